package vn.sophongtrao.territory;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The units among the administrator's pages. */
@Component
class UnitMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "units", MenuPlace.ADMINISTRATION, 20, "territory.menu", "/admin/units", Set.of("DISTRICT_ADMIN")));
    }
}
