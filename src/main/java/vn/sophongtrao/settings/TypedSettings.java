package vn.sophongtrao.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.TypedText;

/**
 * What the administrator sent: for each setting the text typed and the value the page was made with. Kept as it came, so
 * that a refused form is shown again unchanged.
 */
record TypedSettings(
        Map<SettingKey, Typed> values, @Nullable String validFrom) {

    /** Before the name of the field that carries the value seen. */
    static final String SEEN = "seen_";

    /**
     * One setting as sent.
     *
     * @param text as typed
     * @param seen the value on the page before it was changed; null where the form did not say
     */
    record Typed(String text, @Nullable String seen) {}

    static TypedSettings of(Map<String, String> parameters) {
        Map<SettingKey, Typed> values = new LinkedHashMap<>();
        for (SettingKey key : SettingKey.values()) {
            String text = parameters.get(key.key());
            if (text != null) {
                values.put(key, new Typed(text, parameters.get(SEEN + key.key())));
            }
        }
        return new TypedSettings(values, parameters.get("validFrom"));
    }

    /** The text as it would be kept; more lines than the setting may have are left to be refused. */
    static String kept(SettingKey key, String text) {
        String lines = TypedText.lines(text);
        return key.shape() == SettingKey.Shape.LINES
                ? lines.lines().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"))
                : lines;
    }
}
