package vn.sophongtrao.indicator;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.text.Written;

/** Figures as they are written on every page. */
public final class FigureText {

    private FigureText() {}

    /** {@code 33.786}, {@code 11/12}, a dash where it is blank. */
    public static String of(@Nullable FigureValue figure) {
        return of(figure, Written.UNKNOWN);
    }

    /** @param blank what stands for a blank */
    public static String of(@Nullable FigureValue figure, String blank) {
        if (figure == null) {
            return blank;
        }
        String value = VietnameseNumber.format(figure.value());
        return figure.denominator() == null ? value : value + "/" + VietnameseNumber.format(figure.denominator());
    }

    /** @param blank what stands for a blank */
    public static String of(@Nullable BigDecimal value, @Nullable BigDecimal denominator, String blank) {
        return of(FigureValue.ofNullable(value, denominator), blank);
    }

    /** What stands in a box: empty where it is blank. */
    public static String box(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumber.format(number);
    }
}
