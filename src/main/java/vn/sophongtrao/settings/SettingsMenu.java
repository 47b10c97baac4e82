package vn.sophongtrao.settings;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The settings among the administrator's pages. */
@Component
class SettingsMenu implements MenuContribution {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "settings",
                MenuPlace.ADMINISTRATION,
                50,
                "settings.menu",
                "/admin/settings",
                Set.of("DISTRICT_ADMIN")));
    }
}
