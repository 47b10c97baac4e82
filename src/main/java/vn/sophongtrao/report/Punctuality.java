package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * How a report's lateness is told, one rule wherever it is: by the first submission that its unit did not take back. What
 * was returned or reopened and handed in again stays as punctual as it was.
 *
 * @param daysLate days after the due day; 0 on time
 * @param number which of the report's submissions decides it, from 1
 */
public record Punctuality(int daysLate, int number) {

    /**
     * Joins {@code punctual.days_late} and {@code punctual.number} to the rows of {@code monthly_report report}; null before
     * any submission.
     */
    public static final String JOIN = """

              left join lateral (
                    select submission.days_late, submission.number
                      from report_submission submission
                     where submission.report_id = report.id
                       and not exists (select from report_event withdrawal
                                        where withdrawal.report_id = report.id and withdrawal.kind = 'WITHDRAWN'
                                          and withdrawal.submission_id = submission.id)
                     order by submission.number
                     limit 1) punctual on true
            """;

    /** As the columns say it; null where nothing stands handed in. */
    public static @Nullable Punctuality ofNullable(@Nullable Integer daysLate, @Nullable Integer number) {
        return daysLate == null || number == null ? null : new Punctuality(daysLate, number);
    }

    public boolean isLate() {
        return daysLate > 0;
    }

    /** On time, or how late. */
    public Message words() {
        return isLate() ? Message.of("review.late", daysLate) : Message.of("review.on-time");
    }

    /**
     * The same beside one of the report's submissions: a later one names the one that decides it.
     *
     * @param submission number of the submission it stands beside
     */
    public Message beside(int submission) {
        if (submission == number) {
            return words();
        }
        return isLate() ? Message.of("review.late.by", daysLate, number) : Message.of("review.on-time.by", number);
    }

    /** What is said beside a submission where none decides: it was taken back. */
    public static Message beside(@Nullable Punctuality punctuality, int submission) {
        return punctuality == null || submission < punctuality.number
                ? Message.of("review.taken-back")
                : punctuality.beside(submission);
    }
}
