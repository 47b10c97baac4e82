package vn.sophongtrao.report.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.account.ReportAccess;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.NumberText;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportAddress;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.ReportLife;

/** Where frozen figures and their registers have parted: the list, and a page for each to let the figure stand. */
@Controller
class DifferencesController {

    private static final int MOST_DECIMALS = 3;

    private final DifferencesReading reading;
    private final ReportDifferences differences;
    private final ReportAddress addresses;
    private final ReviewReading reports;
    private final ReviewPages pages;
    private final ReportLife life;
    private final ReportAccess access;
    private final ReportingCalendar calendar;
    private final Clock clock;

    DifferencesController(
            DifferencesReading reading,
            ReportDifferences differences,
            ReportAddress addresses,
            ReviewReading reports,
            ReviewPages pages,
            ReportLife life,
            ReportAccess access,
            ReportingCalendar calendar,
            Clock clock) {
        this.reading = reading;
        this.differences = differences;
        this.addresses = addresses;
        this.reports = reports;
        this.pages = pages;
        this.life = life;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The differences of a reporting year.
     *
     * @param asked the year; the running one where it is missing or unknown
     */
    @GetMapping("/reports/differences")
    String list(@RequestParam(name = "year", required = false) @Nullable String asked, Model model) {
        List<Integer> years = calendar.years();
        int year = years.stream()
                .filter(known -> String.valueOf(known).equals(asked))
                .findFirst()
                .orElseGet(() -> calendar.yearOf(LocalDate.now(clock)));
        List<ReportingPeriod> months = years.contains(year) ? calendar.year(year) : List.of();
        List<Difference> found = reading.ofMonths(months);
        model.addAttribute("open", found.stream().filter(Difference::isOpen).toList());
        model.addAttribute(
                "settled",
                found.stream().filter(difference -> !difference.isOpen()).toList());
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("previousYear", years.contains(year - 1) ? String.valueOf(year - 1) : null);
        model.addAttribute("nextYear", years.contains(year + 1) ? String.valueOf(year + 1) : null);
        return "report/differences";
    }

    @GetMapping("/reports/{year}/{month}/differences/{key}")
    String difference(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String unit,
            Model model) {
        return difference(addresses.of(year, month, unit), key, "", model);
    }

    @PostMapping("/reports/{year}/{month}/differences/{key}")
    String settle(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable String key,
            @RequestParam String unit,
            @RequestParam String value,
            @RequestParam(required = false) @Nullable String denominator,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        OwedReport owed = addresses.of(year, month, unit);
        try {
            life.settleDifference(owed.unitId(), owed.period(), key, seen(value, denominator), reason);
        } catch (RuleViolation refusal) {
            ReviewController.refuse(refusal, model, response);
            return difference(owed, key, reason, model);
        }
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(
                        "review.notice.settled",
                        owed.unit().name(),
                        owed.period().monthText()));
        return "redirect:" + owed.path();
    }

    private String difference(OwedReport owed, String key, String reason, Model model) {
        List<Difference> found = reading.of(List.of(owed));
        Difference difference = found.stream()
                .filter(one -> one.indicator().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("difference of " + key));
        model.addAttribute("difference", difference);
        model.addAttribute("records", differences.records(owed, difference.figure()));
        FigureValue register = difference.figure().register();
        model.addAttribute("seenValue", VietnameseNumber.format(register.value()));
        model.addAttribute(
                "seenDenominator",
                register.denominator() == null ? null : VietnameseNumber.format(register.denominator()));
        model.addAttribute("reason", reason);
        model.addAttribute("mayReview", access.mayReview(owed.unitId()));
        pages.describe(owed, reports.head(owed).orElse(null), model);
        return "report/difference";
    }

    /** The register's number as the page showed it: settling speaks of that number only. */
    private static FigureValue seen(String value, @Nullable String denominator) {
        if (VietnameseNumber.parse(value, MOST_DECIMALS) instanceof NumberText.Read number) {
            return denominator != null
                            && VietnameseNumber.parse(denominator, MOST_DECIMALS) instanceof NumberText.Read of
                    ? new FigureValue(number.value(), of.value())
                    : FigureValue.of(number.value());
        }
        throw new RuleViolation("report.settle.overtaken");
    }
}
