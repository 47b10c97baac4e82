package vn.sophongtrao.register.movement;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;

/** The register in the navigation. */
@Component
class MovementMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.register(
                "models",
                10,
                "movement.menu",
                "/models",
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
