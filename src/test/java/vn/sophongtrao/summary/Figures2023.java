package vn.sophongtrao.summary;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of the article, as the customer's table gives them. */
final class Figures2023 {

    private Figures2023() {}

    /** {@code value_2023} by indicator, as written there: “321”, “36.6”, “15/15”, empty where the article has none. */
    static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        StarterTable.readResource("/figures-2023.csv")
                .forEach(row -> values.put(row.get("indicator"), row.get("value_2023")));
        return values;
    }
}
