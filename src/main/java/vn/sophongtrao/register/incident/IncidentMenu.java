package vn.sophongtrao.register.incident;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The register in the navigation, and its categories among the administrator's pages. */
@Component
class IncidentMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(
                        "incidents",
                        MenuPlace.REGISTERS,
                        20,
                        "incident.menu",
                        "/incidents",
                        Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")),
                new MenuEntry(
                        "categories",
                        MenuPlace.ADMINISTRATION,
                        40,
                        "incident.categories.menu",
                        "/admin/categories",
                        Set.of("DISTRICT_ADMIN")));
    }
}
