package vn.sophongtrao.register.incident;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;

/** The register in the navigation. */
@Component
class IncidentMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.register(
                "incidents",
                20,
                "incident.menu",
                "/incidents",
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
