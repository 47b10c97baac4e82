package vn.sophongtrao.report;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.TypedText;
import vn.sophongtrao.territory.Territory;

/**
 * What the district does with a report that was handed in. Every step names the submission the reviewer has before their
 * eyes and is refused where another one stands by then; steps on one report wait for each other. A step that the same
 * person took just before, in the same words, is done and not refused: it was clicked twice.
 */
@Service
@PreAuthorize("@reportAccess.mayReview(#unitId)")
@Transactional
public class ReportLife {

    /** The longest comment, reason or note with a step, in characters. */
    public static final int COMMENT_LENGTH = 2000;

    /** The longest remark on a figure, and the longest reason to settle a difference, in characters. */
    public static final int REMARK_LENGTH = 1000;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final MonthlyReports reports;
    private final ReportRows rows;
    private final RemarkDrafts drafts;
    private final ReportDifferences differences;
    private final Signatures signatures;

    ReportLife(
            JdbcClient jdbc,
            Territory territory,
            IndicatorCatalogue catalogue,
            MonthlyReports reports,
            ReportRows rows,
            RemarkDrafts drafts,
            ReportDifferences differences,
            Signatures signatures) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.catalogue = catalogue;
        this.reports = reports;
        this.rows = rows;
        this.drafts = drafts;
        this.differences = differences;
        this.signatures = signatures;
    }

    /**
     * Begins the review: from now on the unit cannot withdraw.
     *
     * @throws RuleViolation where it has begun already, or the submission no longer waits
     */
    public void beginReview(long unitId, ReportingPeriod period, long submissionId) {
        MonthlyReport report = locked(unitId, period, submissionId);
        rows.write(report, report.beginReview(signatures.now()));
    }

    /**
     * Keeps a remark on a figure of the submission, which reaches the unit with the return; a blank one takes it away.
     * The first remark begins the review.
     *
     * @param remarks by indicator key
     * @throws RuleViolation where a colleague has written another one there since the reviewer's page was made, or the
     *     unit reports no such figure; then none of them is kept
     */
    public void remark(long unitId, ReportingPeriod period, long submissionId, Map<String, TypedRemark> remarks) {
        MonthlyReport report = locked(unitId, period, submissionId);
        Signature signature = signatures.now();
        boolean isWritten =
                remarks.values().stream().anyMatch(remark -> !remark.text().isEmpty());
        report.requireWaiting();
        if (!report.isReviewBegun() && isWritten) {
            rows.write(report, report.beginReview(signature));
        }
        drafts.write(report, submissionId, form(unitId, period), remarks, signature);
    }

    /** Sends the report back with a comment, and with every remark kept for this submission, whoever wrote it. */
    public void returnWith(long unitId, ReportingPeriod period, long submissionId, String comment) {
        requireLength(comment, COMMENT_LENGTH);
        MonthlyReport report = locked(unitId, period, submissionId);
        Signature signature = signatures.now();
        if (rows.isLatest(report, ReportStep.Kind.RETURNED, comment, signature)) {
            return;
        }
        long event = rows.write(report, report.returnWith(comment, signature));
        drafts.send(report, submissionId, event);
    }

    /**
     * Approves the submission: it counts from now on.
     *
     * @param note required where the same person entered or submitted it, otherwise null or blank for none
     * @throws RuleViolation where a remark on one of its figures has been neither sent nor taken away
     */
    public void approve(long unitId, ReportingPeriod period, long submissionId, @Nullable String note) {
        requireLength(note, COMMENT_LENGTH);
        MonthlyReport report = locked(unitId, period, submissionId);
        Signature signature = signatures.now();
        if (rows.isLatest(report, ReportStep.Kind.APPROVED, note, signature)) {
            return;
        }
        List<UnsentRemark> unsent = drafts.unsent(report, submissionId, form(unitId, period));
        rows.write(report, report.approve(isOwnWork(submissionId), unsent, note, signature));
    }

    /**
     * Opens an approved report for correction by its unit.
     *
     * @param submissionId the approved submission
     */
    public void reopen(long unitId, ReportingPeriod period, long submissionId, String reason) {
        requireLength(reason, COMMENT_LENGTH);
        MonthlyReport report = locked(unitId, period, submissionId);
        Signature signature = signatures.now();
        if (!rows.isLatest(report, ReportStep.Kind.REOPENED, reason, signature)) {
            rows.write(report, report.reopen(reason, signature));
        }
    }

    /**
     * Lets a frozen figure stand although its register says otherwise. It holds for the register's value named; should
     * the register move on, the difference is open again.
     *
     * @param register what the register said on the reviewer's page
     * @throws RuleViolation where there is no such difference now
     */
    public void settleDifference(long unitId, ReportingPeriod period, String key, FigureValue register, String reason) {
        requireLength(reason, REMARK_LENGTH);
        MonthlyReport report = locked(unitId, period);
        FigureDifference difference = differences.open(List.of(OwedReport.of(territory.unit(unitId), period))).stream()
                .filter(open -> open.key().equals(key) && open.register().sameAs(register))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("report.settle.overtaken"));
        Signature signature = signatures.now();
        rows.write(report, report.settleDifference(difference.indicatorId(), reason, signature));
        jdbc.sql("""
                        insert into settled_difference
                               (report_id, reporting_unit_id, submission_id, indicator_id, register_value,
                                register_denominator, reason, settled_by, settled_at)
                        values (:report, :unit, :submission, :indicator, :value, :denominator, :reason, :by, :at)""")
                .param("report", report.id())
                .param("unit", unitId)
                .param("submission", difference.submissionId())
                .param("indicator", difference.indicatorId())
                .param("value", register.value())
                .param("denominator", register.denominator())
                .param("reason", TypedText.lines(reason))
                .param("by", signature.by())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the unit reports: the figures there are to speak of. */
    private Catalogue form(long unitId, ReportingPeriod period) {
        return catalogue.inForce(period).reportedBy(territory.unit(unitId).kind(), period);
    }

    private boolean isOwnWork(long submissionId) {
        return jdbc.sql("select " + OwnWork.COLUMN + " from report_submission submission where id = :submission")
                .param("submission", submissionId)
                .query(Boolean.class)
                .single();
    }

    private MonthlyReport locked(long unitId, ReportingPeriod period, long submissionId) {
        MonthlyReport report = locked(unitId, period);
        if (report.latestSubmissionId() == null || report.latestSubmissionId() != submissionId) {
            throw new RuleViolation("report.review.overtaken");
        }
        return report;
    }

    private MonthlyReport locked(long unitId, ReportingPeriod period) {
        OwedReport.of(territory.unit(unitId), period);
        return reports.lock(unitId, period.id())
                .orElseThrow(() -> new RuleViolation("report.refused." + ReportState.NOT_STARTED));
    }

    private static void requireLength(@Nullable String text, int most) {
        if (Texts.isLonger(text, most)) {
            throw new RuleViolation("report.note.long", most);
        }
    }
}
