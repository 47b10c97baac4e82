package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.report.ApprovedFigures;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * How the approved figures of an indicator grew over the months of a year that have ended. They add up as in every
 * total: over units the sum; over months the sum of what happens, each unit's last value of a state, which is dropped
 * where the unit has ended.
 *
 * @param steps the months of the year in their order
 * @param lastClosed the last of them that has ended, 0 for none
 */
record Course(List<Step> steps, int lastClosed) {

    Course {
        steps = List.copyOf(steps);
    }

    /**
     * A month.
     *
     * @param during what the month's reports say, null where nobody has said anything or the month has not ended
     * @param soFar the total from the year's first month to this one, null likewise
     */
    record Step(
            ReportingPeriod month,
            @Nullable BigDecimal during,
            @Nullable BigDecimal soFar) {}

    /**
     * @param months the months of the year
     * @param lastClosed the last of them that has ended, 0 for none
     * @param units whose figures are added up
     * @param said the figures of the indicator and the year, of these units and maybe of others
     */
    static Course of(
            Indicator indicator,
            List<ReportingPeriod> months,
            int lastClosed,
            Collection<ReportingUnit> units,
            Collection<ApprovedFigures.Said> said) {
        Map<Long, Map<Integer, BigDecimal>> figures = new HashMap<>();
        for (ApprovedFigures.Said figure : said) {
            figures.computeIfAbsent(figure.unitId(), unit -> new HashMap<>()).put(figure.month(), figure.value());
        }
        boolean state = indicator.aggregation() == Aggregation.STOCK;
        List<Step> steps = new ArrayList<>();
        for (ReportingPeriod month : months) {
            BigDecimal during = null;
            BigDecimal soFar = null;
            if (month.month() <= lastClosed) {
                for (ReportingUnit unit : units) {
                    Map<Integer, BigDecimal> ofUnit = figures.getOrDefault(unit.id(), Map.of());
                    during = sum(during, ofUnit.get(month.month()));
                    soFar = sum(soFar, state ? last(unit, month, ofUnit) : sumTo(month.month(), ofUnit));
                }
            }
            steps.add(new Step(month, during, soFar));
        }
        return new Course(steps, lastClosed);
    }

    /** The total of the months that have ended, null where nobody has said anything. */
    @Nullable
    BigDecimal total() {
        return lastClosed == 0 ? null : steps.get(lastClosed - 1).soFar();
    }

    /** The last day of the first month by whose end the value was reached; null where it is not. */
    @Nullable
    LocalDate reached(BigDecimal value) {
        for (Step step : steps) {
            if (step.soFar() != null && step.soFar().compareTo(value) >= 0) {
                return step.month().lastDay();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal sumTo(int month, Map<Integer, BigDecimal> figures) {
        BigDecimal sum = null;
        for (Map.Entry<Integer, BigDecimal> figure : figures.entrySet()) {
            if (figure.getKey() <= month) {
                sum = sum(sum, figure.getValue());
            }
        }
        return sum;
    }

    private static @Nullable BigDecimal last(
            ReportingUnit unit, ReportingPeriod month, Map<Integer, BigDecimal> figures) {
        LocalDate end = unit.validity().to();
        if (end != null && end.isBefore(month.lastDay())) {
            return null;
        }
        for (int earlier = month.month(); earlier >= 1; earlier--) {
            BigDecimal value = figures.get(earlier);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other);
    }
}
