package vn.sophongtrao.summary;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.ReportState;

/**
 * How the report of a unit for a month stands.
 *
 * @param approvedSubmissionId the submission that counts; null where none was ever approved
 * @param countsSince day of the approval that counts while the report is open again; null otherwise
 * @param onTime whether it was first handed in by its due day; false where it never was
 */
record ReportStanding(
        long unitId,
        int year,
        int month,
        ReportState state,
        @Nullable Long approvedSubmissionId,
        @Nullable LocalDate countsSince,
        boolean onTime) {

    boolean isApproved() {
        return state == ReportState.APPROVED;
    }

    /** Whether an approved submission goes on counting although the report is open again. */
    boolean isReopened() {
        return approvedSubmissionId != null && !isApproved();
    }
}
