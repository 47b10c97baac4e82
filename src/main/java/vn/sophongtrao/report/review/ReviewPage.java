package vn.sophongtrao.report.review;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportState;

/**
 * A report as the district reads it.
 *
 * @param head null where the report has not been started
 * @param first figures to look at first
 * @param rest all other figures, section by section
 * @param figures all figures of the submission in the order of the form
 */
record ReviewPage(
        OwedReport owed,
        @Nullable ReviewHead head,
        List<ReviewFigure> first,
        List<ReviewSection> rest,
        List<ReviewFigure> figures) {

    ReviewPage {
        first = List.copyOf(first);
        rest = List.copyOf(rest);
        figures = List.copyOf(figures);
    }

    static ReviewPage notStarted(OwedReport owed) {
        return new ReviewPage(owed, null, List.of(), List.of(), List.of());
    }

    public ReportState state() {
        return head == null ? ReportState.NOT_STARTED : head.state();
    }

    /** Whether there is a submission to look at. */
    public boolean hasSubmission() {
        return head != null && head.submissionId() != null;
    }

    public int restCount() {
        return figures.size() - first.size();
    }

    /** Figures with a remark that has not been sent. */
    public List<ReviewFigure> drafts() {
        return figures.stream().filter(figure -> figure.draft() != null).toList();
    }

    /** Who sees the remarks not sent, and whether the unit may still withdraw. */
    public Message draftsSeenBy() {
        boolean office = owed.unit().isOffice();
        return isReviewBegun()
                ? Message.of(office ? "review.drafts.begun.office" : "review.drafts.begun")
                : Message.of(office ? "review.drafts.not-begun.office" : "review.drafts.not-begun");
    }

    public boolean isWaiting() {
        return state() == ReportState.SUBMITTED;
    }

    public boolean isReviewBegun() {
        return head != null && head.reviewBegunAt() != null;
    }
}
