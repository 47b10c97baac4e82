package vn.sophongtrao.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's page of the units. */
@Controller
class UnitController {

    private final UnitList units;
    private final Clock clock;

    UnitController(UnitList units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/admin/units")
    String units(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<UnitRow> all = units.units();
        List<UnitRow> inForce = all.stream()
                .filter(row -> row.unit().validity().contains(today))
                .toList();
        model.addAttribute("inForce", inForce);
        model.addAttribute(
                "others", all.stream().filter(row -> !inForce.contains(row)).toList());
        model.addAttribute(
                "wards", inForce.stream().filter(row -> row.unit().isWard()).count());
        return "territory/units";
    }
}
