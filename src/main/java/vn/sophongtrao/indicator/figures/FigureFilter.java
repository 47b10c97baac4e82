package vn.sophongtrao.indicator.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of a source's records an indicator counts: for each declared filter the keys that pass. A filter that is not
 * named lets all pass.
 */
public record FigureFilter(Map<String, List<String>> values) {

    /** Lets every record pass. */
    public static final FigureFilter ALL = new FigureFilter(Map.of());

    public FigureFilter {
        Map<String, List<String>> ordered = new TreeMap<>();
        values.forEach((name, keys) -> ordered.put(name, List.copyOf(keys)));
        values = Map.copyOf(ordered);
    }

    /** The keys that pass, empty where the filter is not named. */
    public List<String> keys(String name) {
        return values.getOrDefault(name, List.of());
    }
}
