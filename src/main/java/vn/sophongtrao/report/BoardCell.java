package vn.sophongtrao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A report on the board of a year.
 *
 * @param submittedAt of the latest standing submission, null before any
 * @param daysLate of that submission; 0 on time, and 0 before any
 * @param approvedSubmissionId the submission that counts, null before any approval
 * @param approvedAt of the latest approval
 * @param reviewBegunAt null while nobody has begun to review what waits
 * @param openDifferences frozen figures that their register contradicts and nobody has settled
 */
public record BoardCell(
        OwedReport owed,
        ReportState state,
        @Nullable Instant submittedAt,
        int daysLate,
        @Nullable Long approvedSubmissionId,
        @Nullable Instant approvedAt,
        @Nullable Instant reviewBegunAt,
        int openDifferences) {

    /** Whether an approved submission goes on counting while the report is being corrected. */
    public boolean isBeingCorrected() {
        return approvedSubmissionId != null && state != ReportState.APPROVED;
    }
}
