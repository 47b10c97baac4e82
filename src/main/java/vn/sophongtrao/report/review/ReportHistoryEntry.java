package vn.sophongtrao.report.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.report.RemarkAnswer;

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

    /**
     * A figure typed or a note written: from what to what, both as written.
     *
     * @param note whether it is the note beside the figure
     */
    record Edit(Label label, boolean note, String from, String to, Instant at) {}

    /** A remark on a figure, and what the unit answered; null for nothing. */
    record Remark(Label label, String text, @Nullable RemarkAnswer answer) {}
}
