package vn.sophongtrao.summary;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The summary's word in the navigation; the administrator, who has no figures, has none of it. */
@Component
class SummaryMenu implements MenuContribution {

    static final String NAME = "summary";

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                NAME,
                MenuPlace.SUMMARY,
                10,
                "summary.menu",
                "/summary",
                Set.of("WARD_OFFICER", "DISTRICT_OFFICER", "DISTRICT_VIEWER")));
    }
}
