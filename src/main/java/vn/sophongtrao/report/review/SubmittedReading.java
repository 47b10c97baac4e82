package vn.sophongtrao.report.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportedFigure;

/** Reads submissions as they were handed in, each beside the one before. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@reportAccess.mayRead(#owed.unitId())")
class SubmittedReading {

    private static final String SUBMISSION = """
            select submission.id, submission.number, submission.submitted_at, account.full_name as submitted_by,
                   punctual.days_late, punctual.number as punctual_number, submission.note,
                   previous.id as previous_id
              from monthly_report report
              join report_submission submission on submission.report_id = report.id
              join account on account.id = submission.submitted_by""" + Punctuality.JOIN + """
              left join report_submission previous on previous.report_id = report.id
                                                  and previous.number = submission.number - 1
             where report.reporting_unit_id = :unit and report.period_id = :period and submission.number = :number""";

    private final JdbcClient jdbc;
    private final ReportReading reports;

    SubmittedReading(JdbcClient jdbc, ReportReading reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    private record SubmissionRow(
            long id,
            int number,
            OffsetDateTime submittedAt,
            String submittedBy,
            @Nullable Integer daysLate,
            @Nullable Integer punctualNumber,
            @Nullable String note,
            @Nullable Long previousId) {}

    /**
     * A submission as it was handed in.
     *
     * @throws NotFoundException where the report has no submission of that number
     */
    ReportHistorySubmission of(OwedReport owed, int number) {
        SubmissionRow row = jdbc.sql(SUBMISSION)
                .param("unit", owed.unitId())
                .param("period", owed.period().id())
                .param("number", number)
                .query(SubmissionRow.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("submission " + number));
        Map<String, ReportedFigure> before =
                row.previousId() == null ? Map.of() : reports.submission(owed, row.previousId());
        List<ReportHistorySubmission.Line> lines = new ArrayList<>();
        reports.submission(owed, row.id())
                .forEach((key, figure) ->
                        lines.add(new ReportHistorySubmission.Line(lines.size() + 1, figure, before.get(key))));
        return new ReportHistorySubmission(
                number,
                row.submittedAt().toInstant(),
                row.submittedBy(),
                Punctuality.beside(Punctuality.ofNullable(row.daysLate(), row.punctualNumber()), number),
                row.note(),
                !before.isEmpty(),
                lines);
    }
}
