package vn.sophongtrao.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One change of one setting, as the history shows it.
 *
 * @param who full name; null where the application acted by itself
 * @param choices the values there are to choose from; empty for text
 * @param before the lines of the value before; none where it was empty
 * @param value the lines of the new value
 * @param validFrom first day on which the new value holds
 */
record SettingChange(
        Instant at,
        @Nullable String who,
        String key,
        List<String> choices,
        List<String> before,
        List<String> value,
        LocalDate validFrom) {}
