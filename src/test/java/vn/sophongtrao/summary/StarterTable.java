package vn.sophongtrao.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables of comma-separated values in the resources: those of the starter pack, and the customer's figures. */
final class StarterTable {

    private StarterTable() {}

    /** The rows of a table of the starter pack, each by its column's name. */
    static List<Map<String, String>> read(String table) {
        return readResource("/starter/" + table + ".csv");
    }

    static List<Map<String, String>> readResource(String path) {
        try (InputStream file = StarterTable.class.getResourceAsStream(path)) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return rows(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the first line, which names the columns. */
    static List<Map<String, String>> rows(String text) {
        List<List<String>> rows = text.lines().map(StarterTable::fields).toList();
        return rows.stream().skip(1).map(row -> named(rows.get(0), row)).toList();
    }

    private static Map<String, String> named(List<String> header, List<String> row) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            named.put(header.get(i), row.get(i));
        }
        return named;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
