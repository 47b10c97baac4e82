package vn.sophongtrao.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.database.Remembered;
import vn.sophongtrao.settings.SettingKey.Shape;

/** What the administrator has set, each value dated. It is remembered: every page asks for the level words. */
@Service
public class Settings {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}]+([ -][\\p{L}\\p{M}]+)*");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Remembered<List<DatedSetting>> oldestFirst = new Remembered<>(this::read);
    private volatile @Nullable Today today;

    Settings(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Row(String key, String value, LocalDate validFrom) {}

    /** The values of one day, kept as long as the rows they were made of: each text of a page asks for them. */
    private record Today(List<DatedSetting> rows, LocalDate day, SettingValues values) {}

    /** The settings in force today. */
    public SettingValues today() {
        List<DatedSetting> rows = oldestFirst.get();
        LocalDate day = LocalDate.now(clock);
        Today known = today;
        if (known == null || known.rows() != rows || !known.day().equals(day)) {
            known = new Today(rows, day, on(day, rows));
            today = known;
        }
        return known.values();
    }

    /** The settings in force on that day, as far as it is known today. */
    public SettingValues on(LocalDate day) {
        return on(day, oldestFirst.get());
    }

    private static SettingValues on(LocalDate day, List<DatedSetting> oldestFirst) {
        Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
        for (DatedSetting setting : oldestFirst) {
            if (!setting.validFrom().isAfter(day)) {
                values.put(setting.key(), setting.value());
            }
        }
        return new SettingValues(values);
    }

    /** The last word on each setting, in force already or from a later day on; what was never set is absent. */
    Map<SettingKey, DatedSetting> latest() {
        Map<SettingKey, DatedSetting> latest = new EnumMap<>(SettingKey.class);
        oldestFirst.get().forEach(setting -> latest.put(setting.key(), setting));
        return latest;
    }

    /**
     * Sets values from a day on. What is unchanged on that day makes no row.
     *
     * @param validFrom first day on which the values hold; what was in force before that day stays
     * @throws RuleViolation with the message of the first value that may not be set, or where a value was set from a
     *     later day on
     */
    @Transactional
    @KeepsTheBook
    public void set(Map<SettingKey, String> values, LocalDate validFrom) {
        set(new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> new DatedSetting(entry.getKey(), entry.getValue(), validFrom))
                        .toList());
    }

    /** Sets values, each from its own day on. */
    @Transactional
    void set(List<DatedSetting> values) {
        Map<SettingKey, DatedSetting> latest = latest();
        Set<SettingKey> changed = EnumSet.noneOf(SettingKey.class);
        for (DatedSetting setting : values) {
            requireAllowed(setting.key(), setting.value());
            if (setting.value().equals(lastValue(setting.key(), latest))) {
                continue;
            }
            requireLatest(setting, latest);
            write(setting.key(), setting.value(), setting.validFrom());
            changed.add(setting.key());
        }
        oldestFirst.forget();
        if (!changed.isEmpty()) {
            events.publishEvent(new SettingsChanged(changed));
        }
    }

    /** The last word on a setting, its default value where nobody has said anything. */
    static String lastValue(SettingKey key, Map<SettingKey, DatedSetting> latest) {
        DatedSetting last = latest.get(key);
        return last == null ? key.defaultValue() : last.value();
    }

    /** Refuses a change from a day before the latest one: what holds from then on has been said already. */
    static void requireLatest(DatedSetting setting, Map<SettingKey, DatedSetting> latest) {
        DatedSetting last = latest.get(setting.key());
        if (last != null && setting.validFrom().isBefore(last.validFrom())) {
            throw new RuleViolation("settings.value.later-change", last.validFrom());
        }
    }

    /** Lets nobody else change settings until the transaction ends, and sees what they changed before it began. */
    void holdStill() {
        jdbc.sql("lock table setting in share row exclusive mode").update();
        oldestFirst.forget();
    }

    /** Refuses a value that the key may not hold, with the message key that says why. */
    static void requireAllowed(SettingKey key, String value) {
        if (value.length() > key.shape().longest()) {
            throw new RuleViolation("settings.value.too-long", key.shape().longest());
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && !(c == '\n' && key.shape() == Shape.LINES))) {
            throw new RuleViolation("settings.value.one-line");
        }
        if (key.isName() && !value.isBlank() && !NAME.matcher(value).matches()) {
            throw new RuleViolation("settings.value.not-a-name");
        }
        switch (key.shape()) {
            case WORD, TEXT, LINES -> {
                if (value.isBlank()) {
                    throw new RuleViolation("settings.value.missing");
                }
            }
            case CHOICE, YES_NO -> {
                if (!key.choices().contains(value)) {
                    throw new RuleViolation("settings.value.not-a-choice");
                }
            }
            case DAY_OF_MONTH -> {
                if (!value.matches("[1-9]|1\\d|2[0-8]")) {
                    throw new RuleViolation("settings.value.not-a-day");
                }
            }
            case MEGABYTES -> {
                if (!value.matches("[1-9]|[1-4]\\d|50")) {
                    throw new RuleViolation("settings.value.not-megabytes");
                }
            }
            case OPTIONAL_TEXT -> {}
        }
    }

    private void write(SettingKey key, String value, LocalDate validFrom) {
        jdbc.sql("""
                        insert into setting (key, value, valid_from, set_at) values (:key, :value, :from, :at)
                        on conflict (key, valid_from) do update
                           set value = excluded.value, set_at = excluded.set_at""")
                .param("key", key.key())
                .param("value", value)
                .param("from", validFrom)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private List<DatedSetting> read() {
        return jdbc
                .sql("select key, value, valid_from from setting order by valid_from, id")
                .query(Row.class)
                .list()
                .stream()
                // A setting that an older or newer version of the application knows means nothing to this one.
                .flatMap(row -> SettingKey.find(row.key()).stream()
                        .map(key -> new DatedSetting(key, row.value(), row.validFrom())))
                .toList();
    }
}
