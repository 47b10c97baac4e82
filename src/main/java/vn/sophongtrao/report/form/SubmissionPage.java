package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
        boolean answering) {

    /** A figure that changes. */
    record Changed(String label, String before, String now) {}
}
