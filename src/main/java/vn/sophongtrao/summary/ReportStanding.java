package vn.sophongtrao.summary;

import org.jspecify.annotations.Nullable;

/**
 * How the report of a unit for a month stands.
 *
 * @param state the report's state, as in the table
 * @param approvedSubmissionId the submission that counts; null where none was ever approved
 * @param onTime whether it was first handed in by its due day; false where it never was
 */
record ReportStanding(
        long unitId,
        int year,
        int month,
        String state,
        @Nullable Long approvedSubmissionId,
        boolean onTime) {

    boolean isApproved() {
        return state.equals("APPROVED");
    }

    /** Whether an approved submission goes on counting although the report is open again. */
    boolean isReopened() {
        return approvedSubmissionId != null && !isApproved();
    }
}
