package vn.sophongtrao.platform.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was done to a record and to what belongs to it, from the change log, transaction by transaction. */
@Component
public class RecordHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Logged(
            String tableName,
            long recordId,
            String operation,
            String changed,
            @Nullable String oldRow,
            @Nullable String newRow,
            Instant at,
            long transactionId,
            @Nullable String who) {}

    /**
     * All acts, the latest first; one statement. Who may see the record sees its history: the log stands behind the same
     * wall.
     *
     * @param table the record's table; rows of other tables belong to it that name it as their subject
     */
    @Transactional(readOnly = true)
    public List<HistoryAct> of(String table, long id) {
        Map<Long, List<Logged>> byTransaction = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.table_name, l.record_id, l.operation, array_to_string(l.changed, ',') as changed,
                               l.old_row::text as old_row, l.new_row::text as new_row, l.at, l.transaction_id,
                               a.full_name as who
                          from change_log l
                          left join account a on a.id = l.actor
                         where l.subject_table = :table and l.subject_id = :id
                         order by l.id desc""")
                .param("table", table)
                .param("id", id)
                .query(Logged.class)
                .list()
                .forEach(logged -> byTransaction
                        .computeIfAbsent(logged.transactionId(), key -> new ArrayList<>())
                        .add(0, logged));
        return byTransaction.values().stream().map(rows -> act(table, rows)).toList();
    }

    private HistoryAct act(String table, List<Logged> logged) {
        List<HistoryRow> rows = logged.stream()
                .map(row -> new HistoryRow(
                        row.tableName(),
                        row.recordId(),
                        row.operation(),
                        Set.of(row.changed().split(",")),
                        read(row.oldRow()),
                        read(row.newRow())))
                .toList();
        return new HistoryAct(table, logged.get(0).at(), logged.get(0).who(), rows);
    }

    private JsonNode read(@Nullable String row) {
        return row == null ? json.createObjectNode() : json.readTree(row);
    }
}
