package vn.sophongtrao.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.VietnameseNumber;

/**
 * Two years of a monthly number as lines, in a box of 640 by 250: this year's with its values, last year's dashed. The
 * axis begins at zero.
 *
 * @param axis the horizontal lines with their numbers, zero first
 * @param months x of the months, January first
 * @param past points of last year's line; empty where it has fewer than two
 * @param line points of this year's line
 * @param dots this year's values
 * @param pastEnd y of the words at last year's end; empty where there is no line
 * @param lineEndX x of the words at this year's end
 * @param lineEndY y of the words at this year's end; empty where there is no line
 */
public record MonthLines(
        List<Level> axis,
        List<String> months,
        String past,
        String line,
        List<Dot> dots,
        String pastEnd,
        String lineEndX,
        String lineEndY) {

    private static final double LEFT = 44;
    private static final double RIGHT = 592;
    private static final double BOTTOM = 224;
    private static final double TOP = 18;
    private static final int STEPS = 4;
    private static final int MONTHS = 12;

    /** A horizontal line; {@code textY} is where its number stands. */
    public record Level(String y, String textY, String number, boolean base) {}

    /** A value; {@code textY} is where its number stands, above a peak and below a dip. */
    public record Dot(String x, String y, String textY, String number) {}

    public MonthLines {
        axis = List.copyOf(axis);
        months = List.copyOf(months);
        dots = List.copyOf(dots);
    }

    /**
     * Draws the lines.
     *
     * @param current this year's numbers, January first, twelve; null where a month has none or has not ended
     * @param before last year's numbers, likewise
     */
    public static MonthLines of(
            List<? extends @Nullable BigDecimal> current, List<? extends @Nullable BigDecimal> before) {
        double most = Stream.concat(current.stream(), before.stream())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double step = step(most);
        double top = step * STEPS;
        List<Level> axis = IntStream.rangeClosed(0, STEPS)
                .mapToObj(level -> {
                    double y = y(level * step, top);
                    return new Level(
                            Geometry.text(y),
                            Geometry.text(y + 4),
                            VietnameseNumber.format(BigDecimal.valueOf(level * step)),
                            level == 0);
                })
                .toList();
        List<Dot> dots = new ArrayList<>();
        double lastX = LEFT;
        double lastY = Double.NaN;
        for (int month = 0; month < current.size(); month++) {
            BigDecimal value = current.get(month);
            if (value != null) {
                lastX = x(month);
                lastY = y(value.doubleValue(), top);
                boolean dip =
                        isBelow(value, neighbour(current, month - 1)) || isBelow(value, neighbour(current, month + 1));
                dots.add(new Dot(
                        Geometry.text(lastX),
                        Geometry.text(lastY),
                        Geometry.text(dip && lastY < BOTTOM - 20 ? lastY + 16 : lastY - 8),
                        VietnameseNumber.format(value)));
            }
        }
        BigDecimal pastLast = before.isEmpty() ? null : before.get(before.size() - 1);
        return new MonthLines(
                axis,
                IntStream.range(0, MONTHS)
                        .mapToObj(month -> Geometry.text(x(month)))
                        .toList(),
                points(before, top),
                points(current, top),
                dots,
                pastLast == null ? "" : Geometry.text(y(pastLast.doubleValue(), top) + 4),
                Geometry.text(lastX + 12),
                Double.isNaN(lastY) ? "" : Geometry.text(lastY + 20));
    }

    /** Whether anything is drawn. */
    public boolean isEmpty() {
        return dots.isEmpty() && past.isEmpty();
    }

    private static @Nullable BigDecimal neighbour(List<? extends @Nullable BigDecimal> values, int month) {
        return month < 0 || month >= values.size() ? null : values.get(month);
    }

    private static boolean isBelow(BigDecimal value, @Nullable BigDecimal other) {
        return other != null && value.compareTo(other) < 0;
    }

    private static String points(List<? extends @Nullable BigDecimal> values, double top) {
        StringBuilder points = new StringBuilder();
        for (int month = 0; month < values.size(); month++) {
            BigDecimal value = values.get(month);
            if (value != null) {
                points.append(points.isEmpty() ? "" : " ")
                        .append(Geometry.text(x(month)))
                        .append(',')
                        .append(Geometry.text(y(value.doubleValue(), top)));
            }
        }
        return points.toString();
    }

    /** The smallest of 1, 2, 5 times a power of ten of which four reach the largest value. */
    private static double step(double most) {
        double least = Math.max(1, most / STEPS);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static double x(int month) {
        return LEFT + month * (RIGHT - LEFT) / (MONTHS - 1);
    }

    private static double y(double value, double top) {
        return BOTTOM - value / top * (BOTTOM - TOP);
    }
}
