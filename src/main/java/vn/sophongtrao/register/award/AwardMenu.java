package vn.sophongtrao.register.award;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;

/** The register in the navigation. */
@Component
class AwardMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.register(
                "awards", 60, "award.menu", "/awards", Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
