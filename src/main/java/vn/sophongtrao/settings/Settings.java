package vn.sophongtrao.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.Remembered;

/** What the administrator has set, each value dated. It is remembered: every page asks for the level words. */
@Service
public class Settings {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<List<Setting>> oldestFirst = new Remembered<>(this::read);

    Settings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Setting(String key, String value, LocalDate validFrom) {}

    /** The settings in force today. */
    public SettingValues today() {
        return on(LocalDate.now(clock));
    }

    /** The settings in force on that day. */
    public SettingValues on(LocalDate day) {
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        for (Setting setting : oldestFirst.get()) {
            if (!setting.validFrom().isAfter(day)) {
                values.put(SettingKey.valueOf(setting.key().toUpperCase(Locale.ROOT)), setting.value());
            }
        }
        return new SettingValues(values);
    }

    /**
     * Sets values from a day on. What is unchanged on that day makes no row.
     *
     * @param validFrom first day on which the values hold; what was in force before that day stays
     * @throws RuleViolation with the message of the first value that may not be set
     */
    @Transactional
    public void set(Map<SettingKey, String> values, LocalDate validFrom) {
        values.forEach(Settings::requireAllowed);
        SettingValues inForce = on(validFrom);
        values.forEach((key, value) -> {
            if (!inForce.text(key).equals(value)) {
                write(key, value, validFrom);
            }
        });
        oldestFirst.forget();
    }

    /** Refuses a value that the key may not hold, with the message key that says why. */
    public static void requireAllowed(SettingKey key, String value) {
        if (value.length() > LONGEST) {
            throw new RuleViolation("settings.value.too-long", LONGEST);
        }
        switch (key.shape()) {
            case TEXT, LINES -> {
                if (value.isBlank()) {
                    throw new RuleViolation("settings.value.missing");
                }
            }
            case CHOICE -> {
                if (!key.choices().contains(value)) {
                    throw new RuleViolation("settings.value.not-a-choice");
                }
            }
            case DAY_OF_MONTH -> {
                if (!value.matches("[1-9]|1\\d|2[0-8]")) {
                    throw new RuleViolation("settings.value.not-a-day");
                }
            }
            case YES_NO -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw new RuleViolation("settings.value.not-a-choice");
                }
            }
            case OPTIONAL_TEXT -> {}
        }
    }

    private void write(SettingKey key, String value, LocalDate validFrom) {
        jdbc.sql("""
                        insert into setting (key, value, valid_from, set_at) values (:key, :value, :from, :at)
                        on conflict (key, valid_from) do update
                           set value = excluded.value, set_at = excluded.set_at, version = setting.version + 1""")
                .param("key", key.key())
                .param("value", value)
                .param("from", validFrom)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private List<Setting> read() {
        return jdbc.sql("select key, value, valid_from from setting order by valid_from, id")
                .query(Setting.class)
                .list();
    }
}
