package vn.sophongtrao.report.matrix;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.report.ReportState;

/**
 * One unit's report of one month in the matrix.
 *
 * @param unitName proper name of the unit
 * @param month 1–12
 * @param state where the report stands
 * @param stage how far the month itself is
 * @param daysLate days after the due day on which it was first handed in and not withdrawn; 0 on time, null before
 * @param daysOverdue days since the due day of a report of which nothing stands handed in; 0 for none
 * @param approvedOn day of the latest approval; null where there was none
 * @param opensOn first day on which figures may be typed
 * @param submittableFrom first day on which the report may be handed in
 * @param path address of the report
 */
public record MatrixCell(
        String unitSlug,
        String unitName,
        int month,
        ReportState state,
        Stage stage,
        @Nullable Integer daysLate,
        long daysOverdue,
        @Nullable LocalDate approvedOn,
        LocalDate opensOn,
        LocalDate submittableFrom,
        String path) {

    /** How far a month is on a day. */
    public enum Stage {
        /** Its window has not begun: nothing can be typed. */
        CLOSED,
        /** Its window runs: figures may be typed, the report not yet handed in. */
        AHEAD,
        /** Its window has ended: the report is owed. */
        OWED
    }

    public boolean isOwed() {
        return stage == Stage.OWED;
    }

    public boolean isAhead() {
        return stage == Stage.AHEAD;
    }

    public boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    public boolean isApproved() {
        return state == ReportState.APPROVED;
    }

    /** Whether the district sent it back and its unit has not handed it in again. */
    public boolean isReturned() {
        return state == ReportState.RETURNED;
    }

    /** Whether it was handed in, and not later than the due day. */
    public boolean isOnTime() {
        return daysLate != null && daysLate == 0;
    }

    public boolean isLate() {
        return daysLate != null && daysLate > 0;
    }

    public boolean isOverdue() {
        return daysOverdue > 0;
    }

    /** Whether its last approved submission counts although the report does not stand approved. */
    public boolean isBeingCorrected() {
        return approvedOn != null && state != ReportState.APPROVED;
    }

    /** The state in words, with what is particular about it. */
    public Message words() {
        Message word = Message.of(state.labelKey());
        if (isClosed()) {
            return Message.of("review.cell.closed", opensOn);
        }
        if (isAhead()) {
            return Message.of("review.cell.ahead", word, opensOn, submittableFrom);
        }
        if (approvedOn != null && state == ReportState.SUBMITTED) {
            return Message.of("review.cell.resubmitted", word, approvedOn);
        }
        if (approvedOn != null && state != ReportState.APPROVED) {
            return Message.of("review.cell.reopened", word, approvedOn);
        }
        if (isOverdue()) {
            return Message.of("review.cell.overdue", word, daysOverdue);
        }
        return daysLate != null && daysLate > 0 ? Message.of("review.cell.late", word, daysLate) : word;
    }
}
