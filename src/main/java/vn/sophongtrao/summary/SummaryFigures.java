package vn.sophongtrao.summary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportState;

/** Reads what was approved. The row-level security shows no unit that the reader may not see, whatever is asked. */
@Repository
class SummaryFigures {

    private final JdbcClient jdbc;

    SummaryFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the reports of the units stand in some years. */
    List<ReportStanding> reports(Collection<Long> units, Collection<Integer> years) {
        return jdbc.sql("""
                        select report.reporting_unit_id as unit_id, period.year, period.month, report.state,
                               report.approved_submission_id,
                               case when report.state <> 'APPROVED' then (
                                    select max(event.at) from report_event event
                                     where event.kind = 'APPROVED' and event.submission_id = report.approved_submission_id)
                               end as approved_at, coalesce(punctual.days_late = 0, false) as on_time
                          from reporting_period period
                          join monthly_report report on report.period_id = period.id""" + Punctuality.JOIN + """
                         where period.year = any (:years) and report.reporting_unit_id = any (:units)
                         order by period.year, period.month, report.reporting_unit_id""")
                .param("years", years.toArray(Integer[]::new))
                .param("units", units.toArray(Long[]::new))
                .query((row, number) -> new ReportStanding(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        ReportState.valueOf(row.getString(4)),
                        row.getObject(5, Long.class),
                        day(row.getObject(6, OffsetDateTime.class)),
                        row.getBoolean(7)))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : VietnameseDate.day(moment.toInstant());
    }

    /** Every figure that was said in the approved submissions of the units in some years; blanks are left out. */
    List<ApprovedFigure> figures(Collection<Long> units, Collection<Integer> years) {
        return jdbc.sql("""
                        select report.reporting_unit_id, period.year, period.month, figure.indicator_id, figure.value,
                               figure.denominator
                          from reporting_period period
                          join monthly_report report on report.period_id = period.id
                          join submission_figure figure on figure.submission_id = report.approved_submission_id
                         where period.year = any (:years) and report.reporting_unit_id = any (:units)
                           and figure.value is not null""")
                .param("years", years.toArray(Integer[]::new))
                .param("units", units.toArray(Long[]::new))
                .query((row, number) -> new ApprovedFigure(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6)))
                .list();
    }

    /** The last reporting year of which anything of the units was approved. */
    Optional<Integer> lastApprovedYear(Collection<Long> units) {
        return jdbc.sql("""
                        select max(period.year)
                          from monthly_report report join reporting_period period on period.id = report.period_id
                         where report.approved_submission_id is not null
                           and report.reporting_unit_id = any (:units)""")
                .param("units", units.toArray(Long[]::new))
                .query(Integer.class)
                .optional();
    }
}
