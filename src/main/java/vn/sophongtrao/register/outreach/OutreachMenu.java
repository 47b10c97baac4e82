package vn.sophongtrao.register.outreach;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;

/** The register in the navigation. */
@Component
class OutreachMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.register(
                "outreach",
                40,
                "outreach.menu",
                "/outreach",
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
