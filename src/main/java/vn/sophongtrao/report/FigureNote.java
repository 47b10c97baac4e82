package vn.sophongtrao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the unit wrote beside a figure.
 *
 * @param text null where there is none
 * @param by full name of the last writer, null where nobody ever wrote one
 * @param version 0 where nobody ever wrote one; of no meaning once frozen
 */
public record FigureNote(
        @Nullable String text,
        @Nullable String by,
        @Nullable Instant at,
        long version) {

    /** Nobody wrote a note. */
    public static final FigureNote NONE = new FigureNote(null, null, null, 0);
}
