package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.summary.SummaryDocument.Axis;
import vn.sophongtrao.summary.SummaryDocument.Dot;
import vn.sophongtrao.summary.SummaryDocument.LineEnd;
import vn.sophongtrao.summary.SummaryDocument.MonthMark;

/** Geometry of the lines by month, in a view box of 640 by 340. The axis begins at zero. */
final class ChartDrawing {

    private static final double LEFT = 34;
    private static final double RIGHT = 592;
    private static final double TOP = 18;
    private static final double BASE = 314;
    private static final int MOST_STEPS = 5;
    private static final double NAME_HEIGHT = 13;

    private final List<Integer> months;
    private final BigDecimal step;
    private final int steps;

    /**
     * @param months the months across
     * @param lines all lines that will be drawn, a value or null for each month
     */
    ChartDrawing(List<Integer> months, List<List<@Nullable BigDecimal>> lines) {
        this.months = months;
        BigDecimal largest = BigDecimal.ZERO;
        for (List<@Nullable BigDecimal> line : lines) {
            for (BigDecimal value : line) {
                largest = value == null ? largest : largest.max(value);
            }
        }
        this.step = step(largest);
        this.steps = Math.max(1, largest.divide(step, 0, RoundingMode.CEILING).intValue());
    }

    /** The smallest of 1, 2, 5, 10, 20, … (or tenths, where all is small) of which five reach the largest value. */
    private static BigDecimal step(BigDecimal largest) {
        BigDecimal unit =
                largest.compareTo(BigDecimal.ONE) <= 0 && largest.signum() > 0 ? new BigDecimal("0.1") : BigDecimal.ONE;
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

    List<Axis> axes() {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            double y = y(value);
            axes.add(new Axis(length(y), length(y + 4), VietnameseNumber.format(value), i == 0));
        }
        return axes;
    }

    List<MonthMark> marks() {
        List<MonthMark> marks = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            marks.add(new MonthMark(length(x(i)), months.get(i)));
        }
        return marks;
    }

    /** The points of a line; months without a value are passed over. */
    String points(List<@Nullable BigDecimal> line) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            BigDecimal value = line.get(i);
            if (value != null) {
                points.append(points.isEmpty() ? "" : " ")
                        .append(length(x(i)))
                        .append(',')
                        .append(length(y(value)));
            }
        }
        return points.toString();
    }

    /** The points with their numbers, which stand above peaks and below valleys. */
    List<Dot> dots(List<@Nullable BigDecimal> line) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            BigDecimal value = line.get(i);
            if (value != null) {
                double y = y(value);
                double textY = isValley(line, i, value) && y + 16 < BASE ? y + 16 : y - 8;
                dots.add(new Dot(length(x(i)), length(y), length(textY), VietnameseNumber.format(value)));
            }
        }
        return dots;
    }

    /** Where the name of a line stands: at its last point, moved aside from another name that stands there. */
    @Nullable
    LineEnd end(List<@Nullable BigDecimal> line, int year, @Nullable LineEnd other) {
        for (int i = line.size() - 1; i >= 0; i--) {
            BigDecimal value = line.get(i);
            if (value != null) {
                double y = y(value) + 4;
                if (other != null && Math.abs(other.y().doubleValue() - y) < NAME_HEIGHT) {
                    double taken = other.y().doubleValue();
                    y = y < taken ? taken - NAME_HEIGHT : taken + NAME_HEIGHT;
                }
                return new LineEnd(length(x(i) + 8), length(y), year);
            }
        }
        return null;
    }

    private static boolean isValley(List<@Nullable BigDecimal> line, int i, BigDecimal value) {
        BigDecimal before = i == 0 ? null : line.get(i - 1);
        BigDecimal after = i == line.size() - 1 ? null : line.get(i + 1);
        BigDecimal left = before == null ? value : before;
        BigDecimal right = after == null ? value : after;
        return value.add(value).compareTo(left.add(right)) < 0;
    }

    private double x(int index) {
        return months.size() == 1 ? LEFT : LEFT + (RIGHT - LEFT) * index / (months.size() - 1);
    }

    private double y(BigDecimal value) {
        double top = step.doubleValue() * steps;
        return BASE - (BASE - TOP) * value.doubleValue() / top;
    }

    private static BigDecimal length(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
    }
}
