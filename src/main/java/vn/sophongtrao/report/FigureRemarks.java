package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.FigureValue;

/** What the district asked about figures and the unit answered. What has not been sent is not among it. */
@Component
public class FigureRemarks {

    private static final String SENT = """
            select remark.id, remark.indicator_id, remark.text, writer.full_name as by,
                   remark.written_at as at, asked.value, asked.denominator, answer.text as answer,
                   answerer.full_name as answered_by, answer.answered_at,
                   coalesce(answer.version, 0) as answer_version
              from figure_remark remark
              join account writer on writer.id = remark.written_by
              join submission_figure asked on asked.submission_id = remark.submission_id
                                          and asked.indicator_id = remark.indicator_id""" + RemarkAnswer.JOIN;

    private final JdbcClient jdbc;

    FigureRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long id,
            long indicatorId,
            String text,
            String by,
            Instant at,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            long answerVersion) {

        FigureRemark remark() {
            return new FigureRemark(
                    id,
                    indicatorId,
                    text,
                    by,
                    at,
                    FigureValue.ofNullable(value, denominator),
                    answer == null || answeredBy == null || answeredAt == null
                            ? null
                            : new RemarkAnswer(answer, answeredBy, answeredAt),
                    answerVersion);
        }
    }

    /**
     * The remarks that the unit has to answer: those of the latest return, until the report is approved, also where the
     * answering submission was withdrawn again.
     *
     * @param draft whether with the answers that were not handed in
     */
    List<FigureRemark> open(long reportId, boolean draft) {
        return read(SENT + """
                where remark.event_id = (
                      select case when kind = 'RETURNED' then id end
                        from report_event
                       where report_id = :report and kind in ('RETURNED', 'APPROVED')
                       order by id desc limit 1)
                order by remark.id""", reportId, draft);
    }

    /**
     * All that was ever asked about the report, the oldest first.
     *
     * @param draft whether with the answers that were not handed in
     */
    public List<FigureRemark> sent(long reportId, boolean draft) {
        return read(
                SENT + "where remark.report_id = :report and remark.event_id is not null order by remark.id",
                reportId,
                draft);
    }

    private List<FigureRemark> read(String sql, long reportId, boolean draft) {
        return jdbc.sql(sql).param("report", reportId).param("draft", draft).query(Row.class).list().stream()
                .map(Row::remark)
                .toList();
    }
}
