package vn.sophongtrao.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.report.ReportStep;
import vn.sophongtrao.territory.UnitKind;

/** What the home pages show of the reports, beyond the matrix: one statement each, within what the reader may see. */
@Service
@Transactional(readOnly = true)
class HomeReading {

    private static final String EVENTS = """
            select event.kind, unit.slug as unit_slug, unit.name as unit_name, period.year, period.month, event.at,
                   account.full_name as by_name, event.comment
              from report_event event
              join monthly_report report on report.id = event.report_id
              join reporting_period period on period.id = report.period_id
              join reporting_unit unit on unit.id = event.reporting_unit_id
              join account on account.id = event.by_account
             where event.reporting_unit_id = any(acting_read_units()) and event.kind <> 'REVIEW_BEGUN'
             order by event.at desc, event.id desc
             limit :most""";

    private static final String APPROVED = """
            select figure.indicator_id, period.year, period.month, sum(figure.value) as value
              from reporting_period period
              join monthly_report report on report.period_id = period.id
              join submission_figure figure on figure.submission_id = report.approved_submission_id
             where period.year in (:year, :year - 1) and figure.value is not null
             group by figure.indicator_id, period.year, period.month""";

    private static final String RETURN = """
            select event.comment, account.full_name as by_name, event.at
              from report_event event
              join monthly_report report on report.id = event.report_id
              join reporting_period period on period.id = report.period_id
              join account on account.id = event.by_account
             where report.reporting_unit_id = :unit and period.year = :year and period.month = :month
               and event.kind in ('RETURNED', 'REOPENED')
             order by event.at desc, event.id desc
             limit 1""";

    private final JdbcClient jdbc;
    private final IndicatorCatalogue catalogue;

    HomeReading(JdbcClient jdbc, IndicatorCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    private record EventRow(
            ReportStep.Kind kind,
            String unitSlug,
            String unitName,
            int year,
            int month,
            OffsetDateTime at,
            String byName,
            @Nullable String comment) {}

    private record Sum(long indicatorId, int year, int month, BigDecimal value) {}

    private record Cell(long indicatorId, int year, int month) {}

    private record SaidRow(String comment, String byName, OffsetDateTime at) {}

    /** The latest steps, the newest first. */
    List<HomeEvent> events(int most) {
        return jdbc.sql(EVENTS).param("most", most).query(EventRow.class).list().stream()
                .map(row -> new HomeEvent(
                        row.kind(),
                        row.unitSlug(),
                        row.unitName(),
                        row.year(),
                        row.month(),
                        row.at().toInstant(),
                        row.byName(),
                        row.comment()))
                .toList();
    }

    /** Why the district sent a report back, or opened it again. */
    Optional<HomeSaid> said(long unitId, int year, int month) {
        return jdbc.sql(RETURN)
                .param("unit", unitId)
                .param("year", year)
                .param("month", month)
                .query(SaidRow.class)
                .optional()
                .map(row -> new HomeSaid(row.comment(), row.byName(), row.at().toInstant()));
    }

    /**
     * What happened in the year so far, approved months only, beside the same months of the year before.
     *
     * @param lastMonth the last month that has ended, 1–12
     */
    List<HomeFigure> flows(int year, int lastMonth, LocalDate inForceOn) {
        Map<Cell, BigDecimal> sums = new HashMap<>();
        jdbc.sql(APPROVED)
                .param("year", year)
                .query(Sum.class)
                .list()
                .forEach(sum -> sums.put(new Cell(sum.indicatorId(), sum.year(), sum.month()), sum.value()));
        List<HomeFigure> figures = new ArrayList<>();
        for (Indicator indicator : catalogue.inForce(inForceOn).indicators()) {
            if (indicator.aggregation() == Aggregation.FLOW
                    && !indicator.ratio()
                    && indicator.reportedBy().includes(UnitKind.WARD)) {
                figures.add(figure(indicator, year, lastMonth, sums));
            }
        }
        return figures;
    }

    private static HomeFigure figure(Indicator indicator, int year, int lastMonth, Map<Cell, BigDecimal> sums) {
        List<@Nullable BigDecimal> months = new ArrayList<>();
        List<@Nullable BigDecimal> same = new ArrayList<>();
        IntStream.rangeClosed(1, lastMonth).forEach(month -> {
            BigDecimal value = sums.get(new Cell(indicator.id(), year, month));
            months.add(value);
            same.add(value == null ? null : sums.get(new Cell(indicator.id(), year - 1, month)));
        });
        List<@Nullable BigDecimal> yearBefore = new ArrayList<>();
        IntStream.rangeClosed(1, 12)
                .forEach(month -> yearBefore.add(sums.get(new Cell(indicator.id(), year - 1, month))));
        return new HomeFigure(indicator, sum(months), sum(same), months, yearBefore);
    }

    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> values) {
        List<BigDecimal> known = new ArrayList<>();
        values.forEach(value -> {
            if (value != null) {
                known.add(value);
            }
        });
        return known.isEmpty()
                ? null
                : known.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
