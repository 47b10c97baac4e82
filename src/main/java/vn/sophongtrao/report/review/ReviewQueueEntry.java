package vn.sophongtrao.report.review;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportPath;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * A report that waits for the district.
 *
 * @param year reporting year
 * @param month 1–12
 * @param number which of the report's submissions waits, from 1
 * @param punctuality of the report's first submission
 * @param reviewer who has begun the review; null where nobody has
 * @param approvedOn day of the approval that counts until this submission is approved; null where there was none
 * @param flagged figures to look at first
 */
public record ReviewQueueEntry(
        ReportingUnit unit,
        int year,
        int month,
        long reportId,
        int number,
        Instant submittedAt,
        Punctuality punctuality,
        @Nullable String reviewer,
        @Nullable LocalDate approvedOn,
        int flagged) {

    /** The month as it is spoken of: {@code 11/2023}. */
    public String monthText() {
        return ReportingPeriod.monthText(year, month);
    }

    /** When it was handed in and on which footing, in words. */
    public Message standing() {
        if (approvedOn != null) {
            return Message.of("review.queue.resubmitted", approvedOn);
        }
        return punctuality.beside(number);
    }

    /** Address of the review. */
    public String path() {
        return ReportPath.of(year, month, unit.slug());
    }
}
