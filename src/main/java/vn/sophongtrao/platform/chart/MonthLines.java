package vn.sophongtrao.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.VietnameseNumber;

/**
 * Two years of a monthly number as lines: this year's with its values, last year's dashed. The box is 640 wide; the axis
 * begins at zero.
 *
 * @param height of the box
 * @param axis the horizontal lines with their numbers, zero first
 * @param months the months across
 * @param past points of last year's line; empty where nothing is known
 * @param line points of this year's line; empty where nothing is known
 * @param dots this year's values
 * @param pastEnd where last year's line is named; null where there is none
 * @param lineEnd where this year's line is named; null where there is none
 */
public record MonthLines(
        int height,
        List<Level> axis,
        List<Mark> months,
        String past,
        String line,
        List<Dot> dots,
        @Nullable End pastEnd,
        @Nullable End lineEnd) {

    /** Where the months begin: right of the axis, so that the first value does not touch the axis' numbers. */
    private static final double LEFT = 62;

    private static final double RIGHT = 592;
    private static final double TOP = 18;
    /** Room under the base for the names of the months. */
    private static final double FOOT = 26;

    private static final int MONTHS_ABOVE_FOOT = 6;
    private static final int MOST_STEPS = 5;
    private static final double NAME_HEIGHT = 13;

    /** Where the names of the months stand. */
    public int monthsY() {
        return height - MONTHS_ABOVE_FOOT;
    }

    /** A horizontal line; {@code textY} is where its number stands. */
    public record Level(String y, String textY, String number, boolean base) {}

    /** The name of a month under the lines. */
    public record Mark(String x, int month) {}

    /** A value; {@code textY} is where its number stands, above a peak and below a dip. */
    public record Dot(String x, String y, String textY, String number) {}

    /** Where the words at the end of a line stand. */
    public record End(String x, String y) {}

    public MonthLines {
        axis = List.copyOf(axis);
        months = List.copyOf(months);
        dots = List.copyOf(dots);
    }

    /**
     * Draws the lines.
     *
     * @param months the months across, 1–12
     * @param current this year's number of each of them; null where a month has none or has not ended
     * @param before last year's numbers, likewise
     * @param height of the box
     */
    public static MonthLines of(
            List<Integer> months,
            List<? extends @Nullable BigDecimal> current,
            List<? extends @Nullable BigDecimal> before,
            int height) {
        Scale scale = Scale.of(months.size(), height, Stream.concat(current.stream(), before.stream()));
        Place now = scale.last(current);
        Place then = scale.last(before);
        double aside = then == null || now == null || Math.abs(then.y() - now.y()) >= NAME_HEIGHT
                ? 0
                : (then.y() < now.y() ? -NAME_HEIGHT : NAME_HEIGHT) + now.y() - then.y();
        return new MonthLines(
                height,
                scale.axis(),
                IntStream.range(0, months.size())
                        .mapToObj(at -> new Mark(Geometry.text(scale.x(at)), months.get(at)))
                        .toList(),
                scale.points(before),
                scale.points(current),
                scale.dots(current),
                end(then, aside),
                end(now, 0));
    }

    /** Whether nothing is drawn. */
    public boolean isEmpty() {
        return dots.isEmpty() && past.isEmpty();
    }

    private static @Nullable End end(@Nullable Place last, double aside) {
        return last == null ? null : new End(Geometry.text(last.x() + 8), Geometry.text(last.y() + 4 + aside));
    }

    private record Place(double x, double y) {}

    private record Scale(int months, double base, BigDecimal step, int steps) {

        static Scale of(int months, int height, Stream<? extends @Nullable BigDecimal> values) {
            BigDecimal largest = values.filter(Objects::nonNull)
                    .map(BigDecimal.class::cast)
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal step = step(largest);
            return new Scale(
                    months,
                    height - FOOT,
                    step,
                    Math.max(1, largest.divide(step, 0, RoundingMode.CEILING).intValue()));
        }

        /** The smallest of 1, 2, 5, 10, 20, … (or tenths, where all is small) of which five reach the largest value. */
        private static BigDecimal step(BigDecimal largest) {
            BigDecimal unit = largest.compareTo(BigDecimal.ONE) <= 0 && largest.signum() > 0
                    ? new BigDecimal("0.1")
                    : BigDecimal.ONE;
            BigDecimal most = BigDecimal.valueOf(MOST_STEPS);
            while (true) {
                for (int factor : new int[] {1, 2, 5}) {
                    BigDecimal candidate = unit.multiply(BigDecimal.valueOf(factor));
                    if (candidate.multiply(most).compareTo(largest) >= 0) {
                        return candidate;
                    }
                }
                unit = unit.multiply(BigDecimal.TEN);
            }
        }

        List<Level> axis() {
            return IntStream.rangeClosed(0, steps)
                    .mapToObj(level -> {
                        BigDecimal value = step.multiply(BigDecimal.valueOf(level));
                        return new Level(
                                Geometry.text(y(value)),
                                Geometry.text(y(value) + 4),
                                VietnameseNumber.format(value),
                                level == 0);
                    })
                    .toList();
        }

        /** The points of a line; months without a value are passed over. */
        String points(List<? extends @Nullable BigDecimal> line) {
            StringBuilder points = new StringBuilder();
            for (int at = 0; at < line.size(); at++) {
                BigDecimal value = line.get(at);
                if (value != null) {
                    points.append(points.isEmpty() ? "" : " ")
                            .append(Geometry.text(x(at)))
                            .append(',')
                            .append(Geometry.text(y(value)));
                }
            }
            return points.toString();
        }

        List<Dot> dots(List<? extends @Nullable BigDecimal> line) {
            List<Dot> dots = new ArrayList<>();
            for (int at = 0; at < line.size(); at++) {
                BigDecimal value = line.get(at);
                if (value != null) {
                    double y = y(value);
                    double textY = isDip(line, at, value) && y + 16 < base ? y + 16 : y - 8;
                    dots.add(new Dot(
                            Geometry.text(x(at)),
                            Geometry.text(y),
                            Geometry.text(textY),
                            VietnameseNumber.format(value)));
                }
            }
            return dots;
        }

        @Nullable
        Place last(List<? extends @Nullable BigDecimal> line) {
            for (int at = line.size() - 1; at >= 0; at--) {
                BigDecimal value = line.get(at);
                if (value != null) {
                    return new Place(x(at), y(value));
                }
            }
            return null;
        }

        double x(int at) {
            return months == 1 ? LEFT : LEFT + (RIGHT - LEFT) * at / (months - 1);
        }

        private double y(BigDecimal value) {
            return base - (base - TOP) * value.doubleValue() / (step.doubleValue() * steps);
        }

        private static boolean isDip(List<? extends @Nullable BigDecimal> line, int at, BigDecimal value) {
            BigDecimal before = at == 0 ? null : line.get(at - 1);
            BigDecimal after = at == line.size() - 1 ? null : line.get(at + 1);
            BigDecimal left = before == null ? value : before;
            BigDecimal right = after == null ? value : after;
            return value.add(value).compareTo(left.add(right)) < 0;
        }
    }
}
