package vn.sophongtrao.report;

import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows around the aggregate that are written, never changed through it: the start of a report and its steps. */
@Component
class ReportRows {

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report as an entry finds it. */
    record Open(long id, ReportState state) {}

    /**
     * The report for entering figures, started where it is not yet: entries go on beside each other, a step waits for
     * all of them and they wait for it.
     */
    Open shareOrStart(long unitId, long periodId) {
        return share(unitId, periodId).orElseGet(() -> {
            start(MonthlyReport.start(unitId, periodId));
            return share(unitId, periodId).orElseThrow();
        });
    }

    Optional<Open> share(long unitId, long periodId) {
        return jdbc.sql("""
                        select id, state from monthly_report
                         where reporting_unit_id = :unit and period_id = :period for share""")
                .param("unit", unitId)
                .param("period", periodId)
                .query(Open.class)
                .optional();
    }

    /** Writes a started report; another's start of the same one in the same moment is as good. */
    void start(MonthlyReport report) {
        jdbc.sql("""
                        insert into monthly_report (reporting_unit_id, period_id, state)
                        values (:unit, :period, :state)
                        on conflict (reporting_unit_id, period_id) do nothing""")
                .param("unit", report.unitId())
                .param("period", report.periodId())
                .param("state", report.state().name())
                .update();
    }

    /**
     * Whether the latest step of the report is this one by the same person and in the same words: the second of two
     * clicks finds done what it asks for. Where anything has happened since, it is another step.
     */
    boolean isLatest(MonthlyReport report, ReportStep.Kind kind, @Nullable String comment, Signature signature) {
        return jdbc.sql("""
                        select latest.kind = :kind and latest.by_account = :by
                               and latest.comment is not distinct from cast(:comment as text)
                          from (select kind, by_account, comment from report_event
                                 where report_id = :report order by id desc limit 1) latest""")
                .param("report", report.id())
                .param("kind", kind.name())
                .param("by", signature.by())
                .param("comment", Texts.blankToNull(comment))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @return the step's id */
    long write(MonthlyReport report, ReportStep step) {
        return jdbc.sql("""
                        insert into report_event
                               (report_id, reporting_unit_id, kind, submission_id, indicator_id, by_account, at, comment)
                        values (:report, :unit, :kind, :submission, :indicator, :by, :at, :comment)
                        returning id""")
                .param("report", report.id())
                .param("unit", report.unitId())
                .param("kind", step.kind().name())
                .param("submission", step.submissionId())
                .param("indicator", step.indicatorId())
                .param("by", step.signature().by())
                .param("at", step.signature().at().atOffset(ZoneOffset.UTC))
                .param("comment", step.comment())
                .query(Long.class)
                .single();
    }
}
