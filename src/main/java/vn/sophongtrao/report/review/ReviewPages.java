package vn.sophongtrao.report.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.TypedRemark;

/** Prepares a report as the district reads it: to decide on it, or only to read. */
@Component
public class ReviewPages {

    /** Flash attribute: the reader has just decided on the report, and is shown the next one that waits. */
    static final String DECIDED = "decided";

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
        return show(owed, Typed.NOTHING, model);
    }

    /**
     * What a reviewer typed.
     *
     * @param remarks by indicator key, as they were sent
     * @param changed those that say something new
     */
    record Typed(Map<String, String> remarks, Map<String, TypedRemark> changed, String approvalNote) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of(), "");
    }

    /** The page with what was typed still in it; beside it where the page has no boxes any more. */
    String show(OwedReport owed, Typed typed, Model model) {
        ReviewPage page = reading.page(owed);
        model.addAttribute("page", page);
        model.addAttribute("typed", typed.remarks());
        model.addAttribute("approvalNote", typed.approvalNote());
        model.addAttribute("unsaved", unsaved(page, typed));
        boolean mayReview = access.mayReview(owed.unitId());
        model.addAttribute("mayReview", mayReview);
        model.addAttribute("deciding", mayReview && page.isWaiting());
        model.addAttribute("mayWithdraw", page.isWaiting() && !page.isReviewBegun() && access.mayEnter(owed.unitId()));
        describe(owed, page.head(), model);
        neighbours(owed, model);
        return "report/review";
    }

    /** Words that were typed, to be read where no box takes them any more. */
    static List<Message> unsaved(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> Message.of("review.unsaved.text", text))
                .toList();
    }

    private static List<Message> unsaved(ReviewPage page, Typed typed) {
        Map<String, Integer> numbers =
                page.figures().stream().collect(Collectors.toMap(ReviewFigure::key, ReviewFigure::number));
        List<Message> unsaved = new ArrayList<>();
        typed.changed().forEach((key, remark) -> {
            Integer number = numbers.get(key);
            if (number == null) {
                unsaved.addAll(unsaved(List.of(remark.text())));
            } else if (!remark.text().isEmpty()) {
                unsaved.add(Message.of("review.unsaved.figure", number, remark.text()));
            }
        });
        unsaved.addAll(unsaved(List.of(typed.approvalNote())));
        return unsaved;
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
            model.addAttribute("noteWanted", owed.unit().isOffice() || head.ownWork());
        }
    }

    private static Message punctuality(ReviewHead head) {
        Message said = Punctuality.beside(head.punctuality(), head.number() == null ? 0 : head.number());
        return head.isBeingCorrected() && head.resubmitted() ? Message.of("review.after-reopening", said) : said;
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
