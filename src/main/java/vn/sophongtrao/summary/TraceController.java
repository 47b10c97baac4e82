package vn.sophongtrao.summary;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.platform.NotFoundException;

/** The pages behind the numbers of a summary. */
@Controller
class TraceController {

    private final Traces traces;

    TraceController(Traces traces) {
        this.traces = traces;
    }

    @GetMapping("/summary/{year:\\d+}/indicators/{key}")
    String trace(
            @PathVariable int year,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String part,
            Locale locale,
            Model model) {
        MonthRange range = part == null
                ? MonthRange.YEAR
                : MonthRange.part(part).orElseThrow(() -> new NotFoundException("part of a year"));
        model.addAttribute("trace", traces.trace(year, range, key, unit, month(month), locale));
        return "summary/trace";
    }

    /** A month that is none names nothing, as any other unknown address. */
    private static @Nullable Integer month(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]|1[0-2]")) {
            throw new NotFoundException("month");
        }
        return Integer.valueOf(text);
    }
}
