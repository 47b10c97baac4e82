package vn.sophongtrao.report.review;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportAddress;
import vn.sophongtrao.report.ReportState;

/** The life of a report as one timeline, and each submission as it was handed in. */
@Controller
@RequestMapping("/reports/{year}/{month}")
class ReportHistoryController {

    private final ReportAddress addresses;
    private final ReviewPages pages;
    private final ReviewReading reports;
    private final ReportHistoryReading history;
    private final SubmittedReading submitted;

    ReportHistoryController(
            ReportAddress addresses,
            ReviewPages pages,
            ReviewReading reports,
            ReportHistoryReading history,
            SubmittedReading submitted) {
        this.addresses = addresses;
        this.pages = pages;
        this.reports = reports;
        this.history = history;
        this.submitted = submitted;
    }

    @GetMapping("/history")
    String history(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            Model model) {
        OwedReport owed = addresses.of(year, month, unit);
        ReviewHead head = reports.head(owed).orElse(null);
        pages.describe(owed, head, model);
        model.addAttribute("state", head == null ? ReportState.NOT_STARTED : head.state());
        model.addAttribute("entries", history.of(owed));
        return "report/history";
    }

    @GetMapping("/submissions/{number}")
    String submission(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String unit,
            Model model) {
        OwedReport owed = addresses.of(year, month, unit);
        pages.describe(owed, reports.head(owed).orElse(null), model);
        model.addAttribute("submission", submitted.of(owed, number));
        return "report/submitted";
    }
}
