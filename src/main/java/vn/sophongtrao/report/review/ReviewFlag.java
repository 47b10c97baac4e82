package vn.sophongtrao.report.review;

/**
 * Why a figure of a submission asks to be looked at first.
 *
 * @param noted the unit wrote a reason beside it
 * @param changed it differs from the submission before
 * @param asked the district has asked about it
 * @param high far above the unit's own last twelve months
 * @param low far below the unit's own last twelve months
 */
record ReviewFlag(
        long submissionId, long indicatorId, boolean noted, boolean changed, boolean asked, boolean high, boolean low) {

    boolean isOdd() {
        return high || low;
    }
}
