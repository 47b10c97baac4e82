package vn.sophongtrao.report.review;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.territory.Territory;

/** The reports that wait for the district, the oldest month first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
public class ReviewQueue {

    private static final String WAITING = """
            select report.id as report_id, report.reporting_unit_id as unit_id, report.period_id, period.year, period.month,
                   submission.id as submission_id, submission.number, submission.submitted_at,
                   punctual.days_late, punctual.number as punctual_number,
                   reviewer.full_name as reviewer, approval.at as approved_at
              from monthly_report report
              join reporting_period period on period.id = report.period_id
              join report_submission submission on submission.id = report.latest_submission_id
              left join account reviewer on reviewer.id = report.review_begun_by""" + Punctuality.JOIN + """
              left join lateral (
                    select max(event.at) as at
                      from report_event event
                     where event.report_id = report.id and event.kind = 'APPROVED') approval on true
             where report.state = 'SUBMITTED'
             order by period.from_date, submission.submitted_at, report.id""";

    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final ReviewFlags flags;
    private final ReportDifferences differences;

    ReviewQueue(
            JdbcClient jdbc,
            ReportingCalendar calendar,
            Territory territory,
            ReviewFlags flags,
            ReportDifferences differences) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.territory = territory;
        this.flags = flags;
        this.differences = differences;
    }

    private record Waiting(
            long reportId,
            long unitId,
            long periodId,
            int year,
            int month,
            long submissionId,
            int number,
            OffsetDateTime submittedAt,
            int daysLate,
            int punctualNumber,
            @Nullable String reviewer,
            @Nullable OffsetDateTime approvedAt) {}

    private record Place(long submissionId, long indicatorId) {}

    /** What waits, with how many figures of each to look at first. A fixed number of statements. */
    public List<ReviewQueueEntry> waiting() {
        List<Waiting> waiting = jdbc.sql(WAITING).query(Waiting.class).list();
        Map<Long, ReportingPeriod> periods =
                calendar.periods().stream().collect(Collectors.toMap(ReportingPeriod::id, Function.identity()));
        Set<Place> flagged = new HashSet<>();
        flags.of(waiting.stream().map(Waiting::submissionId).toList())
                .forEach(flag -> flagged.add(new Place(flag.submissionId(), flag.indicatorId())));
        differences
                .open(waiting.stream().map(report -> owed(report, periods)).toList())
                .forEach(difference -> flagged.add(new Place(difference.submissionId(), difference.indicatorId())));
        return waiting.stream().map(report -> entry(report, flagged)).toList();
    }

    /** How many wait. */
    public int count() {
        return jdbc.sql("select count(*) from monthly_report where state = 'SUBMITTED'")
                .query(Integer.class)
                .single();
    }

    private OwedReport owed(Waiting report, Map<Long, ReportingPeriod> periods) {
        return OwedReport.of(territory.unit(report.unitId()), Objects.requireNonNull(periods.get(report.periodId())));
    }

    private ReviewQueueEntry entry(Waiting report, Set<Place> flagged) {
        OffsetDateTime approvedAt = report.approvedAt();
        return new ReviewQueueEntry(
                territory.unit(report.unitId()),
                report.year(),
                report.month(),
                report.reportId(),
                report.number(),
                report.submittedAt().toInstant(),
                new Punctuality(report.daysLate(), report.punctualNumber()),
                report.reviewer(),
                approvedAt == null ? null : VietnameseDate.day(approvedAt.toInstant()),
                (int) flagged.stream()
                        .filter(place -> place.submissionId() == report.submissionId())
                        .count());
    }
}
