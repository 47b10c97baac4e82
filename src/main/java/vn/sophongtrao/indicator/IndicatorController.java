package vn.sophongtrao.indicator;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's page of the catalogue. */
@Controller
class IndicatorController {

    private final IndicatorList indicators;

    IndicatorController(IndicatorList indicators) {
        this.indicators = indicators;
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
