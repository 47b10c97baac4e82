package vn.sophongtrao.report;

import java.time.Instant;

/**
 * What the unit answered to a remark. Until it is handed in it is a draft like any figure.
 *
 * @param by full name
 * @see vn.sophongtrao.account.ReportAccess#mayReadDraft
 */
public record RemarkAnswer(String text, String by, Instant at) {

    /**
     * Joins {@code answer} and {@code answerer} to the rows of {@code figure_remark remark}: where {@code :draft} is false
     * only an answer with which the report came back.
     */
    public static final String JOIN = """

              left join remark_answer answer
                on answer.remark_id = remark.id
               and (:draft or exists (select from report_event back
                                       where back.report_id = remark.report_id and back.kind = 'SUBMITTED'
                                         and back.id > remark.event_id and back.at >= answer.answered_at))
              left join account answerer on answerer.id = answer.answered_by
            """;
}
