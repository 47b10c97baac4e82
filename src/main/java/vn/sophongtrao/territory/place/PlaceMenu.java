package vn.sophongtrao.territory.place;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;

/** The directory in the navigation, behind the registers that point to it. */
@Component
class PlaceMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.register(
                "places",
                90,
                "territory.place.menu",
                "/places",
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
