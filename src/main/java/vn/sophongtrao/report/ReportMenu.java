package vn.sophongtrao.report;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The reports in the navigation; an administrator has none. */
@Component
class ReportMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "reports",
                MenuPlace.REPORTS,
                10,
                "frame.menu.REPORTS",
                "/reports",
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
