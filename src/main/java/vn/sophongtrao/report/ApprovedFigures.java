package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What approved submissions said of some indicators, for who measures it against something. A report that is open again
 * counts by its last approved submission. The row-level security shows no unit that the reader may not see.
 */
@Service
@Transactional(readOnly = true)
public class ApprovedFigures {

    private final JdbcClient jdbc;

    ApprovedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A number that was said; blanks are not among them.
     *
     * @param month 1–12
     */
    public record Said(long indicatorId, long unitId, int year, int month, BigDecimal value) {}

    /** The numbers of every unit the reader may see, in one statement; none where nothing is asked for. */
    public List<Said> of(Collection<Long> indicators, Collection<Integer> years) {
        return jdbc.sql("""
                        select figure.indicator_id, report.reporting_unit_id as unit_id, period.year, period.month,
                               figure.value
                          from reporting_period period
                          join monthly_report report on report.period_id = period.id
                          join submission_figure figure on figure.submission_id = report.approved_submission_id
                         where period.year = any (:years) and figure.indicator_id = any (:indicators)
                           and figure.value is not null""")
                .param("years", years.toArray(Integer[]::new))
                .param("indicators", indicators.toArray(Long[]::new))
                .query(Said.class)
                .list();
    }
}
