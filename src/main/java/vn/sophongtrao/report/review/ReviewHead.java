package vn.sophongtrao.report.review;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.ReportStep;

/**
 * Where a report stands, and what was last handed in and said about it.
 *
 * @param resubmitted whether something was handed in after the approval that counts
 * @param submissionId the latest submission; null where there is none, and with it all that speaks of a submission
 * @param number which of the report's submissions that is, from 1
 * @param ownWork whether the reader handed that in or typed a figure of it
 * @param note what the unit wrote to the whole submission
 * @param daysLate how late the report is; null where nothing stands handed in
 * @param punctualNumber which submission decides that
 * @param approvedAt moment of the latest approval; null where there was none
 * @param saidKind kind of the latest return or reopening; null where there was none
 */
record ReviewHead(
        long reportId,
        ReportState state,
        boolean resubmitted,
        @Nullable Long submissionId,
        @Nullable Integer number,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String submittedBy,
        boolean ownWork,
        @Nullable String note,
        @Nullable Integer daysLate,
        @Nullable Integer punctualNumber,
        @Nullable String reviewer,
        @Nullable OffsetDateTime reviewBegunAt,
        @Nullable OffsetDateTime approvedAt,
        @Nullable String approvedBy,
        @Nullable String approvalNote,
        ReportStep.@Nullable Kind saidKind,
        @Nullable String said,
        @Nullable String saidBy,
        @Nullable OffsetDateTime saidAt) {

    @Nullable
    Punctuality punctuality() {
        return Punctuality.ofNullable(daysLate, punctualNumber);
    }

    /** Whether an earlier approval goes on counting while the report does not stand approved. */
    public boolean isBeingCorrected() {
        return approvedAt != null && state != ReportState.APPROVED;
    }
}
