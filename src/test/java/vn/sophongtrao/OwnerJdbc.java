package vn.sophongtrao;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL as the owner of the tables, before whom there is no wall: for arranging and for looking behind it. */
public final class OwnerJdbc {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    OwnerJdbc(DataSource dataSource) {
        this.template = new JdbcTemplate(pool(dataSource));
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

    /** Empties every table of the application, so that a test class begins as after the migrations. */
    void empty() {
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
