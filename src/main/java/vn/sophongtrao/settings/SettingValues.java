package vn.sophongtrao.settings;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** All settings as they are in force on one day. */
public final class SettingValues {

    private final Map<SettingKey, String> values;

    SettingValues(Map<SettingKey, String> values) {
        this.values = Map.copyOf(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SettingValues same && values.equals(same.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The value, or the default where nothing was set by that day. */
    public String text(SettingKey key) {
        return values.getOrDefault(key, key.defaultValue());
    }

    /** The lines of a value of several lines, blank ones left out. */
    public List<String> lines(SettingKey key) {
        return text(key)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public int number(SettingKey key) {
        return Integer.parseInt(text(key));
    }

    public boolean isYes(SettingKey key) {
        return Boolean.parseBoolean(text(key));
    }
}
