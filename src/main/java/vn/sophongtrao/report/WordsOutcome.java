package vn.sophongtrao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What became of a line written beside a figure. Whatever it is, the caller still holds what was written. */
public sealed interface WordsOutcome {

    /** It stands as it was written. */
    record Saved(long version) implements WordsOutcome {}

    /** It has more characters than may be; nothing was changed. */
    record TooLong(int most) implements WordsOutcome {}

    /**
     * Somebody else wrote there in the meantime; nothing was changed.
     *
     * @param text what stands now, null where it was taken away
     * @param version the version to name when one of the two is chosen
     * @param by full name of the person who wrote it
     */
    record ChangedMeanwhile(@Nullable String text, long version, String by, Instant at) implements WordsOutcome {}

    /** The report takes nothing in this state; nothing was changed. */
    record Closed(ReportState state) implements WordsOutcome {}

    /** The question is no longer the one to be answered; nothing was changed. */
    record NoLongerAsked() implements WordsOutcome {}
}
