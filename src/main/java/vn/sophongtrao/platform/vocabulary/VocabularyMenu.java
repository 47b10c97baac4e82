package vn.sophongtrao.platform.vocabulary;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The vocabularies among the administrator's pages. */
@Component
class VocabularyMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "categories",
                MenuPlace.ADMINISTRATION,
                40,
                "vocabulary.menu",
                "/admin/categories",
                Set.of("DISTRICT_ADMIN")));
    }
}
