package vn.sophongtrao.report;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where reports stand: state, the submissions that stand and count, and what the district has said last. */
@Component
class ReportHeads {

    private final JdbcClient jdbc;

    ReportHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a report stands.
     *
     * @param asked whether its latest return has not been followed by an approval
     */
    record Head(
            long id,
            ReportState state,
            @Nullable Long latestId,
            @Nullable Integer latestNumber,
            @Nullable String latestBy,
            @Nullable Instant latestAt,
            @Nullable String latestNote,
            @Nullable Long approvedId,
            @Nullable Integer approvedNumber,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedNote,
            @Nullable String reviewBegunBy,
            @Nullable Instant reviewBegunAt,
            @Nullable Integer daysLate,
            @Nullable Integer punctualNumber,
            boolean asked) {

        @Nullable
        SubmissionFacts latest() {
            return latestId == null || latestNumber == null || latestBy == null || latestAt == null
                    ? null
                    : new SubmissionFacts(latestId, latestNumber, latestBy, latestAt, latestNote);
        }

        @Nullable
        SubmissionFacts approved() {
            return approvedId == null || approvedNumber == null || approvedBy == null || approvedAt == null
                    ? null
                    : new SubmissionFacts(approvedId, approvedNumber, approvedBy, approvedAt, approvedNote);
        }

        @Nullable
        Punctuality punctuality() {
            return Punctuality.ofNullable(daysLate, punctualNumber);
        }
    }

    /** Empty where the report has not been started. */
    Optional<Head> of(long unitId, long periodId) {
        return jdbc.sql("""
                        select report.id, report.state,
                               latest.id as latest_id, latest.number as latest_number,
                               latest_by.full_name as latest_by, latest.submitted_at as latest_at,
                               latest.note as latest_note,
                               approved.id as approved_id, approved.number as approved_number,
                               approved_by.full_name as approved_by, approved.submitted_at as approved_at,
                               approved.note as approved_note,
                               reviewer.full_name as review_begun_by, report.review_begun_at,
                               punctual.days_late, punctual.number as punctual_number,
                               coalesce(decision.kind = 'RETURNED', false) as asked
                          from monthly_report report
                          left join report_submission latest on latest.id = report.latest_submission_id
                          left join account latest_by on latest_by.id = latest.submitted_by
                          left join report_submission approved on approved.id = report.approved_submission_id
                          left join account approved_by on approved_by.id = approved.submitted_by
                          left join account reviewer on reviewer.id = report.review_begun_by""" + Punctuality.JOIN + """
                          left join lateral (
                                select kind from report_event
                                 where report_id = report.id and kind in ('RETURNED', 'APPROVED')
                                 order by id desc limit 1) decision on true
                         where report.reporting_unit_id = :unit and report.period_id = :period""")
                .param("unit", unitId)
                .param("period", periodId)
                .query(Head.class)
                .optional();
    }
}
