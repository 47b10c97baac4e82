package vn.sophongtrao.overview;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The home page in the navigation; an administrator begins among the administrator's pages. */
@Component
class HomeMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "overview",
                MenuPlace.OVERVIEW,
                0,
                "frame.menu.OVERVIEW",
                "/",
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
