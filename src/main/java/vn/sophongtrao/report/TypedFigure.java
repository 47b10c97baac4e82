package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed for one figure, as text: a refused entry is shown again unchanged.
 *
 * @param key the indicator's
 * @param value the number or the numerator; null and blank are both the emptied box
 * @param denominator the same of a ratio's second box, null where there is none
 * @param note what explains the figure; null leaves it as it is, blank removes it
 * @param version the figure's version that the person had before their eyes; 0 where the box had never been filled
 */
public record TypedFigure(
        String key,
        @Nullable String value,
        @Nullable String denominator,
        @Nullable String note,
        long version) {

    /** A plain figure without a note. */
    public static TypedFigure of(String key, String value, long version) {
        return new TypedFigure(key, value, null, null, version);
    }
}
