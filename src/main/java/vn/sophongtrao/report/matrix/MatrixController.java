package vn.sophongtrao.report.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.account.CurrentPerson;
import vn.sophongtrao.account.Role;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.report.review.ReviewQueue;

/** The reports of a year: for the district units by months, for a ward its own twelve. */
@Controller
class MatrixController {

    private final MatrixReading reading;
    private final ReviewQueue queue;
    private final ReportingCalendar calendar;
    private final CurrentPerson person;
    private final Clock clock;

    MatrixController(
            MatrixReading reading, ReviewQueue queue, ReportingCalendar calendar, CurrentPerson person, Clock clock) {
        this.reading = reading;
        this.queue = queue;
        this.calendar = calendar;
        this.person = person;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String currentYear() {
        return "redirect:/reports/" + reading.currentYear();
    }

    @GetMapping("/reports/{year}")
    String year(@PathVariable int year, @RequestParam(required = false) @Nullable String show, Model model) {
        Matrix matrix = reading.of(year);
        MatrixShow shown = MatrixShow.of(show);
        List<Integer> years = calendar.years();
        model.addAttribute("matrix", matrix);
        model.addAttribute("shown", matrix.only(shown));
        model.addAttribute("show", shown);
        model.addAttribute("choices", Stream.of(MatrixShow.values()).toList());
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("previousYear", years.contains(year - 1) ? String.valueOf(year - 1) : null);
        model.addAttribute("nextYear", years.contains(year + 1) ? String.valueOf(year + 1) : null);
        model.addAttribute("today", LocalDate.now(clock));
        if (person.get().role() == Role.WARD_OFFICER) {
            return "report/months";
        }
        model.addAttribute("queue", queue.waiting());
        model.addAttribute("mayReview", person.get().role() == Role.DISTRICT_OFFICER);
        return "report/matrix";
    }
}
