package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.text.Change;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.target.TargetFacts;

/**
 * Everything a summary is written from, without a word of it.
 *
 * @param years the reporting years of the calendar up to the current one, the oldest first
 * @param months the twelve months of the reporting year
 * @param days the days of the range's windows
 * @param current the year's figures
 * @param previous those of the year before over the same months; null where the calendar does not reach back
 * @param catalogue what the range's last month asks, and what was asked before in the year and answered
 * @param targets those set for the year, of the body or of the reader's own unit
 */
record SummaryFacts(
        int year,
        MonthRange range,
        SummaryScope scope,
        List<Integer> years,
        List<ReportingPeriod> months,
        DateRange days,
        Totals current,
        @Nullable Totals previous,
        Catalogue catalogue,
        List<TargetFacts.Fact> targets,
        Instant calculatedAt) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether months of the range have not ended yet. */
    boolean isRunning() {
        return current.lastClosedInRange() < range.last();
    }

    /** The targets to tell of: all those of the year; of a part of it those that were reached in it. */
    List<TargetFacts.Fact> targetsToTell() {
        return targets.stream()
                .filter(target -> range.isYear() || target.completedOn() != null && days.contains(target.completedOn()))
                .toList();
    }

    Total previousTotal(Indicator indicator) {
        return previous == null ? Total.NOTHING : previous.total(indicator);
    }

    /** Whether there is anything to compare with. */
    boolean hasPrevious() {
        return previous != null && previous.hasFigures();
    }

    /** Counts are compared as they are, ratios by their rates; null is unknown. */
    static Change change(Indicator indicator, @Nullable FigureValue now, @Nullable FigureValue before) {
        return indicator.ratio()
                ? Change.ofRates(rate(now), rate(before))
                : Change.of(FigureValue.number(now), FigureValue.number(before));
    }

    /** In percent, finer than it is ever shown, so that the difference of two rates is rounded once. */
    private static @Nullable BigDecimal rate(@Nullable FigureValue figure) {
        return figure == null
                        || figure.denominator() == null
                        || figure.denominator().signum() == 0
                ? null
                : figure.value().multiply(HUNDRED).divide(figure.denominator(), 10, RoundingMode.HALF_UP);
    }

    /** How much of a target was reached, in percent; it has a value above zero. */
    static BigDecimal percent(BigDecimal reached, BigDecimal target) {
        return reached.multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP);
    }
}
