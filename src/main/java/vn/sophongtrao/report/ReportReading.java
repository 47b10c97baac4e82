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

import vn.sophongtrao.account.ReportAccess;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.territory.ReportingUnit;

/** Reads whole reports: at most four statements each, however many figures and records, and three for what is beside. */
@Service
@Transactional(readOnly = true)
public class ReportReading {

    private final JdbcClient jdbc;
    private final ReportHeads heads;
    private final ReportingCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final FigureCounting counting;
    private final KnownFigures known;
    private final FigureRemarks remarks;
    private final ReportAccess access;
    private final Signatures signatures;

    ReportReading(
            JdbcClient jdbc,
            ReportHeads heads,
            ReportingCalendar calendar,
            IndicatorCatalogue catalogue,
            FigureCounting counting,
            KnownFigures known,
            FigureRemarks remarks,
            ReportAccess access,
            Signatures signatures) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.counting = counting;
        this.known = known;
        this.remarks = remarks;
        this.access = access;
        this.signatures = signatures;
    }

    private record Cell(
            long indicatorId,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            FigureOrigin origin,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt,
            long version,
            @Nullable String note,
            @Nullable String notedBy,
            @Nullable Instant notedAt,
            long noteVersion,
            long records) {

        ReportedFigure of(Indicator indicator) {
            return new ReportedFigure(
                    indicator, value, denominator, origin, enteredBy, enteredAt, version, noted(), records);
        }

        FigureNote noted() {
            return new FigureNote(note, notedBy, notedAt, noteVersion);
        }
    }

    /**
     * The report of a unit for a period: its frozen figures while it is handed in; while it is open its draft, for those
     * who write it, and what stands handed in for everybody else.
     *
     * @throws NotFoundException where the unit owes none, or the acting person may not see the unit
     */
    public ReportContents read(ReportingUnit unit, ReportingPeriod period) {
        OwedReport owed = owed(unit, period);
        Catalogue form = catalogue.inForce(period).reportedBy(unit.kind(), period);
        Optional<ReportHeads.Head> head = heads.of(unit.id(), period.id());
        ReportState state = head.map(ReportHeads.Head::state).orElse(ReportState.NOT_STARTED);
        SubmissionFacts latest = head.map(ReportHeads.Head::latest).orElse(null);
        boolean draft = state.takesFigures() && access.mayReadDraft(unit.id());
        Map<Long, Cell> cells = head.map(
                        found -> draft ? draft(found.id()) : latest == null ? none() : frozen(latest.id()))
                .orElse(none());
        Map<String, CountedFigure> counted = draft ? count(form, owed) : Map.of();
        Map<String, ReportedFigure> figures = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            figures.put(indicator.key(), figure(indicator, cells.get(indicator.id()), counted.get(indicator.key())));
        }
        return new ReportContents(
                owed,
                head.map(ReportHeads.Head::id).orElse(null),
                state,
                draft,
                form,
                figures,
                latest,
                head.map(ReportHeads.Head::approved).orElse(null),
                head.map(ReportHeads.Head::reviewBegunBy).orElse(null),
                head.map(ReportHeads.Head::reviewBegunAt).orElse(null),
                head.map(ReportHeads.Head::punctuality).orElse(null),
                head.filter(ReportHeads.Head::asked)
                        .map(found -> remarks.open(found.id(), access.mayReadDraft(unit.id())))
                        .orElse(List.of()));
    }

    /**
     * What the unit last said for other months, by indicator id; what was never handed in, for those who write it.
     *
     * @see Comparison
     */
    public Map<Long, Comparison> beside(ReportingUnit unit, ReportingPeriod period) {
        boolean drafts = access.mayReadDraft(unit.id());
        return known.beside(unit.id(), period, drafts, drafts ? countedDrafts(unit, period) : List.of());
    }

    private List<KnownFigures.Counted> countedDrafts(ReportingUnit unit, ReportingPeriod period) {
        Catalogue form = catalogue.inForce(period).reportedBy(unit.kind(), period);
        List<Stretch> months = known.drafts(unit.id(), period).stream()
                .map(id -> OwedReport.find(unit, calendar.period(id)))
                .flatMap(Optional::stream)
                .map(OwedReport::stretch)
                .toList();
        return counting.count(questions(form), months).stream()
                .map(figure -> new KnownFigures.Counted(
                        figure.periodId(),
                        form.find(figure.question()).orElseThrow().id(),
                        figure.value(),
                        figure.denominator()))
                .toList();
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
        return counting.count(questions(form), List.of(owed.stretch())).stream()
                .collect(Collectors.toMap(CountedFigure::question, Function.identity()));
    }

    private static Map<String, FigureQuestion> questions(Catalogue form) {
        Map<String, FigureQuestion> questions = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            FigureQuestion question = indicator.counting();
            if (question != null) {
                questions.put(indicator.key(), question);
            }
        }
        return questions;
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
                    0,
                    cell == null ? FigureNote.NONE : cell.noted(),
                    counted.records());
        }
        if (cell != null) {
            return cell.of(indicator);
        }
        return new ReportedFigure(indicator, null, null, FigureOrigin.TYPED, null, null, 0, FigureNote.NONE, 0);
    }

    private static Map<Long, Cell> none() {
        return Map.of();
    }

    private Map<Long, Cell> draft(long reportId) {
        return cells("""
                select figure.indicator_id, figure.value, figure.denominator, figure.origin,
                       account.full_name as entered_by, figure.entered_at, figure.version, figure.note,
                       noter.full_name as noted_by, figure.noted_at, figure.note_version, 0 as records
                  from figure
                  left join account on account.id = figure.entered_by
                  left join account noter on noter.id = figure.noted_by
                 where figure.report_id = :id""", reportId);
    }

    private Map<Long, Cell> frozen(long submissionId) {
        return cells("""
                select figure.indicator_id, figure.value, figure.denominator, figure.origin,
                       account.full_name as entered_by, figure.entered_at, 0 as version, figure.note,
                       noter.full_name as noted_by, figure.noted_at, 0 as note_version,
                       coalesce(counted.records, 0) as records
                  from submission_figure figure
                  left join account on account.id = figure.entered_by
                  left join account noter on noter.id = figure.noted_by
                  left join (select indicator_id, count(*) as records from submission_record
                              where submission_id = :id group by indicator_id) counted using (indicator_id)
                 where figure.submission_id = :id""", submissionId);
    }

    private Map<Long, Cell> cells(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Cell.class).list().stream()
                .collect(Collectors.toMap(Cell::indicatorId, Function.identity()));
    }
}
