package vn.sophongtrao;

import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** SQL as the owner of the tables, before whom there is no wall: for arranging and for looking behind it. */
public final class OwnerJdbc {

    private final DataSource pool;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    OwnerJdbc(DataSource dataSource) {
        this.pool = pool(dataSource);
        this.template = new JdbcTemplate(pool);
        this.jdbc = JdbcClient.create(template);
    }

    /** A few connections are kept: a new one for each statement would cost more than the statement. */
    private static DataSource pool(DataSource dataSource) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(dataSource);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        return pool;
    }

    /** A statement with parameters, in a transaction of its own. */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    /** One or several statements without parameters; what they answer is left unread. */
    public void execute(String sql) {
        template.execute(sql);
    }

    /**
     * Does a statement and commits it only after the work: meanwhile it holds its locks, and nobody sees what it did. The
     * work has a thread of its own, since it waits for work of the common pool, which may have one thread only.
     */
    public void whileHolding(String sql, Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(status -> {
            execute(sql);
            CompletableFuture.runAsync(work, OwnThread.EACH).join();
        });
    }

    /** Empties every table of the application, so that a test class begins as after the migrations. */
    public void empty() {
        execute("""
                do $$
                declare
                    tables text;
                begin
                    select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables
                      from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history';
                    if tables is not null then
                        execute 'truncate ' || tables || ' restart identity cascade';
                    end if;
                end
                $$""");
    }
}
