package vn.sophongtrao.target;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The targets in the navigation; a ward finds no form there, for it sets none. */
@Component
class TargetMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                TargetPages.REGISTER.menu(),
                MenuPlace.REGISTERS,
                70,
                "target.menu",
                TargetPages.REGISTER.path(),
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER", "DISTRICT_ADMIN")));
    }
}
