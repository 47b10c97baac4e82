package vn.sophongtrao.report.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportAddress;
import vn.sophongtrao.report.ReportLife;
import vn.sophongtrao.report.TypedRemark;

/**
 * What the district decides on a report that was handed in. A refusal shows the page as it stands by then, with what was
 * typed still in it.
 */
@Controller
@RequestMapping("/reports/{year}/{month}")
class ReviewController {

    private static final String REMARK = "remark.";
    private static final String SEEN = "seen.";
    private static final String REMOVE = "remove.";
    private static final Set<String> ACTIONS = Set.of("save", "begin", "return", "approve");

    private final ReportAddress addresses;
    private final ReviewPages pages;
    private final ReviewReading reading;
    private final ReportLife life;

    ReviewController(ReportAddress addresses, ReviewPages pages, ReviewReading reading, ReportLife life) {
        this.addresses = addresses;
        this.pages = pages;
        this.reading = reading;
        this.life = life;
    }

    /** Begins the review, keeps remarks, goes on to the return, or approves: whichever button was pressed. */
    @PostMapping("/review")
    String review(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam String unit,
            @RequestParam long submission,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(defaultValue = "") String approvalNote,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        OwedReport owed = addresses.of(year, month, unit);
        boolean removes = action.startsWith(REMOVE);
        if (!removes && !ACTIONS.contains(action)) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        Map<String, String> typed = remarks(parameters, REMARK);
        Map<String, String> seen = remarks(parameters, SEEN);
        Map<String, TypedRemark> changed = changed(typed, seen);
        try {
            if (removes) {
                String key = action.substring(REMOVE.length());
                return removed(owed, submission, key, seen.getOrDefault(key, ""), changed, redirect);
            }
            // With nothing new to keep, the second of two clicks on the approval is answered by the approval itself.
            if (!changed.isEmpty() || !action.equals("approve")) {
                life.remark(owed.unitId(), owed.period(), submission, changed);
            }
            switch (action) {
                case "begin" -> {
                    if (!isBegun(owed)) {
                        life.beginReview(owed.unitId(), owed.period(), submission);
                    }
                    redirect.addFlashAttribute(Notice.FLASH, Notice.good("review.notice.begun"));
                }
                case "return" -> {
                    return "redirect:" + owed.path("/return");
                }
                case "approve" -> {
                    life.approve(owed.unitId(), owed.period(), submission, approvalNote);
                    redirect.addFlashAttribute(
                            Notice.FLASH,
                            Notice.good(
                                    "review.notice.approved",
                                    owed.period().monthText(),
                                    owed.unit().name()));
                    redirect.addFlashAttribute(ReviewPages.DECIDED, true);
                }
                default -> redirect.addFlashAttribute(Notice.FLASH, Notice.good("review.notice.saved"));
            }
            return "redirect:" + owed.path();
        } catch (RuleViolation refusal) {
            refuse(refusal, model, response);
            return pages.show(owed, new ReviewPages.Typed(typed, changed, approvalNote), model);
        }
    }

    @GetMapping("/return")
    String returning(@PathVariable int year, @PathVariable int month, @RequestParam String unit, Model model) {
        return returning(addresses.of(year, month, unit), "", model);
    }

    @PostMapping("/return")
    String returned(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam String unit,
            @RequestParam long submission,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        OwedReport owed = addresses.of(year, month, unit);
        try {
            life.returnWith(owed.unitId(), owed.period(), submission, comment);
        } catch (RuleViolation refusal) {
            refuse(refusal, model, response);
            return returning(owed, comment, model);
        }
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(
                        "review.notice.returned",
                        owed.period().monthText(),
                        owed.unit().name()));
        redirect.addFlashAttribute(ReviewPages.DECIDED, true);
        return "redirect:" + owed.path();
    }

    @GetMapping("/reopening")
    String reopening(@PathVariable int year, @PathVariable int month, @RequestParam String unit, Model model) {
        return reopening(addresses.of(year, month, unit), "", model);
    }

    @PostMapping("/reopening")
    String reopened(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam String unit,
            @RequestParam long submission,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        OwedReport owed = addresses.of(year, month, unit);
        try {
            life.reopen(owed.unitId(), owed.period(), submission, reason);
        } catch (RuleViolation refusal) {
            refuse(refusal, model, response);
            return reopening(owed, reason, model);
        }
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(
                        "review.notice.reopened",
                        owed.period().monthText(),
                        owed.unit().name()));
        return "redirect:" + owed.path();
    }

    private String returning(OwedReport owed, String comment, Model model) {
        ReviewPage page = reading.forDecision(owed);
        model.addAttribute("page", page);
        model.addAttribute("comment", comment);
        model.addAttribute("unsaved", ReviewPages.unsaved(List.of(comment)));
        pages.describe(owed, page.head(), model);
        return "report/return";
    }

    private String reopening(OwedReport owed, String reason, Model model) {
        ReviewPage page = reading.forDecision(owed);
        model.addAttribute("page", page);
        model.addAttribute("reason", reason);
        model.addAttribute("unsaved", ReviewPages.unsaved(List.of(reason)));
        pages.describe(owed, page.head(), model);
        return "report/reopen";
    }

    /** The remarks that say something else than when the page was made. */
    private static Map<String, TypedRemark> changed(Map<String, String> typed, Map<String, String> seen) {
        Map<String, TypedRemark> changed = new TreeMap<>();
        typed.forEach((key, text) -> {
            TypedRemark remark = new TypedRemark(text, seen.getOrDefault(key, ""));
            if (remark.isChanged()) {
                changed.put(key, remark);
            }
        });
        return changed;
    }

    /** Takes a remark away, whoever wrote it, and keeps the others; the page then offers to write it again. */
    private String removed(
            OwedReport owed,
            long submission,
            String key,
            String seen,
            Map<String, TypedRemark> changed,
            RedirectAttributes redirect) {
        changed.put(key, new TypedRemark("", seen));
        life.remark(owed.unitId(), owed.period(), submission, changed);
        redirect.addFlashAttribute("removed", Map.of(key, seen));
        return "redirect:" + owed.path();
    }

    private boolean isBegun(OwedReport owed) {
        return reading.head(owed).map(ReviewHead::reviewBegunAt).isPresent();
    }

    private static Map<String, String> remarks(Map<String, String> parameters, String part) {
        Map<String, String> remarks = new TreeMap<>();
        parameters.forEach((name, text) -> {
            if (name.startsWith(part)) {
                // Browsers send line ends as CR LF; what is kept is compared with what was typed.
                remarks.put(name.substring(part.length()), text.replace("\r\n", "\n"));
            }
        });
        return remarks;
    }

    static void refuse(RuleViolation refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
                "refusal", Message.of(refusal.messageKey(), refusal.arguments().toArray()));
    }
}
