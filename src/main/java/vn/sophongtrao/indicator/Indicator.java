package vn.sophongtrao.indicator;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.territory.UnitKind;

/**
 * What the catalogue says of an indicator in one of its versions.
 *
 * @param id of the indicator, the same in all its versions
 * @param versionId of this version: a submission names it
 * @param key permanent key of addresses and exports
 * @param decimals digits allowed after the decimal sign, 0–3
 * @param ratio whether a figure has a numerator and a denominator
 * @param required whether a report may not be handed in without it
 * @param minimum smallest value allowed
 * @param maximum largest value allowed, null for none
 * @param partOf key of the indicator this one is a part of, null for none
 * @param counting what is asked of which figure source; null where the figure is typed
 */
public record Indicator(
        long id,
        long versionId,
        String key,
        Label label,
        Label unit,
        int decimals,
        int order,
        Aggregation aggregation,
        boolean ratio,
        ReportedBy reportedBy,
        boolean required,
        BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String partOf,
        @Nullable FigureQuestion counting) {

    public boolean isCounted() {
        return counting != null;
    }

    /** Whether a unit of that kind reports it in that month: an annual figure only in the year's last. */
    public boolean isAskedOf(UnitKind kind, ReportingPeriod period) {
        return reportedBy.includes(kind) && (aggregation != Aggregation.ANNUAL || period.isLastOfYear());
    }

    /** The hard check that a figure of this indicator breaks by itself, whatever else is reported. */
    public Optional<Problem> problem(FigureValue figure) {
        BigDecimal denominator = figure.denominator();
        if (ratio != (denominator != null)) {
            return Optional.of(Problem.of("indicator.problem.denominator-missing"));
        }
        if (tooFine(figure.value()) || denominator != null && tooFine(denominator)) {
            return Optional.of(
                    decimals == 0
                            ? Problem.of("indicator.problem.whole")
                            : Problem.of("indicator.problem.decimals", decimals));
        }
        if (denominator != null && figure.value().compareTo(denominator) > 0) {
            return Optional.of(Problem.of("indicator.problem.numerator-larger", figure.value(), denominator));
        }
        if (figure.value().compareTo(minimum) < 0) {
            return Optional.of(Problem.of("indicator.problem.below-minimum", figure.value(), minimum));
        }
        if (maximum != null && figure.value().compareTo(maximum) > 0) {
            return Optional.of(Problem.of("indicator.problem.above-maximum", figure.value(), maximum));
        }
        return Optional.empty();
    }

    private boolean tooFine(BigDecimal number) {
        return number.stripTrailingZeros().scale() > decimals;
    }
}
