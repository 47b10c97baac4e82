package vn.sophongtrao.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A row of small bars, one a month, in a box of 120 by 28: a number's course beside the number.
 *
 * @param bars the bars in their order; a month without a number has none
 * @param lowest smallest number before the last month; null where there is none
 * @param highest largest number before the last month; null where there is none
 * @param last number of the last month; null where there is none
 */
public record Spark(
        List<Bar> bars,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        @Nullable BigDecimal last) {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double TALLEST = 26;
    private static final double GAP = 2;
    /** A zero is said, so it leaves a trace; a blank leaves none. */
    private static final double FLATTEST = 0.8;

    /**
     * A bar with its geometry, ready to be written into SVG.
     *
     * @param kind class of its colour: {@code past}, {@code this} or {@code odd}
     */
    public record Bar(String kind, String x, String y, String width, String height) {}

    public Spark {
        bars = List.copyOf(bars);
    }

    /**
     * Draws the numbers.
     *
     * @param values one a month, the oldest first; null where a month has no number
     * @param odd whether the last month asks to be looked at
     */
    public static Spark of(List<? extends @Nullable BigDecimal> values, boolean odd) {
        double most = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double width = (WIDTH + GAP) / Math.max(1, values.size()) - GAP;
        List<Bar> bars = new ArrayList<>();
        for (int month = 0; month < values.size(); month++) {
            BigDecimal value = values.get(month);
            if (value != null) {
                double height = Math.max(FLATTEST, most == 0 ? 0 : value.doubleValue() / most * TALLEST);
                String kind = month < values.size() - 1 ? "past" : odd ? "odd" : "this";
                bars.add(new Bar(
                        kind,
                        Geometry.text(month * (width + GAP)),
                        Geometry.text(HEIGHT - height),
                        Geometry.text(width),
                        Geometry.text(height)));
            }
        }
        List<BigDecimal> before = new ArrayList<>();
        values.stream().limit(Math.max(0, values.size() - 1)).forEach(value -> {
            if (value != null) {
                before.add(value);
            }
        });
        return new Spark(
                bars,
                before.stream().min(BigDecimal::compareTo).orElse(null),
                before.stream().max(BigDecimal::compareTo).orElse(null),
                values.isEmpty() ? null : values.get(values.size() - 1));
    }

    /** Whether there is a month before the last one to compare with. */
    public boolean hasPast() {
        return lowest != null;
    }
}
