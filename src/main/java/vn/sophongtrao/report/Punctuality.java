package vn.sophongtrao.report;

/**
 * How a report's lateness is told, one rule wherever it is: by the first submission that its unit did not take back. What
 * was returned or reopened and handed in again stays as punctual as it was.
 */
public final class Punctuality {

    /** Joins {@code punctual.days_late} to the rows of {@code monthly_report report}; null before any submission. */
    public static final String JOIN = """

              left join lateral (
                    select submission.days_late
                      from report_submission submission
                     where submission.report_id = report.id
                       and not exists (select from report_event withdrawal
                                        where withdrawal.report_id = report.id and withdrawal.kind = 'WITHDRAWN'
                                          and withdrawal.submission_id = submission.id)
                     order by submission.number
                     limit 1) punctual on true
            """;

    private Punctuality() {}
}
