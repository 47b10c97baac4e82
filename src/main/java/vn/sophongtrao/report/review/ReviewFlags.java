package vn.sophongtrao.report.review;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says which figures of submissions to look at first, so that the list of what waits and the review itself count the
 * same. One statement for any number of submissions.
 *
 * <p>A flow is far from the unit's own past where it is more than double the most, or less than half the least, of at
 * least six of the last twelve approved months; numbers below five say too little for that.
 */
@Component
class ReviewFlags {

    private static final String FLAGS = """
            with asked as (
                select submission.id, submission.report_id, submission.number, report.reporting_unit_id, period.from_date
                  from report_submission submission
                  join monthly_report report on report.id = submission.report_id
                  join reporting_period period on period.id = report.period_id
                 where submission.id = any(:submissions)
            ),
            past as (
                select asked.id as submission_id, figure.indicator_id, count(figure.value) as months,
                       min(figure.value) as lowest, max(figure.value) as highest
                  from asked
                  join reporting_period period on period.from_date < asked.from_date
                                              and period.from_date >= asked.from_date - interval '12 months'
                  join monthly_report report on report.reporting_unit_id = asked.reporting_unit_id
                                            and report.period_id = period.id
                  join submission_figure figure on figure.submission_id = report.approved_submission_id
                 group by asked.id, figure.indicator_id
            ),
            flagged as (
                select asked.id as submission_id, figure.indicator_id,
                       figure.note is not null as noted,
                       previous.id is not null
                         and (figure.value is distinct from before.value
                              or figure.denominator is distinct from before.denominator) as changed,
                       exists (select from figure_remark remark
                                where remark.report_id = asked.report_id
                                  and remark.indicator_id = figure.indicator_id
                                  and (remark.event_id is not null or remark.submission_id = asked.id)) as asked,
                       coalesce(usual and figure.value >= 5 and figure.value > 2 * past.highest, false) as high,
                       coalesce(usual and past.lowest >= 5 and figure.value < past.lowest / 2, false) as low
                  from asked
                  join submission_figure figure on figure.submission_id = asked.id
                  join indicator_version version on version.id = figure.indicator_version_id
                  left join report_submission previous on previous.report_id = asked.report_id
                                                      and previous.number = asked.number - 1
                  left join submission_figure before on before.submission_id = previous.id
                                                    and before.indicator_id = figure.indicator_id
                  left join past on past.submission_id = asked.id and past.indicator_id = figure.indicator_id
                 cross join lateral (
                       select version.aggregation = 'FLOW' and not version.is_ratio and past.months >= 6 as usual) own
            )
            select submission_id, indicator_id, noted, changed, asked, high, low
              from flagged
             where noted or changed or asked or high or low""";

    private final JdbcClient jdbc;

    ReviewFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The flags of those figures of the submissions that have any. */
    List<ReviewFlag> of(Collection<Long> submissions) {
        return jdbc.sql(FLAGS)
                .param("submissions", submissions.toArray(Long[]::new))
                .query(ReviewFlag.class)
                .list();
    }
}
