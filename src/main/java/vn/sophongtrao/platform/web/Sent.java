package vn.sophongtrao.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a form as they were sent; what was not sent is empty. A controller takes them as
 * {@code @RequestParam Map<String, String>}.
 */
public record Sent(Map<String, String> fields) {

    /** What a form carries beside what people typed. */
    private static final Set<String> CARRIED = Set.of("_csrf", "version", "key");

    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name) {
        return "true".equals(fields.get(name));
    }

    /** The fields {@code name[key]} by their key, in the order in which they were sent. */
    public Map<String, String> each(String name) {
        Map<String, String> byKey = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(name + "[") && field.endsWith("]")) {
                byKey.put(field.substring(name.length() + 1, field.length() - 1), value);
            }
        });
        return byKey;
    }

    /** The version that was read; {@code -1}, which is never the current one, where it is no number. */
    public long version() {
        return text("version").matches("[0-9]{1,18}") ? Long.parseLong(text("version")) : -1;
    }

    /** What was typed, to be sent again: without version and keys. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.keySet().removeAll(CARRIED);
        return typed;
    }
}
