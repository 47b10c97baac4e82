package vn.sophongtrao.platform.record;

import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;

/** Tells access rules whose a record is: {@code @registerAccess.mayWrite(@recordUnits.unitOf('incident', #id))}. */
@Component("recordUnits")
public class RecordUnits {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+");

    private final JdbcClient jdbc;

    RecordUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The reporting unit of the record.
     *
     * @param table named by the access rule, never by a request
     * @throws NotFoundException where there is no such record, or none that the acting person may see
     */
    @Transactional(readOnly = true)
    public long unitOf(String table, long id) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("no table: " + table);
        }
        return jdbc.sql("select reporting_unit_id from " + table + " where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFoundException(table + " " + id));
    }
}
