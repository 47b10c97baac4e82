package vn.sophongtrao.report.form;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportAddress;
import vn.sophongtrao.report.ReportSubmission;
import vn.sophongtrao.report.SubmissionRequest;

/** Handing a report in, taking it back, and the page of a single figure. */
@Controller
@RequestMapping("/reports/{year}/{month}")
class SubmissionController {

    private final ReportAddress addresses;
    private final SubmissionPages pages;
    private final FigurePages figures;
    private final ReportSubmission submission;
    private final MessageSource messages;

    SubmissionController(
            ReportAddress addresses,
            SubmissionPages pages,
            FigurePages figures,
            ReportSubmission submission,
            MessageSource messages) {
        this.addresses = addresses;
        this.pages = pages;
        this.figures = figures;
        this.submission = submission;
        this.messages = messages;
    }

    @GetMapping("/submission")
    String confirm(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            Model model,
            Locale locale) {
        OwedReport owed = addresses.of(year, month, unit);
        model.addAttribute("page", pages.read(owed, locale));
        return "report/submission";
    }

    @PostMapping("/submission")
    String submit(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        OwedReport owed = addresses.of(year, month, unit);
        try {
            submission.submit(
                    owed.unitId(),
                    owed.period(),
                    new SubmissionRequest(key(key), note, seen == null ? null : FormFields.number(seen)));
        } catch (RuleViolation refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", pages.read(owed, locale));
            model.addAttribute("note", note);
            model.addAttribute(
                    "refusal",
                    messages.getMessage(
                            refused.messageKey(), refused.arguments().toArray(), locale));
            return "report/submission";
        }
        flash.addFlashAttribute(
                Notice.FLASH, Notice.good("report.submission.done", ReportingPeriod.monthText(year, month)));
        return "redirect:" + owed.path();
    }

    @GetMapping("/withdrawal")
    String confirmWithdrawal(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            Model model,
            Locale locale) {
        model.addAttribute("page", pages.read(addresses.of(year, month, unit), locale));
        return "report/withdrawal";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            RedirectAttributes flash) {
        OwedReport owed = addresses.of(year, month, unit);
        submission.withdraw(owed.unitId(), owed.period());
        flash.addFlashAttribute(Notice.FLASH, Notice.good("report.withdrawal.done"));
        return "redirect:" + owed.path();
    }

    @GetMapping("/figures/{key}")
    String figure(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String unit,
            Model model,
            Locale locale) {
        model.addAttribute("page", figures.read(addresses.of(year, month, unit), key, locale));
        return "report/figure";
    }

    /** A form that lost its key is a form of its own: it submits once, under a new one. */
    private static UUID key(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }
}
