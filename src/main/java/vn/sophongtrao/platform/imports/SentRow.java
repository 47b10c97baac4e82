package vn.sophongtrao.platform.imports;

import java.util.Map;

import vn.sophongtrao.platform.text.Message;

/**
 * A row of a sheet as a form would have sent it.
 *
 * @param number as the margin of the sheet counts it
 * @param fields what stands in it, by field
 * @param unread what is wrong with cells that no form could send so, by field
 */
record SentRow(int number, Map<String, String> fields, Map<String, Message> unread) {

    SentRow {
        fields = Map.copyOf(fields);
        unread = Map.copyOf(unread);
    }

    static SentRow kept(int number, Map<String, String> fields) {
        return new SentRow(number, fields, Map.of());
    }
}
