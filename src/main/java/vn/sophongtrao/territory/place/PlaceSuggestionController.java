package vn.sophongtrao.territory.place;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** Part of a form that asks where something is: the places of the directory that hold what was typed. */
@Controller
class PlaceSuggestionController {

    private final PlaceSuggestions suggestions;
    private final RegisterUnits units;

    PlaceSuggestionController(PlaceSuggestions suggestions, RegisterUnits units) {
        this.suggestions = suggestions;
        this.units = units;
    }

    /**
     * The places that hold the words.
     *
     * @param place the words
     * @param unit slug of the unit that the form is about; empty for the acting person's own
     */
    @GetMapping("/places/suggestions")
    String suggest(
            @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String unit, Model model) {
        ReportingUnit asked = units.readable(unit).orElseGet(units::recording);
        model.addAttribute("suggestions", suggestions.of(asked.id(), place, ""));
        return "territory/suggestions :: found";
    }
}
