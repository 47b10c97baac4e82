package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.territory.ReportingUnit;

/** Reads whole reports: at most three statements each, however many figures and records. */
@Service
@Transactional(readOnly = true)
public class ReportReading {

    private final JdbcClient jdbc;
    private final IndicatorCatalogue catalogue;
    private final FigureCounting counting;
    private final KnownFigures known;
    private final Signatures signatures;

    ReportReading(
            JdbcClient jdbc,
            IndicatorCatalogue catalogue,
            FigureCounting counting,
            KnownFigures known,
            Signatures signatures) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.counting = counting;
        this.known = known;
        this.signatures = signatures;
    }

    private record Head(
            long id,
            ReportState state,
            @Nullable Long latestId,
            @Nullable Integer latestNumber,
            @Nullable String latestBy,
            @Nullable Instant latestAt,
            @Nullable Integer latestDaysLate,
            @Nullable String latestNote,
            @Nullable Long approvedId,
            @Nullable Integer approvedNumber,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Integer approvedDaysLate,
            @Nullable String approvedNote,
            @Nullable String reviewBegunBy,
            @Nullable Instant reviewBegunAt) {

        @Nullable
        SubmissionFacts latest() {
            return latestId == null || latestNumber == null || latestBy == null || latestAt == null
                    ? null
                    : new SubmissionFacts(
                            latestId, latestNumber, latestBy, latestAt, orZero(latestDaysLate), latestNote);
        }

        @Nullable
        SubmissionFacts approved() {
            return approvedId == null || approvedNumber == null || approvedBy == null || approvedAt == null
                    ? null
                    : new SubmissionFacts(
                            approvedId, approvedNumber, approvedBy, approvedAt, orZero(approvedDaysLate), approvedNote);
        }

        private static int orZero(@Nullable Integer days) {
            return days == null ? 0 : days;
        }
    }

    private record Cell(
            long indicatorId,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            FigureOrigin origin,
            @Nullable String note,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt,
            long version,
            long records) {

        ReportedFigure of(Indicator indicator) {
            return new ReportedFigure(
                    indicator, value, denominator, origin, note, enteredBy, enteredAt, version, records);
        }
    }

    /**
     * The report of a unit for a period: its draft while it is open, its frozen figures while it is handed in.
     *
     * @throws NotFoundException where the unit owes none, or the acting person may not see the unit
     */
    public ReportContents read(ReportingUnit unit, ReportingPeriod period) {
        OwedReport owed = owed(unit, period);
        Catalogue form = catalogue.inForce(period).reportedBy(unit.kind(), period);
        Optional<Head> head = head(unit.id(), period.id());
        ReportState state = head.map(Head::state).orElse(ReportState.NOT_STARTED);
        SubmissionFacts latest = head.map(Head::latest).orElse(null);
        Map<Long, Cell> cells = head.map(found ->
                        found.state().takesFigures() || latest == null ? draft(found.id()) : frozen(latest.id()))
                .orElse(Map.of());
        Map<String, CountedFigure> counted = state.takesFigures() ? count(form, owed) : Map.of();
        Map<String, ReportedFigure> figures = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            figures.put(indicator.key(), figure(indicator, cells.get(indicator.id()), counted.get(indicator.key())));
        }
        return new ReportContents(
                owed,
                head.map(Head::id).orElse(null),
                state,
                form,
                figures,
                latest,
                head.map(Head::approved).orElse(null),
                head.map(Head::reviewBegunBy).orElse(null),
                head.map(Head::reviewBegunAt).orElse(null));
    }

    /**
     * What the unit last said for other months, by indicator id.
     *
     * @see Comparison
     */
    public Map<Long, Comparison> beside(ReportingUnit unit, ReportingPeriod period) {
        return known.beside(unit.id(), period);
    }

    /** The figures of a submission as they were handed in, by indicator key. */
    public Map<String, ReportedFigure> submission(OwedReport owed, long submissionId) {
        Map<Long, Cell> cells = frozen(submissionId);
        Map<String, ReportedFigure> figures = new LinkedHashMap<>();
        for (Indicator indicator : catalogue
                .inForce(owed.period())
                .reportedBy(owed.unit().kind(), owed.period())
                .indicators()) {
            Cell cell = cells.get(indicator.id());
            if (cell != null) {
                figures.put(indicator.key(), cell.of(indicator));
            }
        }
        return figures;
    }

    /** @throws NotFoundException where the unit owes no report, or the acting person may not see the unit */
    OwedReport owed(ReportingUnit unit, ReportingPeriod period) {
        if (!signatures.reaches(unit.id())) {
            throw new NotFoundException("reports of " + unit.slug());
        }
        return OwedReport.of(unit, period);
    }

    private Map<String, CountedFigure> count(Catalogue form, OwedReport owed) {
        Map<String, FigureQuestion> questions = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            FigureQuestion question = indicator.counting();
            if (question != null) {
                questions.put(indicator.key(), question);
            }
        }
        return counting.count(questions, List.of(owed.stretch())).stream()
                .collect(Collectors.toMap(CountedFigure::question, Function.identity()));
    }

    private static ReportedFigure figure(Indicator indicator, @Nullable Cell cell, @Nullable CountedFigure counted) {
        if (counted != null) {
            return new ReportedFigure(
                    indicator,
                    counted.value(),
                    counted.denominator(),
                    FigureOrigin.COUNTED,
                    null,
                    null,
                    null,
                    0,
                    counted.records());
        }
        if (cell != null) {
            return cell.of(indicator);
        }
        return new ReportedFigure(indicator, null, null, FigureOrigin.TYPED, null, null, null, 0, 0);
    }

    private Optional<Head> head(long unitId, long periodId) {
        return jdbc.sql("""
                        select report.id, report.state,
                               latest.id as latest_id, latest.number as latest_number,
                               latest_by.full_name as latest_by, latest.submitted_at as latest_at,
                               latest.days_late as latest_days_late, latest.note as latest_note,
                               approved.id as approved_id, approved.number as approved_number,
                               approved_by.full_name as approved_by, approved.submitted_at as approved_at,
                               approved.days_late as approved_days_late, approved.note as approved_note,
                               reviewer.full_name as review_begun_by, report.review_begun_at
                          from monthly_report report
                          left join report_submission latest on latest.id = report.latest_submission_id
                          left join account latest_by on latest_by.id = latest.submitted_by
                          left join report_submission approved on approved.id = report.approved_submission_id
                          left join account approved_by on approved_by.id = approved.submitted_by
                          left join account reviewer on reviewer.id = report.review_begun_by
                         where report.reporting_unit_id = :unit and report.period_id = :period""")
                .param("unit", unitId)
                .param("period", periodId)
                .query(Head.class)
                .optional();
    }

    private Map<Long, Cell> draft(long reportId) {
        return cells("""
                select figure.indicator_id, figure.value, figure.denominator, figure.origin, figure.note,
                       account.full_name as entered_by, figure.entered_at, figure.version, 0 as records
                  from figure join account on account.id = figure.entered_by
                 where figure.report_id = :id""", reportId);
    }

    private Map<Long, Cell> frozen(long submissionId) {
        return cells("""
                select figure.indicator_id, figure.value, figure.denominator, figure.origin, figure.note,
                       account.full_name as entered_by, figure.entered_at, 0 as version,
                       coalesce(counted.records, 0) as records
                  from submission_figure figure
                  left join account on account.id = figure.entered_by
                  left join (select indicator_id, count(*) as records from submission_record
                              where submission_id = :id group by indicator_id) counted using (indicator_id)
                 where figure.submission_id = :id""", submissionId);
    }

    private Map<Long, Cell> cells(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Cell.class).list().stream()
                .collect(Collectors.toMap(Cell::indicatorId, Function.identity()));
    }
}
