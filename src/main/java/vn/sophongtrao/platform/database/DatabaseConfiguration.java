package vn.sophongtrao.platform.database;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** How Flyway and Spring Session meet the database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Tells the migrations as whom the application connects, so that they can say what it may do. */
    @Bean
    @ConditionalOnBooleanProperty(name = "spring.flyway.enabled", matchIfMissing = true)
    FlywayConfigurationCustomizer applicationRolePlaceholder(
            JdbcConnectionDetails details, FlywayConnectionDetails ownerDetails) {
        String role = details.getUsername();
        if (role == null) {
            throw new StartRefusedException(
                    "The database's address names no role for the application.", "Set spring.datasource.username.");
        }
        if (ownerDetails.getUsername() == null || role.equals(ownerDetails.getUsername())) {
            throw new StartRefusedException(
                    "The migrations would run as the application's role \"" + role
                            + "\", which would then own the tables.",
                    "Set spring.flyway.user and spring.flyway.password to the owner's role.");
        }
        return configuration -> {
            Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
            placeholders.put("application_role", quoted(role));
            configuration.placeholders(placeholders);
        };
    }

    /**
     * The same pool under another name. Spring binds a transaction's connection to its data source: over the one of the
     * pages, the sessions' own transactions would take, and commit, the connection of the page they come in the middle of.
     */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource springSessionDataSource(DataSource dataSource) {
        return new DelegatingDataSource(dataSource);
    }

    /**
     * Transactions of Spring Session, found by this name. Its own manager has no stamp: asking who acts reads the session,
     * which would ask again until the pool is empty.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource sessions) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(sessions));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /**
     * That a session was used is written once a minute, not with every request, each of which would wait for the disk
     * then; so a session may end up to a minute before its time.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastUseByTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% as kept
                   set session_id = told.session_id, last_access_time = told.last_access_time,
                       max_inactive_interval = told.max_inactive_interval, expiry_time = told.expiry_time,
                       principal_name = told.principal_name
                  from (values (cast(? as char(36)), cast(? as bigint), cast(? as integer), cast(? as bigint),
                                cast(? as varchar), cast(? as char(36))))
                       as told (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name,
                                primary_id)
                 where kept.primary_id = told.primary_id
                   and (told.last_access_time - kept.last_access_time >= 60000
                        or (kept.session_id, kept.max_inactive_interval, kept.principal_name) is distinct from
                           (told.session_id, told.max_inactive_interval, told.principal_name))""");
    }

    /** The cookie carries the session's id as it is: decoded from Base64 it could hold characters no database looks up. */
    @Bean
    DefaultCookieSerializerCustomizer plainSessionCookie() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }

    /** Two requests of one session at once may both add the same attribute; the later one wins instead of failing. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesAddedAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
