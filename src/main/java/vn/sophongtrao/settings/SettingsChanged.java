package vn.sophongtrao.settings;

import java.util.Set;

/** Settings have just been given other values, from today or another day on. Published within the changing transaction. */
public record SettingsChanged(Set<SettingKey> keys) {

    public SettingsChanged {
        keys = Set.copyOf(keys);
    }
}
