package vn.sophongtrao.report.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Reads the matrix of a year: units by months, one statement whatever their number. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
public class MatrixReading {

    private static final String REPORTS = """
            select report.reporting_unit_id as unit_id, period.month, report.state,
                   punctual.days_late, approval.at as approved_at
              from monthly_report report
              join reporting_period period on period.id = report.period_id""" + Punctuality.JOIN + """
              left join lateral (
                    select max(event.at) as at
                      from report_event event
                     where event.report_id = report.id and event.kind = 'APPROVED') approval on true
             where period.year = :year""";

    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final ActorSource actors;
    private final Clock clock;

    MatrixReading(JdbcClient jdbc, ReportingCalendar calendar, Territory territory, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.territory = territory;
        this.actors = actors;
        this.clock = clock;
    }

    private record Report(
            long unitId,
            int month,
            ReportState state,
            @Nullable Integer daysLate,
            @Nullable OffsetDateTime approvedAt) {}

    private record Place(long unitId, int month) {}

    /** The reporting year of today. */
    public int currentYear() {
        return calendar.yearOf(LocalDate.now(clock));
    }

    /**
     * The reports of a year that the reader may see.
     *
     * @throws NotFoundException where the calendar has no such year
     */
    public Matrix of(int year) {
        LocalDate today = LocalDate.now(clock);
        List<ReportingPeriod> periods = calendar.year(year);
        Map<Place, Report> reports = new HashMap<>();
        jdbc.sql(REPORTS)
                .param("year", year)
                .query(Report.class)
                .list()
                .forEach(report -> reports.put(new Place(report.unitId(), report.month()), report));
        List<MatrixRow> wards = new ArrayList<>();
        List<MatrixRow> offices = new ArrayList<>();
        for (ReportingUnit unit : territory.units()) {
            if (actors.current().readUnits().contains(unit.id())
                    && periods.stream()
                            .anyMatch(period -> OwedReport.find(unit, period).isPresent())) {
                (unit.isWard() ? wards : offices).add(row(unit, periods, reports, today));
            }
        }
        int current = periods.stream()
                .filter(period -> period.hasEndedOn(today)
                        && today.isBefore(period.submittableFrom().plusMonths(1)))
                .mapToInt(ReportingPeriod::month)
                .max()
                .orElse(0);
        return new Matrix(year, periods, wards, offices, current);
    }

    private static MatrixRow row(
            ReportingUnit unit, List<ReportingPeriod> periods, Map<Place, Report> reports, LocalDate today) {
        List<@Nullable MatrixCell> cells = new ArrayList<>();
        for (ReportingPeriod period : periods) {
            cells.add(OwedReport.find(unit, period)
                    .map(owed -> cell(owed, reports.get(new Place(unit.id(), period.month())), today))
                    .orElse(null));
        }
        return new MatrixRow(unit, cells);
    }

    private static MatrixCell cell(OwedReport owed, @Nullable Report report, LocalDate today) {
        ReportingUnit unit = owed.unit();
        ReportingPeriod period = owed.period();
        ReportState state = report == null ? ReportState.NOT_STARTED : report.state();
        OffsetDateTime approvedAt = report == null ? null : report.approvedAt();
        boolean outstanding = state.takesFigures() && (report == null || report.daysLate() == null);
        return new MatrixCell(
                unit.slug(),
                unit.name(),
                period.month(),
                state,
                period.hasEndedOn(today)
                        ? MatrixCell.Stage.OWED
                        : period.isOpenOn(today) ? MatrixCell.Stage.AHEAD : MatrixCell.Stage.CLOSED,
                report == null ? null : report.daysLate(),
                outstanding ? period.daysLateOn(today) : 0,
                approvedAt == null ? null : VietnameseDate.day(approvedAt.toInstant()),
                period.firstDay(),
                period.submittableFrom(),
                owed.path());
    }
}
