package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;

/**
 * The totals of the demo's years divided by unit and month so that they add up exactly: flows over the cells of the
 * year, stocks as what each unit has at the end of each month. Illustrative below the totals.
 */
final class DemoFigures {

    /** Tet and the year's end are busy, high summer is quiet. */
    private static final List<Double> SEASON = List.of(1.25, 0.8, 1.0, 1.0, 0.85, 1.1, 1.15, 0.85, 0.9, 1.0, 1.15, 1.1);

    private final DemoTotals totals;
    private final Map<YearOf, Map<Cell, BigDecimal>> flows = new HashMap<>();
    private final Map<YearOf, Map<String, BigDecimal>> closings = new HashMap<>();

    DemoFigures(DemoTotals totals) {
        this.totals = totals;
    }

    private record YearOf(String indicator, int year) {}

    record Cell(String unit, int month) {}

    /** What the unit reports of the indicator in that month; empty where it stays blank. */
    Optional<FigureValue> figure(Indicator indicator, String unit, int year, int month) {
        String key = indicator.key();
        Optional<FigureValue> total = totals.total(key, year);
        if (total.isEmpty() || !DemoUnits.shares(key).containsKey(unit)) {
            return total.map(known -> zero(known.denominator()));
        }
        if (indicator.ratio()) {
            return Optional.of(ratio(key, unit, total.get()));
        }
        return Optional.of(FigureValue.of(
                indicator.aggregation() == Aggregation.FLOW
                        ? flow(key, year).getOrDefault(new Cell(unit, month), BigDecimal.ZERO)
                        : BigDecimal.valueOf(stock(key, unit, year, month))));
    }

    private static FigureValue zero(@Nullable BigDecimal denominator) {
        return new FigureValue(BigDecimal.ZERO, denominator == null ? null : BigDecimal.ZERO);
    }

    /** The quantity of a flow in each unit and month of the year. */
    Map<Cell, BigDecimal> flow(String indicator, int year) {
        return flows.computeIfAbsent(new YearOf(indicator, year), asked -> {
            Map<Cell, Double> weights = new LinkedHashMap<>();
            DemoUnits.shares(indicator).forEach((unit, share) -> {
                for (int month = 1; month <= 12; month++) {
                    weights.put(
                            new Cell(unit, month),
                            share * SEASON.get(month - 1) * Seed.around(0.35, indicator, unit, year, month));
                }
            });
            return divide(totals.total(indicator, year).orElseThrow().value(), weights);
        });
    }

    /** Divides by weights in the total's own smallest step: whole things whole, kilograms in hundred grams. */
    static <K> Map<K, BigDecimal> divide(BigDecimal total, Map<K, Double> weights) {
        int scale = Math.max(0, total.scale());
        Map<K, BigDecimal> parts = new LinkedHashMap<>();
        Apportionment.divide(total.unscaledValue().longValueExact(), weights)
                .forEach((key, part) -> parts.put(key, BigDecimal.valueOf(part, scale)));
        return parts;
    }

    /**
     * What a unit has at a month's end.
     *
     * @param month 0–12, 0 for the year's beginning
     */
    int stock(String indicator, String unit, int year, int month) {
        BigDecimal before = closing(indicator, year - 1).getOrDefault(unit, BigDecimal.ZERO);
        BigDecimal after = closing(indicator, year).getOrDefault(unit, BigDecimal.ZERO);
        long grown = Math.round(after.subtract(before).longValueExact() * month / 12.0);
        return before.add(BigDecimal.valueOf(grown)).intValueExact();
    }

    /** What each unit has at the year's end: what it had a year before and its share of the growth. */
    private Map<String, BigDecimal> closing(String indicator, int year) {
        YearOf asked = new YearOf(indicator, year);
        Map<String, BigDecimal> known = closings.get(asked);
        if (known != null) {
            return known;
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        DemoUnits.shares(indicator)
                .forEach((unit, share) -> weights.put(unit, share * Seed.around(0.2, indicator, unit, year)));
        Map<String, BigDecimal> result;
        if (year < DemoTotals.FIRST_YEAR) {
            BigDecimal first =
                    totals.total(indicator, DemoTotals.FIRST_YEAR).orElseThrow().value();
            result = divide(BigDecimal.valueOf(first.longValueExact() * 3 / 4), weights);
        } else {
            Map<String, BigDecimal> before = closing(indicator, year - 1);
            BigDecimal total = totals.total(indicator, year).orElseThrow().value();
            BigDecimal had = before.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            result = new LinkedHashMap<>();
            divide(total.subtract(had), weights)
                    .forEach((unit, growth) -> result.put(unit, growth.add(before.get(unit))));
        }
        closings.put(asked, result);
        return result;
    }

    /** Whether the unit is one of those that meet what the indicator counts units by. */
    boolean meets(String indicator, String unit, int year) {
        FigureValue total = totals.total(indicator, year).orElseThrow();
        return ratio(indicator, unit, total).value().signum() > 0;
    }

    /** Whether a school of the ward is one of those that register for “An toàn về ANTT”. */
    boolean registersSchool(String ward) {
        FigureValue total =
                totals.total("schools_recognised_safe", DemoTotals.ARTICLE_YEAR).orElseThrow();
        BigDecimal denominator = ratio("schools_recognised_safe", ward, total).denominator();
        return denominator != null && denominator.signum() > 0;
    }

    /** The first units in order meet it, as many as the total says; each of the denominator's units counts once. */
    private static FigureValue ratio(String indicator, String unit, FigureValue total) {
        List<String> units = List.copyOf(DemoUnits.shares(indicator).keySet());
        int place = units.indexOf(unit);
        int counted =
                total.denominator() == null ? units.size() : total.denominator().intValueExact();
        // Those that fall short come first, so that the wards a reader looks at differ from each other.
        int falling = counted - total.value().intValueExact();
        BigDecimal denominator = place < counted ? BigDecimal.ONE : BigDecimal.ZERO;
        return new FigureValue(place < falling ? BigDecimal.ZERO : denominator, denominator);
    }
}
