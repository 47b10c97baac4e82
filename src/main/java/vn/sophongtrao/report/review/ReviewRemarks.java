package vn.sophongtrao.report.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.report.RemarkAnswer;

/** Reads what reviewers asked about a report's figures and the unit answered, with what they have not sent yet. */
@Component
class ReviewRemarks {

    private static final String REMARKS = """
            select remark.indicator_id, remark.text, account.full_name as written_by, remark.written_at,
                   remark.event_id is not null as sent, answer.text as answer, answerer.full_name as answered_by,
                   answer.answered_at
              from figure_remark remark
              join account on account.id = remark.written_by""" + RemarkAnswer.JOIN + """
             where remark.report_id = :report
               and (remark.event_id is not null or remark.submission_id = :submission)
             order by remark.written_at, remark.id""";

    private final JdbcClient jdbc;

    ReviewRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long indicatorId,
            String text,
            String writtenBy,
            OffsetDateTime writtenAt,
            boolean sent,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable OffsetDateTime answeredAt) {

        ReviewRemark remark() {
            return new ReviewRemark(
                    indicatorId,
                    text,
                    writtenBy,
                    writtenAt.toInstant(),
                    sent,
                    answer == null || answeredBy == null || answeredAt == null
                            ? null
                            : new RemarkAnswer(answer, answeredBy, answeredAt.toInstant()));
        }
    }

    /**
     * By indicator, the oldest first. One statement.
     *
     * @param draft whether with the answers that were not handed in
     */
    Map<Long, List<ReviewRemark>> of(long report, long submission, boolean draft) {
        return jdbc
                .sql(REMARKS)
                .param("report", report)
                .param("submission", submission)
                .param("draft", draft)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::remark)
                .collect(Collectors.groupingBy(ReviewRemark::indicatorId));
    }
}
