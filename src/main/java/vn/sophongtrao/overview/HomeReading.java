package vn.sophongtrao.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.text.VietnameseDate;
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

    private static final String REOPENED = """
            select unit.slug as unit_slug, unit.name as unit_name, period.year, period.month, max(event.at) as at
              from monthly_report report
              join reporting_period period on period.id = report.period_id
              join reporting_unit unit on unit.id = report.reporting_unit_id
              join report_event event on event.report_id = report.id and event.kind = 'REOPENED'
             where report.state = 'REOPENED' and report.reporting_unit_id = any(acting_read_units())
             group by unit.slug, unit.name, period.year, period.month
             order by max(event.at), unit.slug""";

    private static final String SAID = """
            select distinct on (period.month) period.month, event.comment, account.full_name as by_name, event.at
              from report_event event
              join monthly_report report on report.id = event.report_id
              join reporting_period period on period.id = report.period_id
              join account on account.id = event.by_account
             where report.reporting_unit_id = :unit and period.year = :year
               and report.state in ('RETURNED', 'REOPENED') and event.kind in ('RETURNED', 'REOPENED')
             order by period.month, event.id desc""";

    private static final String QUESTIONS = """
            select period.month, remark.indicator_id, remark.text, writer.full_name as by_name,
                   remark.written_at as at, answer.text is not null as answered
              from monthly_report report
              join reporting_period period on period.id = report.period_id
              join lateral (
                    select event.id, event.kind
                      from report_event event
                     where event.report_id = report.id and event.kind in ('RETURNED', 'APPROVED')
                     order by event.id desc limit 1) decision on decision.kind = 'RETURNED'
              join figure_remark remark on remark.event_id = decision.id
              join account writer on writer.id = remark.written_by
              left join remark_answer answer on answer.remark_id = remark.id
             where report.reporting_unit_id = :unit and period.year = :year
               and report.state in ('DRAFT', 'RETURNED', 'REOPENED')
             order by remark.id""";

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

    private record ReopenedRow(String unitSlug, String unitName, int year, int month, OffsetDateTime at) {}

    private record Sum(long indicatorId, int year, int month, BigDecimal value) {}

    private record Cell(long indicatorId, int year, int month) {}

    private record SaidRow(int month, String comment, String byName, OffsetDateTime at) {

        HomeSaid said() {
            return new HomeSaid(comment, byName, at.toInstant());
        }
    }

    private record QuestionRow(
            int month, long indicatorId, String text, String byName, OffsetDateTime at, boolean answered) {

        HomeQuestion about(Indicator indicator) {
            return new HomeQuestion(indicator.key(), indicator.label(), text, byName, at.toInstant(), answered);
        }
    }

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

    /** The reports that are open again, those first that have been so for longest. */
    List<HomeReopened> reopened() {
        return jdbc.sql(REOPENED).query(ReopenedRow.class).list().stream()
                .map(row -> new HomeReopened(
                        row.unitSlug(),
                        row.unitName(),
                        row.year(),
                        row.month(),
                        VietnameseDate.day(row.at().toInstant())))
                .toList();
    }

    /** Why the district sent the unit's reports of a year back, or opened them again, by month. */
    Map<Integer, HomeSaid> said(long unitId, int year) {
        return asked(SAID, unitId, year).query(SaidRow.class).list().stream()
                .collect(Collectors.toMap(SaidRow::month, SaidRow::said));
    }

    /** What the district asks about figures of the unit's reports that lie with it, by month, in the order of the form. */
    Map<Integer, List<HomeQuestion>> questions(long unitId, int year, List<ReportingPeriod> periods) {
        Map<Integer, List<QuestionRow>> rows = asked(QUESTIONS, unitId, year).query(QuestionRow.class).list().stream()
                .collect(Collectors.groupingBy(QuestionRow::month));
        Map<Integer, List<HomeQuestion>> questions = new HashMap<>();
        rows.forEach((month, asked) -> {
            List<HomeQuestion> inOrder = new ArrayList<>();
            for (Indicator indicator : catalogue.inForce(periods.get(month - 1)).indicators()) {
                asked.stream()
                        .filter(row -> row.indicatorId() == indicator.id())
                        .forEach(row -> inOrder.add(row.about(indicator)));
            }
            questions.put(month, inOrder);
        });
        return questions;
    }

    private JdbcClient.StatementSpec asked(String sql, long unitId, int year) {
        return jdbc.sql(sql).param("unit", unitId).param("year", year);
    }

    /**
     * What was approved of the year so far, beside what was approved of the same ended months of the year before: the
     * numbers of the summary.
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
            months.add(sums.get(new Cell(indicator.id(), year, month)));
            same.add(sums.get(new Cell(indicator.id(), year - 1, month)));
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
