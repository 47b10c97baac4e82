package vn.sophongtrao.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.chart.Spark;
import vn.sophongtrao.platform.text.Written;

/**
 * A number of the year so far.
 *
 * @param total sum of the approved months
 * @param before sum of the same ended months of the year before; null where nothing is known of them
 * @param months the year's months up to the last that has ended; null where nothing is approved
 * @param yearBefore the twelve months of the year before; null where nothing is approved
 */
record HomeFigure(
        Indicator indicator,
        @Nullable BigDecimal total,
        @Nullable BigDecimal before,
        List<@Nullable BigDecimal> months,
        List<@Nullable BigDecimal> yearBefore) {

    public Spark spark() {
        return Spark.of(months, false);
    }

    /** The months' values in words: {@code 2, 1, –, 3}. */
    public String course() {
        return months.stream()
                .map(value -> FigureText.of(value, null, Written.UNKNOWN))
                .collect(Collectors.joining(", "));
    }

    /** In how many months there was anything to count. */
    long eventful() {
        return months.stream()
                .filter(value -> value != null && value.signum() != 0)
                .count();
    }

    public boolean isSaid() {
        return months.stream().anyMatch(Objects::nonNull);
    }
}
