package vn.sophongtrao.account;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * A session whose account is disabled is none, by whatever way the account came to be so: the statement that finds each
 * request's session looks at the account too, which costs no statement of its own.
 */
@Component
class SessionsOfEnabledAccounts implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    /** The query of Spring Session with its last condition added. */
    private static final String FIND = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   sa.attribute_name, sa.attribute_bytes
              from %TABLE_NAME% s left join %TABLE_NAME%_ATTRIBUTES sa on s.primary_id = sa.session_primary_id
             where s.session_id = ?
               and not exists (select from account where username = s.principal_name and disabled_at is not null)""";

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setGetSessionQuery(FIND);
    }
}
