package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.FigureValue;

/**
 * What a unit last said for other months, to be seen beside the month being written. A month's known figure is that of
 * its latest standing submission, whether approved yet or not; where there is none, that of its draft, whose counted
 * figures are as the registers stand.
 */
@Component
class KnownFigures {

    private static final String KNOWN = """
            with known as (
              select period.year, period.month, figure.indicator_id, figure.value, figure.denominator
                from monthly_report report
                join reporting_period period on period.id = report.period_id
                join submission_figure figure on figure.submission_id = report.latest_submission_id
               where report.reporting_unit_id = :unit and %1$s
              union all
              select period.year, period.month, figure.indicator_id, figure.value, figure.denominator
                from monthly_report report
                join reporting_period period on period.id = report.period_id
                join figure on figure.report_id = report.id
               where report.reporting_unit_id = :unit and report.latest_submission_id is null and :drafts and %1$s
              %2$s)
            """;

    private static final String LOOKED_AT = """
            (period.year = :year and period.month < :month
             or period.year = :year - 1 and period.month in (:month, case :month when 1 then 12 end))""";

    private static final String DRAFTS = """
            select period.id
              from monthly_report report join reporting_period period on period.id = report.period_id
             where report.reporting_unit_id = :unit and report.latest_submission_id is null and\s""" + LOOKED_AT;

    private static final String COUNTED = """
            union all
              select period.year, period.month, counted.indicator_id, counted.value, counted.denominator
                from unnest(cast(:periods as bigint[]), cast(:indicators as bigint[]),
                            cast(cast(:figures as text[]) as numeric[]),
                            cast(cast(:denominators as text[]) as numeric[]))
                     as counted (period_id, indicator_id, value, denominator)
                join reporting_period period on period.id = counted.period_id""";

    private static final String BESIDE = KNOWN.formatted(LOOKED_AT, COUNTED) + """
            select indicator_id,
                   max(value) filter (where year = :lastYear and month = :lastMonth) as last_month,
                   max(denominator) filter (where year = :lastYear and month = :lastMonth) as last_month_of,
                   max(value) filter (where year = :year - 1 and month = :month) as year_ago,
                   max(denominator) filter (where year = :year - 1 and month = :month) as year_ago_of,
                   sum(value) filter (where year = :year) as sum_before,
                   sum(denominator) filter (where year = :year) as sum_before_of,
                   (array_agg(value order by month desc) filter (where year = :year and value is not null))[1]
                     as state_before,
                   (array_agg(denominator order by month desc) filter (where year = :year and value is not null))[1]
                     as state_before_of
              from known group by indicator_id""";

    private static final String ONE = KNOWN.formatted(
                    "period.year = :lastYear and period.month = :lastMonth and figure.indicator_id = :indicator", "")
            + "select value, denominator from known where value is not null";

    private final JdbcClient jdbc;

    KnownFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the registers say for a month that was never handed in. */
    record Counted(
            long periodId,
            long indicatorId,
            BigDecimal value,
            @Nullable BigDecimal denominator) {}

    private record Row(
            long indicatorId,
            @Nullable BigDecimal lastMonth,
            @Nullable BigDecimal lastMonthOf,
            @Nullable BigDecimal yearAgo,
            @Nullable BigDecimal yearAgoOf,
            @Nullable BigDecimal sumBefore,
            @Nullable BigDecimal sumBeforeOf,
            @Nullable BigDecimal stateBefore,
            @Nullable BigDecimal stateBeforeOf) {

        Comparison comparison() {
            return new Comparison(
                    FigureValue.ofNullable(lastMonth, lastMonthOf),
                    FigureValue.ofNullable(yearAgo, yearAgoOf),
                    FigureValue.ofNullable(sumBefore, sumBeforeOf),
                    FigureValue.ofNullable(stateBefore, stateBeforeOf));
        }
    }

    /** The months to be looked at for a month whose report was begun and never handed in, by id of their periods. */
    List<Long> drafts(long unitId, ReportingPeriod period) {
        return jdbc.sql(DRAFTS)
                .param("unit", unitId)
                .param("year", period.year())
                .param("month", period.month())
                .query(Long.class)
                .list();
    }

    /**
     * What stands beside each indicator's figure, by indicator id; an indicator of which nothing is known is absent.
     *
     * @param drafts whether months count too that were never handed in
     * @param counted what the registers say for these
     */
    Map<Long, Comparison> beside(long unitId, ReportingPeriod period, boolean drafts, List<Counted> counted) {
        Map<Long, Comparison> comparisons = new HashMap<>();
        asked(BESIDE, unitId, period)
                .param("drafts", drafts)
                .param("year", period.year())
                .param("month", period.month())
                .param("periods", counted.stream().map(Counted::periodId).toArray(Long[]::new))
                .param("indicators", counted.stream().map(Counted::indicatorId).toArray(Long[]::new))
                .param(
                        "figures",
                        counted.stream()
                                .map(row -> FigureRows.plain(row.value()))
                                .toArray(String[]::new))
                .param(
                        "denominators",
                        counted.stream()
                                .map(row -> FigureRows.plain(row.denominator()))
                                .toArray(String[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> comparisons.put(row.indicatorId(), row.comparison()));
        return comparisons;
    }

    /** Last month's known figure. */
    Optional<FigureValue> lastMonth(long unitId, ReportingPeriod period, long indicatorId) {
        return asked(ONE, unitId, period)
                .param("drafts", true)
                .param("indicator", indicatorId)
                .query(FigureValue.class)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, long unitId, ReportingPeriod period) {
        boolean january = period.month() == 1;
        return jdbc.sql(sql)
                .param("unit", unitId)
                .param("lastYear", january ? period.year() - 1 : period.year())
                .param("lastMonth", january ? 12 : period.month() - 1);
    }
}
