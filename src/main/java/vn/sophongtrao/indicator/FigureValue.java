package vn.sophongtrao.indicator;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A figure that was said: never a blank, which is the absence of one.
 *
 * @param value the number, or the numerator of a ratio, in the indicator's unit
 * @param denominator the denominator of a ratio, null otherwise
 */
public record FigureValue(BigDecimal value, @Nullable BigDecimal denominator) {

    public static FigureValue of(BigDecimal value) {
        return new FigureValue(value, null);
    }

    /** Null where there is no value: a ratio without its numerator is blank, whatever its denominator. */
    public static @Nullable FigureValue ofNullable(@Nullable BigDecimal value, @Nullable BigDecimal denominator) {
        return value == null ? null : new FigureValue(value, denominator);
    }

    /** The number, or the numerator of a ratio; null for a blank. */
    public static @Nullable BigDecimal number(@Nullable FigureValue figure) {
        return figure == null ? null : figure.value();
    }

    /** Numerators and denominators are summed apart. */
    public FigureValue plus(FigureValue other) {
        BigDecimal sum = denominator == null
                ? other.denominator
                : other.denominator == null ? denominator : denominator.add(other.denominator);
        return new FigureValue(value.add(other.value), sum);
    }

    /** Whether both say the same, however many trailing zeros they are written with. */
    public boolean sameAs(FigureValue other) {
        return value.compareTo(other.value) == 0
                && (denominator == null
                        ? other.denominator == null
                        : other.denominator != null && denominator.compareTo(other.denominator) == 0);
    }
}
