package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;

/**
 * A figure of a report as it stands: typed or counted now while the report is open, frozen while it is handed in.
 *
 * @param value the number or the numerator; null is a blank
 * @param enteredBy full name, null for a counted figure and a box never filled
 * @param version 0 for a box never filled; of no meaning once frozen
 * @param records how many register records were counted; 0 for a typed figure
 */
public record ReportedFigure(
        Indicator indicator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal denominator,
        FigureOrigin origin,
        @Nullable String enteredBy,
        @Nullable Instant enteredAt,
        long version,
        FigureNote noted,
        long records) {

    /** What the unit wrote beside it, null for nothing. */
    public @Nullable String note() {
        return noted.text();
    }

    /** What is said, null for a blank. A ratio without its numerator is blank, whatever its second box holds. */
    public @Nullable FigureValue figure() {
        return FigureValue.ofNullable(value, denominator);
    }

    public boolean isBlank() {
        return value == null && denominator == null;
    }
}
