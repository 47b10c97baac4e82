package vn.sophongtrao.indicator.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values bound into a statement that is put together from several sources: each gets a name of its own. */
public final class SqlParameters {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Binds a value and answers the placeholder that stands for it in the text. */
    public String bind(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** Binds texts as an array, to be used as {@code column = any (placeholder)}. */
    public String bindAll(Collection<String> texts) {
        return bind(texts.toArray(String[]::new));
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
