package vn.sophongtrao.starter;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The administrator's first page in the navigation. */
@Component
class AdministrationMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "administration", MenuPlace.OVERVIEW, 10, "starter.menu", "/admin", Set.of("DISTRICT_ADMIN")));
    }
}
