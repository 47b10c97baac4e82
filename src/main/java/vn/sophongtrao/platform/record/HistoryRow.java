package vn.sophongtrao.platform.record;

import tools.jackson.databind.JsonNode;

/**
 * A row that was changed.
 *
 * @param operation {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param before the row as it was, an empty object where it was not
 * @param after the row as it is, an empty object where it is gone
 */
public record HistoryRow(String table, long id, String operation, JsonNode before, JsonNode after) {

    /** Whether the column says something else than before. */
    public boolean changed(String column) {
        return !before.path(column).equals(after.path(column));
    }

    /** Whether the column has come to say this. */
    public boolean became(String column, String value) {
        return changed(column) && after.path(column).asString().equals(value);
    }
}
