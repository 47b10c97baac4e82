package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * What each year of the demo adds up to: 2023 as the article of 18/01/2024 says, 2022 illustrative, later years carried
 * on from 2023. The table stands in {@code demo/totals.csv}.
 */
final class DemoTotals {

    static final int FIRST_YEAR = 2022;
    static final int ARTICLE_YEAR = 2023;

    /** By how much what is built up grows less each year, until it stands still. */
    private static final double SLOWING = 0.01;

    /** Groups, points, extinguishers: what is built up goes on growing, slower each year. */
    private static final Map<String, Double> GROWTH = Map.of(
            "fire_safety_groups", 0.12,
            "firefighting_points", 0.09,
            "households_with_extinguisher", 0.11,
            "school_gate_participants", 0.03);

    /** Project 06 is told from the year after the article on, which gives no figures. */
    private static final Map<String, Long> PROJECT_06 = Map.of(
            "id_cards_issued", 14_200L,
            "eid_accounts_activated", 21_500L,
            "online_public_service_files", 9_800L);

    private final Map<String, Row> rows;

    record Row(
            String indicator,
            @Nullable String illustrative2022,
            @Nullable String article2023,
            @Nullable String note) {}

    private DemoTotals(Map<String, Row> rows) {
        this.rows = rows;
    }

    static DemoTotals read() {
        return new DemoTotals(ResourceTable.read("demo/totals.csv", Row.class).stream()
                .collect(Collectors.toUnmodifiableMap(Row::indicator, Function.identity())));
    }

    /** A day by chance in the years before the demo begins, on which something that it finds there began. */
    static LocalDate before(String what, ReportingUnit unit, int number) {
        return LocalDate.of(2018, 1, 3).plusDays(Seed.below(1400, "before", what, unit.slug(), number));
    }

    /** What is said where the figure is loaded about how the source was read. */
    Optional<String> note(String indicator) {
        return Optional.ofNullable(row(indicator).note());
    }

    /** What the year adds up to; empty where nothing is reported. */
    Optional<FigureValue> total(String indicator, int year) {
        return switch (year) {
            case FIRST_YEAR -> parse(row(indicator).illustrative2022());
            case ARTICLE_YEAR -> parse(row(indicator).article2023());
            default -> carriedOn(indicator, year);
        };
    }

    private Optional<FigureValue> carriedOn(String indicator, int year) {
        Long identity = PROJECT_06.get(indicator);
        if (identity != null) {
            return Optional.of(
                    FigureValue.of(BigDecimal.valueOf(Math.round(identity * Seed.around(0.2, indicator, year)))));
        }
        FigureValue article = parse(row(indicator).article2023()).orElseThrow();
        if (article.denominator() != null) {
            return Optional.of(new FigureValue(article.denominator(), article.denominator()));
        }
        Double growth = GROWTH.get(indicator);
        if (growth != null) {
            double years = Math.min(year - ARTICLE_YEAR, growth / (2 * SLOWING));
            return Optional.of(scaled(article, 1 + growth * years - SLOWING * years * years));
        }
        return Optional.of(scaled(article, Seed.around(0.12, indicator, year)));
    }

    private static FigureValue scaled(FigureValue article, double factor) {
        BigDecimal value = article.value();
        return FigureValue.of(value.multiply(BigDecimal.valueOf(factor)).setScale(value.scale(), RoundingMode.HALF_UP));
    }

    private static Optional<FigureValue> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String[] parts = text.split("/");
        return Optional.of(
                new FigureValue(new BigDecimal(parts[0]), parts.length == 1 ? null : new BigDecimal(parts[1])));
    }

    private Row row(String indicator) {
        Row row = rows.get(indicator);
        if (row == null) {
            throw new IllegalArgumentException("the demo tells nothing of " + indicator);
        }
        return row;
    }
}
