package vn.sophongtrao.indicator;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The catalogue among the administrator's pages. */
@Component
class IndicatorMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "indicators",
                MenuPlace.ADMINISTRATION,
                30,
                "indicator.menu",
                "/admin/indicators",
                Set.of("DISTRICT_ADMIN")));
    }
}
