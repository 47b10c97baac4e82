package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed for one figure, as text: a refused entry is shown again unchanged.
 *
 * @param key the indicator's
 * @param value the number or the numerator; null and blank are both the emptied box
 * @param denominator the same of a ratio's second box, null where there is none
 * @param version the figure's version that the person had before their eyes; 0 where the box had never been filled
 */
public record TypedFigure(
        String key, @Nullable String value, @Nullable String denominator, long version) {

    /** A plain figure. */
    public static TypedFigure of(String key, String value, long version) {
        return new TypedFigure(key, value, null, version);
    }
}
