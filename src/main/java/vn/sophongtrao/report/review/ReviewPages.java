package vn.sophongtrao.report.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.account.CurrentPerson;
import vn.sophongtrao.account.ReportAccess;
import vn.sophongtrao.account.Role;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.OwedReport;

/** Prepares a report as the district reads it: to decide on it, or only to read. */
@Component
public class ReviewPages {

    private final ReviewReading reading;
    private final ReviewQueue queue;
    private final ReportAccess access;
    private final CurrentPerson person;

    ReviewPages(ReviewReading reading, ReviewQueue queue, ReportAccess access, CurrentPerson person) {
        this.reading = reading;
        this.queue = queue;
        this.access = access;
        this.person = person;
    }

    /** The page of a report, for the district. */
    public String show(OwedReport owed, Model model) {
        return show(owed, Map.of(), "", model);
    }

    /**
     * The page with what was typed still in it.
     *
     * @param typed remarks by indicator key
     */
    String show(OwedReport owed, Map<String, String> typed, String approvalNote, Model model) {
        ReviewPage page = reading.page(owed);
        model.addAttribute("page", page);
        model.addAttribute("typed", typed);
        model.addAttribute("approvalNote", approvalNote);
        model.addAttribute("mayReview", access.mayReview(owed.unitId()));
        model.addAttribute("mayWithdraw", page.isWaiting() && !page.isReviewBegun() && access.mayEnter(owed.unitId()));
        describe(owed, page.head(), model);
        neighbours(owed, model);
        return "report/review";
    }

    /** What every page of a report says of it. */
    void describe(OwedReport owed, @Nullable ReviewHead head, Model model) {
        int month = owed.period().month();
        model.addAttribute("owed", owed);
        model.addAttribute("unit", owed.unit());
        model.addAttribute("unitName", owed.unit().named());
        model.addAttribute("year", String.valueOf(owed.period().year()));
        model.addAttribute("month", owed.period().monthText());
        model.addAttribute("columnNow", Message.of("review.column.month", month));
        model.addAttribute("columnLast", Message.of("review.column.month", month == 1 ? 12 : month - 1));
        model.addAttribute(
                "columnYear",
                Message.of(
                        "review.column.year",
                        ReportingPeriod.monthText(owed.period().year() - 1, month)));
        model.addAttribute("head", head);
        if (head != null) {
            model.addAttribute("submittedAt", spoken(head.submittedAt()));
            model.addAttribute("reviewBegunAt", spoken(head.reviewBegunAt()));
            model.addAttribute("approvedAt", spoken(head.approvedAt()));
            model.addAttribute("saidAt", spoken(head.saidAt()));
            model.addAttribute(
                    "approvedOn",
                    head.approvedAt() == null
                            ? null
                            : VietnameseDate.day(head.approvedAt().toInstant()));
            model.addAttribute("punctuality", punctuality(head));
            model.addAttribute(
                    "noteWanted",
                    owed.unit().isOffice()
                            || head.submittedById() != null
                                    && head.submittedById() == person.get().accountId());
        }
    }

    /** A submission after an approval answers a correction, so its lateness says nothing. */
    private static Message punctuality(ReviewHead head) {
        return head.isBeingCorrected()
                ? Message.of("review.after-reopening")
                : ReviewQueueEntry.punctuality(head.daysLate() == null ? 0 : head.daysLate());
    }

    private static @Nullable Message spoken(@Nullable OffsetDateTime at) {
        return at == null
                ? null
                : Message.of("review.at", VietnameseDate.time(at.toInstant()), VietnameseDate.day(at.toInstant()));
    }

    private void neighbours(OwedReport owed, Model model) {
        List<ReviewQueueEntry> waiting = person.get().role() == Role.WARD_OFFICER ? List.of() : queue.waiting();
        int place = 0;
        for (int at = 0; at < waiting.size(); at++) {
            ReviewQueueEntry entry = waiting.get(at);
            if (entry.unit().id() == owed.unitId()
                    && entry.year() == owed.period().year()
                    && entry.month() == owed.period().month()) {
                place = at + 1;
            }
        }
        model.addAttribute("place", place);
        model.addAttribute("waiting", waiting.size());
        model.addAttribute("previous", place > 1 ? waiting.get(place - 2) : null);
        model.addAttribute("next", place < waiting.size() ? waiting.get(place) : null);
    }
}
