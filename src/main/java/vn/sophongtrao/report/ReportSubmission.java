package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Problem;
import vn.sophongtrao.indicator.figures.CountedRelation;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.territory.Territory;

/** Handing reports in and taking them back. A submission freezes every figure and the register records behind it. */
@Service
public class ReportSubmission {

    /** The longest note with a submission, in characters. */
    public static final int NOTE_LENGTH = 500;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final FigureCounting counting;
    private final MonthlyReports reports;
    private final ReportRows rows;
    private final FigureRows figures;
    private final Signatures signatures;

    ReportSubmission(
            JdbcClient jdbc,
            Territory territory,
            IndicatorCatalogue catalogue,
            FigureCounting counting,
            MonthlyReports reports,
            ReportRows rows,
            FigureRows figures,
            Signatures signatures) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.catalogue = catalogue;
        this.counting = counting;
        this.reports = reports;
        this.rows = rows;
        this.figures = figures;
        this.signatures = signatures;
    }

    /**
     * Hands the report in. Sent again with the same key it answers the first submission, as long as that one stands.
     *
     * @return the id of the submission
     * @throws SubmissionRefused where figures are missing or break a hard check
     * @throws SubmissionOvertaken where the form is older than a withdrawal or than a change of a figure
     * @throws RuleViolation where the month has not ended, or the state does not allow it
     * @throws NotFoundException where the unit owes no report for the period
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public long submit(long unitId, ReportingPeriod period, SubmissionRequest request) {
        OwedReport owed = OwedReport.of(territory.unit(unitId), period);
        MonthlyReport report = lockOrStart(unitId, period.id());
        Optional<Long> first = submissionOf(report, request);
        if (first.isPresent()) {
            if (first.get().equals(report.latestSubmissionId())) {
                return first.get();
            }
            throw new SubmissionOvertaken("report.submit.overtaken");
        }
        report.requireOpen();
        LocalDate today = signatures.today();
        if (!period.hasEndedOn(today)) {
            throw new RuleViolation("report.submit.not-ended", period.submittableFrom());
        }
        if (Texts.isLonger(request.note(), NOTE_LENGTH)) {
            throw new RuleViolation("report.note.long", NOTE_LENGTH);
        }
        Map<Long, FigureRows.Row> typed = figures.of(report.id());
        if (request.seen() != null && request.seen() != fingerprint(typed)) {
            throw new SubmissionOvertaken("report.submit.figures-changed");
        }
        Signature signature = signatures.now();
        long submission = insert(report, request, period.daysLateOn(today), signature);
        Catalogue form = catalogue.inForce(period).reportedBy(owed.unit().kind(), period);
        freeze(submission, owed, form, typed);
        rows.write(report, report.submit(submission, request.note(), signature));
        return submission;
    }

    /**
     * Takes the report back, as long as nobody has begun to review it.
     *
     * @throws RuleViolation where the review has begun, or the report is not handed in
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public void withdraw(long unitId, ReportingPeriod period) {
        OwedReport.of(territory.unit(unitId), period);
        MonthlyReport report = reports.lock(unitId, period.id())
                .orElseThrow(() -> new RuleViolation("report.refused." + ReportState.NOT_STARTED));
        rows.write(report, report.withdraw(signatures.now()));
    }

    private MonthlyReport lockOrStart(long unitId, long periodId) {
        return reports.lock(unitId, periodId).orElseGet(() -> {
            rows.start(MonthlyReport.start(unitId, periodId));
            return reports.lock(unitId, periodId).orElseThrow();
        });
    }

    private static long fingerprint(Map<Long, FigureRows.Row> typed) {
        return typed.values().stream().mapToLong(FigureRows.Row::version).sum();
    }

    private Optional<Long> submissionOf(MonthlyReport report, SubmissionRequest request) {
        return jdbc.sql("select id from report_submission where report_id = :report and submission_key = :key")
                .param("report", report.id())
                .param("key", request.key())
                .query(Long.class)
                .optional();
    }

    private long insert(MonthlyReport report, SubmissionRequest request, long daysLate, Signature signature) {
        return jdbc.sql("""
                        insert into report_submission
                               (report_id, reporting_unit_id, number, submission_key, submitted_by, submitted_at, days_late,
                                note)
                        select :report, :unit, coalesce(max(number), 0) + 1, :key, :by, :at, :daysLate, :note
                          from report_submission where report_id = :report
                        returning id""")
                .param("report", report.id())
                .param("unit", report.unitId())
                .param("key", request.key())
                .param("by", signature.by())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("daysLate", daysLate)
                .param("note", Texts.blankToNull(request.note()))
                .query(Long.class)
                .single();
    }

    private void freeze(long submission, OwedReport owed, Catalogue form, Map<Long, FigureRows.Row> typed) {
        Map<Long, Sum> sums = keepRecords(submission, owed, form);
        List<ReportedFigure> frozen = new ArrayList<>();
        for (Indicator indicator : form.indicators()) {
            FigureRows.Row row = typed.get(indicator.id());
            frozen.add(
                    indicator.isCounted()
                            ? counted(indicator, sums.get(indicator.id()))
                            : new ReportedFigure(
                                    indicator,
                                    row == null ? null : row.value(),
                                    row == null ? null : row.denominator(),
                                    row == null ? FigureOrigin.TYPED : row.origin(),
                                    row == null ? null : row.note(),
                                    null,
                                    row == null ? null : row.enteredAt(),
                                    0,
                                    0));
        }
        Map<String, Problem> problems = FigureChecks.problems(form, frozen);
        if (!problems.isEmpty()) {
            throw new SubmissionRefused(problems);
        }
        keepFigures(submission, owed.unitId(), frozen, typed);
    }

    private static ReportedFigure counted(Indicator indicator, @Nullable Sum sum) {
        BigDecimal none = indicator.ratio() ? BigDecimal.ZERO : null;
        return new ReportedFigure(
                indicator,
                sum == null ? BigDecimal.ZERO : sum.value(),
                sum == null ? none : sum.denominator(),
                FigureOrigin.COUNTED,
                null,
                null,
                null,
                0,
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
                               reporting_unit_id, value, denominator, origin, note, entered_by, entered_at)
                        select :submission, indicator, version, :unit, value, denominator, origin, note, entered_by,
                               entered_at
                          from unnest(cast(:indicators as bigint[]), cast(:versions as bigint[]),
                                 cast(cast(:figures as text[]) as numeric[]),
                                 cast(cast(:denominators as text[]) as numeric[]), cast(:origins as text[]),
                                 cast(:notes as text[]), cast(:enteredBy as bigint[]),
                                 cast(cast(:enteredAt as text[]) as timestamptz[]))
                               as frozen (indicator, version, value, denominator, origin, note, entered_by,
                                 entered_at)""")
                .param("submission", submission)
                .param("unit", unitId)
                .param("indicators", column(frozen, figure -> figure.indicator().id(), Long[]::new))
                .param("versions", column(frozen, figure -> figure.indicator().versionId(), Long[]::new))
                .param("figures", column(frozen, figure -> FigureRows.plain(figure.value()), String[]::new))
                .param("denominators", column(frozen, figure -> FigureRows.plain(figure.denominator()), String[]::new))
                .param("origins", column(frozen, figure -> figure.origin().name(), String[]::new))
                .param("notes", column(frozen, ReportedFigure::note, String[]::new))
                .param("enteredBy", column(frozen, figure -> enteredBy(figure, typed), Long[]::new))
                .param("enteredAt", column(frozen, ReportSubmission::enteredAt, String[]::new))
                .update();
    }

    private static @Nullable Long enteredBy(ReportedFigure figure, Map<Long, FigureRows.Row> typed) {
        FigureRows.Row row = typed.get(figure.indicator().id());
        return row == null || figure.origin() == FigureOrigin.COUNTED ? null : row.enteredBy();
    }

    private static @Nullable String enteredAt(ReportedFigure figure) {
        return figure.enteredAt() == null ? null : figure.enteredAt().toString();
    }

    private static <T extends @Nullable Object> T[] column(
            List<ReportedFigure> frozen, Function<ReportedFigure, T> value, IntFunction<T[]> array) {
        return frozen.stream().map(value).toArray(array);
    }
}
