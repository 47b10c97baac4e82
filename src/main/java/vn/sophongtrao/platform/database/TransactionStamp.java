package vn.sophongtrao.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Stamps each transaction with who acts, how far they reach and when, local to the transaction. It never throws: a
 * transaction manager whose listener throws keeps its connection for ever. Without a stamp the wall shows nothing.
 */
@Component
class TransactionStamp implements TransactionExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(TransactionStamp.class);

    private static final String STAMP = """
            select set_config('sophongtrao.actor', ?, true), set_config('sophongtrao.read_units', ?, true), \
            set_config('sophongtrao.write_units', ?, true), set_config('sophongtrao.moment', ?, true)""";

    private final ObjectProvider<DataSource> dataSource;
    private final ObjectProvider<ActorSource> actorSource;
    private final ObjectProvider<Clock> clock;

    TransactionStamp(
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<ActorSource> actorSource,
            ObjectProvider<Clock> clock) {
        this.dataSource = dataSource;
        this.actorSource = actorSource;
        this.clock = clock;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null || !transaction.isNewTransaction()) {
            return;
        }
        try {
            stamp(actorSource.getObject().current());
        } catch (SQLException | RuntimeException e) {
            log.error("A transaction could not be stamped and sees no unit's rows", e);
        }
    }

    private void stamp(Actor actor) throws SQLException {
        DataSource pool = dataSource.getObject();
        Connection connection = DataSourceUtils.getConnection(pool);
        try (PreparedStatement statement = connection.prepareStatement(STAMP)) {
            statement.setString(
                    1, actor.accountId() == null ? "" : actor.accountId().toString());
            statement.setString(2, array(actor.readUnits()));
            statement.setString(3, array(actor.writeUnits()));
            statement.setString(4, clock.getObject().instant().toString());
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    private static String array(Set<Long> units) {
        return units.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
