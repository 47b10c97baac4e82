package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.NumberText;

/** What became of a typed figure. Whatever it is, the caller still holds what was typed. */
public sealed interface EntryOutcome {

    /** The figure says what was typed; a check it breaks is for the submission to refuse. */
    record Saved(long version) implements EntryOutcome {}

    /**
     * At least one box cannot be read as a number; nothing was changed.
     *
     * @param value what is wrong with the first box, null where it can be read
     * @param denominator what is wrong with the second box, null where it can be read or does not exist
     */
    record Unreadable(NumberText.@Nullable Refused value, NumberText.@Nullable Refused denominator)
            implements EntryOutcome {}

    /**
     * Somebody else changed the figure in the meantime; nothing was changed.
     *
     * @param value what stands now
     * @param version the version to name when one of the two is chosen
     * @param by full name of the person who entered it
     */
    record ChangedMeanwhile(
            @Nullable BigDecimal value, @Nullable BigDecimal denominator, long version, String by, Instant at)
            implements EntryOutcome {}

    /** The report takes no figures in this state; nothing was changed. */
    record Closed(ReportState state) implements EntryOutcome {}
}
