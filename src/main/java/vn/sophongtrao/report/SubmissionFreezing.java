package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Problem;
import vn.sophongtrao.indicator.figures.CountedRelation;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;

/** Keeps a report as it is handed in: figures, notes, and the register records behind the counted ones. */
@Component
class SubmissionFreezing {

    private final JdbcClient jdbc;
    private final FigureCounting counting;

    SubmissionFreezing(JdbcClient jdbc, FigureCounting counting) {
        this.jdbc = jdbc;
        this.counting = counting;
    }

    /**
     * Keeps every figure of the form with the records behind it.
     *
     * @param typed the figures that were typed, by indicator
     * @return the figures as they are kept, in the order of the form
     * @throws SubmissionRefused where figures are missing or break a hard check
     */
    List<ReportedFigure> freeze(long submission, OwedReport owed, Catalogue form, Map<Long, FigureRows.Row> typed) {
        Map<Long, Sum> sums = keepRecords(submission, owed, form);
        List<ReportedFigure> frozen = new ArrayList<>();
        for (Indicator indicator : form.indicators()) {
            FigureRows.Row row = typed.get(indicator.id());
            FigureNote noted =
                    row == null ? FigureNote.NONE : new FigureNote(row.note(), null, row.notedAt(), row.noteVersion());
            frozen.add(
                    indicator.isCounted()
                            ? counted(indicator, sums.get(indicator.id()), noted)
                            : new ReportedFigure(
                                    indicator,
                                    row == null ? null : row.value(),
                                    row == null ? null : row.denominator(),
                                    row == null ? FigureOrigin.TYPED : row.origin(),
                                    null,
                                    row == null ? null : row.enteredAt(),
                                    0,
                                    noted,
                                    0));
        }
        Map<String, Problem> problems = FigureChecks.problems(form, frozen);
        if (!problems.isEmpty()) {
            throw new SubmissionRefused(problems);
        }
        keepFigures(submission, owed.unitId(), frozen, typed);
        return frozen;
    }

    private static ReportedFigure counted(Indicator indicator, @Nullable Sum sum, FigureNote noted) {
        BigDecimal none = indicator.ratio() ? BigDecimal.ZERO : null;
        return new ReportedFigure(
                indicator,
                sum == null ? BigDecimal.ZERO : sum.value(),
                sum == null ? none : sum.denominator(),
                FigureOrigin.COUNTED,
                null,
                null,
                0,
                noted,
                sum == null ? 0 : sum.records());
    }

    private record Sum(
            long indicatorId, BigDecimal value, @Nullable BigDecimal denominator, long records) {}

    /** Keeps the very records that are counted now, and answers their sums: listed once, so the two cannot disagree. */
    private Map<Long, Sum> keepRecords(long submission, OwedReport owed, Catalogue form) {
        Map<String, FigureQuestion> questions = new HashMap<>();
        for (Indicator indicator : form.indicators()) {
            FigureQuestion question = indicator.counting();
            if (question != null) {
                questions.put(String.valueOf(indicator.id()), question);
            }
        }
        if (questions.isEmpty()) {
            return Map.of();
        }
        CountedRelation relation = counting.relation(questions, List.of(owed.stretch()));
        Map<Long, Sum> sums = new HashMap<>();
        jdbc.sql(relation.with() + """
                        , kept as (
                          insert into submission_record (submission_id, indicator_id, source, record_id,
                                 reporting_unit_id, label, happened_on, value, denominator)
                          select :submission, cast(question as bigint), source, record_id, unit_id, label, happened_on,
                                 value, denominator
                            from counted
                          returning indicator_id, value, denominator)
                        select indicator_id, sum(value) as value, sum(denominator) as denominator, count(*) as records
                          from kept group by indicator_id""")
                .params(relation.parameters())
                .param("submission", submission)
                .query(Sum.class)
                .list()
                .forEach(sum -> sums.put(sum.indicatorId(), sum));
        return sums;
    }

    private void keepFigures(
            long submission, long unitId, List<ReportedFigure> frozen, Map<Long, FigureRows.Row> typed) {
        jdbc.sql("""
                        insert into submission_figure (submission_id, indicator_id, indicator_version_id,
                               reporting_unit_id, value, denominator, origin, entered_by, entered_at, note, noted_by,
                               noted_at)
                        select :submission, indicator, version, :unit, value, denominator, origin, entered_by,
                               entered_at, note, noted_by, noted_at
                          from unnest(cast(:indicators as bigint[]), cast(:versions as bigint[]),
                                 cast(cast(:figures as text[]) as numeric[]),
                                 cast(cast(:denominators as text[]) as numeric[]), cast(:origins as text[]),
                                 cast(:enteredBy as bigint[]), cast(cast(:enteredAt as text[]) as timestamptz[]),
                                 cast(:notes as text[]), cast(:notedBy as bigint[]),
                                 cast(cast(:notedAt as text[]) as timestamptz[]))
                               as frozen (indicator, version, value, denominator, origin, entered_by, entered_at,
                                 note, noted_by, noted_at)""")
                .param("submission", submission)
                .param("unit", unitId)
                .param("indicators", column(frozen, figure -> figure.indicator().id(), Long[]::new))
                .param("versions", column(frozen, figure -> figure.indicator().versionId(), Long[]::new))
                .param("figures", column(frozen, figure -> FigureRows.plain(figure.value()), String[]::new))
                .param("denominators", column(frozen, figure -> FigureRows.plain(figure.denominator()), String[]::new))
                .param("origins", column(frozen, figure -> figure.origin().name(), String[]::new))
                .param("notes", column(frozen, ReportedFigure::note, String[]::new))
                .param("enteredBy", column(frozen, figure -> enteredBy(figure, typed), Long[]::new))
                .param("enteredAt", column(frozen, figure -> text(figure.enteredAt()), String[]::new))
                .param("notedBy", column(frozen, figure -> notedBy(figure, typed), Long[]::new))
                .param("notedAt", column(frozen, figure -> text(notedAt(figure)), String[]::new))
                .update();
    }

    private static @Nullable Long enteredBy(ReportedFigure figure, Map<Long, FigureRows.Row> typed) {
        FigureRows.Row row = typed.get(figure.indicator().id());
        return row == null || figure.origin() == FigureOrigin.COUNTED ? null : row.enteredBy();
    }

    /** Who took a note away says nothing of a figure that has none. */
    private static @Nullable Long notedBy(ReportedFigure figure, Map<Long, FigureRows.Row> typed) {
        FigureRows.Row row = typed.get(figure.indicator().id());
        return row == null || figure.note() == null ? null : row.notedBy();
    }

    private static @Nullable Instant notedAt(ReportedFigure figure) {
        return figure.note() == null ? null : figure.noted().at();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static <T extends @Nullable Object> T[] column(
            List<ReportedFigure> frozen, Function<ReportedFigure, T> value, IntFunction<T[]> array) {
        return frozen.stream().map(value).toArray(array);
    }
}
