package vn.sophongtrao.report.form;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the district said when it sent a report back or opened it again. */
@Component
class ReviewWords {

    private final JdbcClient jdbc;

    ReviewWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The comment of a return or the reason of a reopening. */
    record Comment(String kind, String text, String by, Instant at) {}

    /** Why the report is open again, empty where it was never sent back or reopened. */
    Optional<Comment> latest(long reportId) {
        return jdbc.sql("""
                        select event.kind, event.comment as text, account.full_name as by, event.at
                          from report_event event join account on account.id = event.by_account
                         where event.report_id = :report and event.kind in ('RETURNED', 'REOPENED')
                         order by event.id desc limit 1""").param("report", reportId).query(Comment.class).optional();
    }
}
