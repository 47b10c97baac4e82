package vn.sophongtrao.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Where all reports stand that the acting person may see. */
@Service
@Transactional(readOnly = true)
public class ReportBoard {

    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final ReportDifferences differences;
    private final Signatures signatures;

    ReportBoard(
            JdbcClient jdbc,
            ReportingCalendar calendar,
            Territory territory,
            ReportDifferences differences,
            Signatures signatures) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.territory = territory;
        this.differences = differences;
        this.signatures = signatures;
    }

    private record Row(
            long unitId,
            long periodId,
            ReportState state,
            @Nullable Instant submittedAt,
            @Nullable Integer daysLate,
            @Nullable Long approvedSubmissionId,
            @Nullable Instant approvedAt,
            @Nullable Instant reviewBegunAt) {}

    private record Place(long unitId, long periodId) {}

    /**
     * The reports owed for the months of a reporting year: wards in their official order, then the office, each by
     * months. Three statements, however many units and months.
     *
     * @throws NotFoundException where the calendar has no such year
     */
    public List<BoardCell> year(int year) {
        return of(calendar.year(year));
    }

    /** The reports owed for the periods, by unit and then by period. */
    public List<BoardCell> of(Collection<ReportingPeriod> periods) {
        List<OwedReport> owed = owed(periods);
        Map<Place, Row> rows = new HashMap<>();
        jdbc.sql("""
                        select report.reporting_unit_id as unit_id, report.period_id, report.state,
                               latest.submitted_at, latest.days_late, report.approved_submission_id,
                               case when report.approved_submission_id is not null then
                                 (select max(event.at) from report_event event
                                   where event.report_id = report.id and event.kind = 'APPROVED') end as approved_at,
                               report.review_begun_at
                          from monthly_report report
                          left join report_submission latest on latest.id = report.latest_submission_id
                         where report.period_id = any (:periods)""")
                .param("periods", periods.stream().map(ReportingPeriod::id).toArray(Long[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> rows.put(new Place(row.unitId(), row.periodId()), row));
        Map<Place, Integer> open = new HashMap<>();
        differences
                .open(owed.stream()
                        .filter(report -> rows.containsKey(place(report)))
                        .toList())
                .forEach(difference ->
                        open.merge(new Place(difference.unitId(), difference.periodId()), 1, Integer::sum));
        return owed.stream()
                .map(report -> cell(report, rows.get(place(report)), open.getOrDefault(place(report), 0)))
                .toList();
    }

    /** The reports that the units the acting person may see owe for the periods. */
    private List<OwedReport> owed(Collection<ReportingPeriod> periods) {
        List<OwedReport> owed = new ArrayList<>();
        for (ReportingUnit unit : territory.units()) {
            if (signatures.reaches(unit.id())) {
                for (ReportingPeriod period : periods) {
                    if (period.window().overlaps(unit.validity())) {
                        owed.add(OwedReport.of(unit, period));
                    }
                }
            }
        }
        return owed;
    }

    private static Place place(OwedReport report) {
        return new Place(report.unitId(), report.period().id());
    }

    private static BoardCell cell(OwedReport report, @Nullable Row row, int openDifferences) {
        return row == null
                ? new BoardCell(report, ReportState.NOT_STARTED, null, 0, null, null, null, 0)
                : new BoardCell(
                        report,
                        row.state(),
                        row.submittedAt(),
                        row.daysLate() == null ? 0 : row.daysLate(),
                        row.approvedSubmissionId(),
                        row.approvedAt(),
                        row.reviewBegunAt(),
                        openDifferences);
    }
}
