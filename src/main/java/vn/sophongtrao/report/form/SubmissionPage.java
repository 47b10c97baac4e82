package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.RemarkAnswer;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.SubmissionFacts;

/**
 * The confirmation before a report is handed in.
 *
 * @param key the submission's key, made with this page
 * @param seen the fingerprint of the figures it shows
 * @param blanks names of the figures that stay blank
 * @param changes what changes against the last submission; empty where there was none
 * @param problems what has to be mended first, as links into the form
 * @param unanswered the remarks of the district to which nothing has been said beside their figures
 * @param answered the remarks to which something has been said
 * @param noteLabel the message over the note that goes with it
 * @param handedIn the submission that stands, null where there is something to hand in
 * @param withdrawable whether that one can still be withdrawn
 */
record SubmissionPage(
        ReportContents contents,
        String title,
        String monthText,
        String action,
        String query,
        String key,
        long seen,
        int filled,
        int total,
        String blanks,
        @Nullable SubmissionFacts before,
        List<Changed> changes,
        List<MonthForm.Todo> problems,
        List<Unanswered> unanswered,
        List<Answered> answered,
        String noteLabel,
        @Nullable SubmissionFacts handedIn,
        boolean withdrawable) {

    /** Whether there is something to hand in. */
    public boolean isOpen() {
        return handedIn == null;
    }

    /** Whether it can be handed in as it is. */
    public boolean isSubmittable() {
        return isOpen() && problems.isEmpty();
    }

    /**
     * A remark to which nothing has been said.
     *
     * @param row the figure, as a link into the form
     * @param by who asked
     */
    record Unanswered(MonthForm.Todo row, String text, String by) {}

    /**
     * A remark to which something has been said.
     *
     * @param row the figure, as a link into the form
     * @param by who asked
     * @param answer null where the figure itself was changed
     */
    record Answered(
            MonthForm.Todo row,
            String text,
            String by,
            @Nullable RemarkAnswer answer) {}

    /** A figure that changes. */
    record Changed(String label, String before, String now) {}
}
