package vn.sophongtrao.platform.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.sophongtrao.platform.text.Message;

/**
 * What one transaction did to a record.
 *
 * @param table the record's table
 * @param who full name, null where the application acted by itself
 * @param rows every row that was changed, in the order of their changes
 */
public record HistoryAct(String table, Instant at, @Nullable String who, List<HistoryRow> rows) {

    /** The record's own row; empty where only what belongs to it was changed. */
    public Optional<HistoryRow> record() {
        return rows(table).stream().findFirst();
    }

    /** Whether the record was entered by it. */
    public boolean entered() {
        return record().filter(row -> row.operation().equals("INSERT")).isPresent();
    }

    /** The changed rows of one table. */
    public List<HistoryRow> rows(String ofTable) {
        return rows.stream().filter(row -> row.table().equals(ofTable)).toList();
    }

    /**
     * The changed rows of a table by what they are about: a row that was taken out while another was put in for the same
     * thing is one change.
     *
     * @param key the column that says what a row is about
     */
    public Map<Long, HistoryRow> rowsAbout(String ofTable, String key) {
        Map<Long, HistoryRow> about = new LinkedHashMap<>();
        rows(ofTable)
                .forEach(row -> about.merge(
                        (row.after().isEmpty() ? row.before() : row.after())
                                .path(key)
                                .asLong(),
                        row,
                        HistoryAct::one));
        return about;
    }

    /** What the page says of it. */
    public HistoryEntry entry(String icon, Message what, List<Message> changes) {
        return new HistoryEntry(icon, what, at, who, changes);
    }

    private static HistoryRow one(HistoryRow first, HistoryRow second) {
        return new HistoryRow(
                first.table(),
                second.id(),
                "UPDATE",
                second.changes(),
                filled(first.before(), second.before()),
                filled(second.after(), first.after()));
    }

    private static JsonNode filled(JsonNode row, JsonNode otherwise) {
        return row.isEmpty() ? otherwise : row;
    }
}
