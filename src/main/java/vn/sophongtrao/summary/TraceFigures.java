package vn.sophongtrao.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.ReportState;

/** Reads where one figure of one report comes from. */
@Repository
class TraceFigures {

    private final JdbcClient jdbc;

    TraceFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The report and what its approved submission says of the indicator.
     *
     * @param submissionId the approved submission; null where none ever was
     * @param number which submission of the report it is
     * @param figure null for a blank
     * @param origin how it was said; null where the submission did not ask
     */
    record ReportFigure(
            ReportState state,
            @Nullable Long submissionId,
            int number,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable FigureValue figure,
            @Nullable FigureOrigin origin,
            @Nullable String note) {}

    /** What another submission of the report said. */
    record OtherSubmission(int number, Instant at, @Nullable FigureValue figure) {}

    /** A register record that was counted when the report was handed in. */
    record FrozenRecord(String source, long recordId, String label, LocalDate happenedOn, FigureValue contribution) {}

    Optional<ReportFigure> report(long unitId, int year, int month, long indicatorId) {
        return jdbc.sql("""
                        select report.state, submission.id, submission.number, submission.submitted_at,
                               submitter.full_name, approval.at, approver.full_name, figure.value, figure.denominator,
                               figure.origin, figure.note
                          from monthly_report report
                          join reporting_period period on period.id = report.period_id
                          left join report_submission submission on submission.id = report.approved_submission_id
                          left join account submitter on submitter.id = submission.submitted_by
                          left join submission_figure figure
                            on figure.submission_id = submission.id and figure.indicator_id = :indicator
                          left join lateral (
                                select event.at, event.by_account from report_event event
                                 where event.report_id = report.id and event.kind = 'APPROVED'
                                   and event.submission_id = submission.id
                                 order by event.at desc limit 1) approval on true
                          left join account approver on approver.id = approval.by_account
                         where report.reporting_unit_id = :unit and period.year = :year and period.month = :month""")
                .param("indicator", indicatorId)
                .param("unit", unitId)
                .param("year", year)
                .param("month", month)
                .query((row, number) -> new ReportFigure(
                        ReportState.valueOf(row.getString(1)),
                        row.getObject(2, Long.class),
                        row.getInt(3),
                        instant(row, 4),
                        row.getString(5),
                        instant(row, 6),
                        row.getString(7),
                        FigureValue.ofNullable(row.getBigDecimal(8), row.getBigDecimal(9)),
                        origin(row.getString(10)),
                        row.getString(11)))
                .optional();
    }

    /** What the report's other submissions said, the latest first. */
    List<OtherSubmission> others(long unitId, int year, int month, long indicatorId, long submissionId) {
        return jdbc.sql("""
                        select submission.number, submission.submitted_at, figure.value, figure.denominator
                          from monthly_report report
                          join reporting_period period on period.id = report.period_id
                          join report_submission submission on submission.report_id = report.id
                          left join submission_figure figure
                            on figure.submission_id = submission.id and figure.indicator_id = :indicator
                         where report.reporting_unit_id = :unit and period.year = :year and period.month = :month
                           and submission.id <> :submission
                         order by submission.number desc""")
                .param("indicator", indicatorId)
                .param("unit", unitId)
                .param("year", year)
                .param("month", month)
                .param("submission", submissionId)
                .query((row, number) -> new OtherSubmission(
                        row.getInt(1),
                        Objects.requireNonNull(instant(row, 2)),
                        FigureValue.ofNullable(row.getBigDecimal(3), row.getBigDecimal(4))))
                .list();
    }

    /** The records counted into the figure of a submission, the earliest first. */
    List<FrozenRecord> records(long submissionId, long indicatorId) {
        return jdbc.sql("""
                        select source, record_id, label, happened_on, value, denominator
                          from submission_record
                         where submission_id = :submission and indicator_id = :indicator
                         order by happened_on, record_id""")
                .param("submission", submissionId)
                .param("indicator", indicatorId)
                .query((row, number) -> new FrozenRecord(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class)),
                        new FigureValue(row.getBigDecimal(5), row.getBigDecimal(6))))
                .list();
    }

    private static @Nullable FigureOrigin origin(@Nullable String name) {
        return name == null ? null : FigureOrigin.valueOf(name);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
