package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;

/**
 * What a unit last said of an indicator for other months; null is unknown, which is not zero.
 *
 * @param lastMonth the month before, which of January is last December
 * @param yearAgo the same month of the year before
 * @param sumBefore the sum of the known months of this reporting year before this one
 * @param stateBefore the last known value of this reporting year before this month
 */
public record Comparison(
        @Nullable FigureValue lastMonth,
        @Nullable FigureValue yearAgo,
        @Nullable FigureValue sumBefore,
        @Nullable FigureValue stateBefore) {

    /** Nothing is known. */
    public static final Comparison UNKNOWN = new Comparison(null, null, null, null);

    /**
     * The year so far, this month included: a sum of what happens, the latest of a state.
     *
     * @param current this month's figure, null while it is blank
     */
    public @Nullable FigureValue yearSoFar(Aggregation aggregation, @Nullable FigureValue current) {
        if (aggregation != Aggregation.FLOW) {
            return current != null ? current : stateBefore;
        }
        return current == null || sumBefore == null ? (current == null ? sumBefore : current) : sumBefore.plus(current);
    }
}
