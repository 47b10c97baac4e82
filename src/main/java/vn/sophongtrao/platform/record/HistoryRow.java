package vn.sophongtrao.platform.record;

import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * A row that was changed.
 *
 * @param operation {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param changes names of the columns that an update changed, also of those whose values the log withholds
 * @param before the row as it was, an empty object where it was not
 * @param after the row as it is, an empty object where it is gone
 */
public record HistoryRow(
        String table, long id, String operation, Set<String> changes, JsonNode before, JsonNode after) {

    public HistoryRow {
        changes = Set.copyOf(changes);
    }

    /** Whether the column says something else than before. */
    public boolean changed(String column) {
        return changes.contains(column) || !before.path(column).equals(after.path(column));
    }

    /** Whether the column has come to say this. */
    public boolean became(String column, String value) {
        return changed(column) && after.path(column).asString().equals(value);
    }
}
