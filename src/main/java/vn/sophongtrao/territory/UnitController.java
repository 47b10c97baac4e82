package vn.sophongtrao.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;

/** The administrator's page of the units. */
@Controller
class UnitController implements MenuContribution {

    private final UnitList units;
    private final Clock clock;

    UnitController(UnitList units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "units", MenuPlace.ADMINISTRATION, 20, "territory.menu", "/admin/units", Set.of("DISTRICT_ADMIN")));
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
