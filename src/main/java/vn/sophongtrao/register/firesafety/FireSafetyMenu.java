package vn.sophongtrao.register.firesafety;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** Both registers and their map in the navigation. */
@Component
class FireSafetyMenu implements MenuContribution {

    private static final Set<String> READERS = Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER");

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.register("fire-safety-groups", 30, "firesafety.group.menu", "/fire-safety/groups", READERS),
                MenuEntry.register("fire-safety-points", 31, "firesafety.point.menu", "/fire-safety/points", READERS),
                new MenuEntry(
                        "fire-safety-map",
                        MenuPlace.REGISTERS,
                        32,
                        "firesafety.map.menu",
                        "/fire-safety/map",
                        READERS));
    }
}
