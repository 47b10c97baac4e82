package vn.sophongtrao.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates the schema, and empties it before where it holds a demo of an older shape or one that was interrupted. A
 * database that does not say of itself that it is a demo is never emptied.
 */
@Component
class DemoRebuild implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(DemoRebuild.class);

    private enum Finding {
        NO_DEMO,
        CURRENT_DEMO,
        STALE_DEMO
    }

    @Override
    public void migrate(Flyway flyway) {
        Finding finding = find(flyway.getConfiguration().getDataSource());
        if (finding == Finding.STALE_DEMO
                || finding == Finding.CURRENT_DEMO && !flyway.validateWithResult().validationSuccessful) {
            log.warn("This demo database is of an older shape or was not told to its end: it is rebuilt");
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        flyway.migrate();
    }

    private static Finding find(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isTrue(statement, "select to_regclass('public.installation') is not null")
                    || !isTrue(statement, "select exists (select from installation where demo)")) {
                return Finding.NO_DEMO;
            }
            return isTrue(
                            statement,
                            "select demo_complete and demo_shape = " + Installation.SHAPE + " from installation")
                    ? Finding.CURRENT_DEMO
                    : Finding.STALE_DEMO;
        } catch (SQLException exception) {
            throw new IllegalStateException("The database does not say what it holds", exception);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
