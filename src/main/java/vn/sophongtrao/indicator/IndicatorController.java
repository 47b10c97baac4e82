package vn.sophongtrao.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The administrator's page of the catalogue. */
@Controller
class IndicatorController implements MenuContribution {

    private final IndicatorList indicators;

    IndicatorController(IndicatorList indicators) {
        this.indicators = indicators;
    }

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

    @GetMapping("/admin/indicators")
    String indicators(Model model, Locale language) {
        List<IndicatorRow.Group> inForce = indicators.inForce(language);
        model.addAttribute("groups", inForce);
        model.addAttribute("others", indicators.others(language));
        model.addAttribute(
                "count", inForce.stream().mapToInt(group -> group.rows().size()).sum());
        return "indicator/indicators";
    }
}
