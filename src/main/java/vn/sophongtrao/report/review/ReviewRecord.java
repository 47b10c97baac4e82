package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A register record behind a counted figure, as it was when the report was handed in.
 *
 * @param value what it contributed; after the report, where it came later, what it would contribute now
 * @param path address of the record's page
 * @param change what has happened to it since
 */
record ReviewRecord(
        String label,
        LocalDate happenedOn,
        BigDecimal value,
        @Nullable BigDecimal denominator,
        String path,
        Change change) {

    /** What the register did after the report was handed in. */
    enum Change {
        /** Still counted as it was. */
        SAME,
        /** Counted now, was not then. */
        ADDED,
        /** Was counted, is no more. */
        REMOVED,
        /** Counted now with another number. */
        CHANGED
    }

    /** Whether it was counted when the report was handed in. */
    boolean wasCounted() {
        return change != Change.ADDED;
    }
}
