package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a report, to be written down in the transaction that takes it.
 *
 * @param submissionId the submission it speaks of, null where it speaks of none
 * @param indicatorId the figure it speaks of, null where it speaks of the whole report
 * @param comment the reason or the note in the person's own words
 */
public record ReportStep(
        Kind kind,
        @Nullable Long submissionId,
        @Nullable Long indicatorId,
        Signature signature,
        @Nullable String comment) {

    /** What was done; stored by its name. */
    public enum Kind {
        SUBMITTED("send"),
        WITHDRAWN("arrow-back-up"),
        REVIEW_BEGUN("search"),
        RETURNED("arrow-back-up"),
        APPROVED("check"),
        REOPENED("lock-open"),
        DIFFERENCE_SETTLED("arrows-diff");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Name of the step's icon. */
        public String icon() {
            return icon;
        }
    }
}
