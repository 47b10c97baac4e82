package vn.sophongtrao.report.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.platform.text.Message;

/**
 * One entry of a report's timeline: a step, or what one person typed at a stretch.
 *
 * @param icon name of its icon
 * @param what what happened
 * @param at moment; of edits, of the last one
 * @param by who; null where the application did it by itself
 * @param comment the reason or note in the person's own words
 * @param more what else there is to say; null for nothing
 * @param path address of what was handed in; null for none
 * @param edits figures typed, by the order of typing
 * @param remarks what the district asked with it
 */
record ReportHistoryEntry(
        String icon,
        Message what,
        Instant at,
        @Nullable String by,
        @Nullable String comment,
        @Nullable Message more,
        @Nullable String path,
        List<Edit> edits,
        List<Remark> remarks) {

    /** A figure typed: from what to what, both as written. */
    record Edit(Label label, String from, String to, Instant at) {}

    /** A remark on a figure. */
    record Remark(Label label, String text) {}
}
