package vn.sophongtrao.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.IndicatorCatalogue;
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
    private final MonthlyReports reports;
    private final ReportRows rows;
    private final FigureRows figures;
    private final FigureRemarks remarks;
    private final SubmissionFreezing freezing;
    private final Signatures signatures;

    ReportSubmission(
            JdbcClient jdbc,
            Territory territory,
            IndicatorCatalogue catalogue,
            MonthlyReports reports,
            ReportRows rows,
            FigureRows figures,
            FigureRemarks remarks,
            SubmissionFreezing freezing,
            Signatures signatures) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.catalogue = catalogue;
        this.reports = reports;
        this.rows = rows;
        this.figures = figures;
        this.remarks = remarks;
        this.freezing = freezing;
        this.signatures = signatures;
    }

    /**
     * Hands the report in. Sent again with the same key it answers the first submission, as long as that one stands:
     * once it was taken back, returned or opened again, nothing was handed in with this page.
     *
     * @return the id of the submission
     * @throws SubmissionRefused where figures are missing or break a hard check
     * @throws SubmissionOvertaken where the form is older than a step after its submission or than a change of a figure
     * @throws RuleViolation where the month has not ended, the state does not allow it, or nothing was said to a remark
     *     of the return, neither by another figure nor in an answer beside it nor in the note
     * @throws NotFoundException where the unit owes no report for the period
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public long submit(long unitId, ReportingPeriod period, SubmissionRequest request) {
        OwedReport owed = OwedReport.of(territory.unit(unitId), period);
        MonthlyReport report = lockOrStart(unitId, period.id());
        Optional<Long> first = submissionOf(report, request);
        if (first.isPresent()) {
            if (report.stands(first.get())) {
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
        List<ReportedFigure> frozen = freezing.freeze(submission, owed, form, typed);
        int unanswered =
                FigureRemark.unanswered(remarks.open(report.id(), true), frozen).size();
        rows.write(report, report.submit(submission, unanswered, request.note(), signature));
        return submission;
    }

    /**
     * Takes the report back, as long as nobody has begun to review it. The second click of the same person finds it done.
     *
     * @throws RuleViolation where the review has begun, or the report is not handed in
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public void withdraw(long unitId, ReportingPeriod period) {
        OwedReport.of(territory.unit(unitId), period);
        MonthlyReport report = reports.lock(unitId, period.id())
                .orElseThrow(() -> new RuleViolation("report.refused." + ReportState.NOT_STARTED));
        Signature signature = signatures.now();
        if (!rows.isLatest(report, ReportStep.Kind.WITHDRAWN, null, signature)) {
            rows.write(report, report.withdraw(signature));
        }
    }

    private MonthlyReport lockOrStart(long unitId, long periodId) {
        return reports.lock(unitId, periodId).orElseGet(() -> {
            rows.start(MonthlyReport.start(unitId, periodId));
            return reports.lock(unitId, periodId).orElseThrow();
        });
    }

    private static long fingerprint(Map<Long, FigureRows.Row> typed) {
        return typed.values().stream()
                .mapToLong(row -> row.version() + row.noteVersion())
                .sum();
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
}
