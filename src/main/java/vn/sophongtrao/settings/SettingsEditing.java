package vn.sophongtrao.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.text.Message;

/** What the administrator sees of the settings, and how they are changed on screen. */
@Service
@KeepsTheBook
class SettingsEditing {

    private final Settings settings;
    private final List<SettingStart> starts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SettingsEditing(Settings settings, List<SettingStart> starts, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.starts = starts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What became of a form. Unless both maps are empty, nothing was changed.
     *
     * @param changed how many settings have a new value
     * @param refused why a text may not be kept
     * @param conflicts the value that somebody else has set meanwhile, where another one was typed
     */
    record Outcome(int changed, Map<SettingKey, Message> refused, Map<SettingKey, String> conflicts) {

        boolean isDone() {
            return refused.isEmpty() && conflicts.isEmpty();
        }
    }

    /** The last word on each setting; what was never set is absent. */
    @Transactional(readOnly = true)
    public Map<SettingKey, DatedSetting> latest() {
        return settings.latest();
    }

    /** The day from which a change holds, whatever day is asked for; the day asked for where nothing speaks against it. */
    @Transactional(readOnly = true)
    public LocalDate startOf(SettingKey key, LocalDate asked) {
        LocalDate today = LocalDate.now(clock);
        return starts.stream()
                .filter(start -> start.key() == key)
                .findFirst()
                .map(start -> start.startsOn(today))
                .orElse(asked);
    }

    /**
     * Sets what was typed otherwise than it was seen; what was left alone stays as it is, whoever has changed it
     * meanwhile.
     */
    @Transactional
    public Outcome change(TypedSettings typed, LocalDate validFrom) {
        settings.holdStill();
        Map<SettingKey, DatedSetting> latest = settings.latest();
        Map<SettingKey, Message> refused = new EnumMap<>(SettingKey.class);
        Map<SettingKey, String> conflicts = new EnumMap<>(SettingKey.class);
        List<DatedSetting> wanted = new ArrayList<>();
        typed.values().forEach((key, sent) -> {
            String value = TypedSettings.kept(key, sent.text());
            String seen = sent.seen() == null ? null : TypedSettings.kept(key, sent.seen());
            String now = Settings.lastValue(key, latest);
            if (value.equals(seen) || value.equals(now)) {
                return;
            }
            DatedSetting setting = new DatedSetting(key, value, startOf(key, validFrom));
            Message problem = problem(setting, latest);
            if (problem != null) {
                refused.put(key, problem);
            } else if (!now.equals(seen)) {
                conflicts.put(key, now);
            } else {
                wanted.add(setting);
            }
        });
        Outcome outcome = new Outcome(wanted.size(), refused, conflicts);
        if (outcome.isDone()) {
            settings.set(wanted);
        }
        return outcome;
    }

    private static @Nullable Message problem(DatedSetting setting, Map<SettingKey, DatedSetting> latest) {
        try {
            Settings.requireAllowed(setting.key(), setting.value());
            Settings.requireLatest(setting, latest);
            return null;
        } catch (RuleViolation refusal) {
            return new Message(refusal.messageKey(), refusal.arguments());
        }
    }

    /** How many changes there were. */
    @Transactional(readOnly = true)
    public long changes() {
        return jdbc.sql("select count(*) from change_log where table_name = 'setting' and operation <> 'DELETE'")
                .query(Long.class)
                .single();
    }

    /** The changes, the youngest first. */
    @Transactional(readOnly = true)
    public List<SettingChange> history(int limit, long offset) {
        return jdbc.sql("""
                        select change.at, account.full_name, change.new_row ->> 'key' as key, change.before,
                               change.new_row ->> 'value' as value, cast(change.new_row ->> 'valid_from' as date) as valid_from
                          from (select id, at, actor, new_row,
                                       lag(new_row ->> 'value') over (partition by new_row ->> 'key' order by id) as before
                                  from change_log
                                 where table_name = 'setting' and operation <> 'DELETE') as change
                          left join account on account.id = change.actor
                         order by change.id desc limit :limit offset :offset""").param("limit", limit).param("offset", offset).query(LoggedSetting.class).list().stream()
                .flatMap(logged -> SettingKey.find(logged.key()).stream().map(logged::of))
                .toList();
    }

    private record LoggedSetting(
            Instant at,
            @Nullable String fullName,
            String key,
            @Nullable String before,
            String value,
            LocalDate validFrom) {

        SettingChange of(SettingKey known) {
            String earlier = before == null ? known.defaultValue() : before;
            return new SettingChange(
                    at,
                    fullName,
                    key,
                    known.choices(),
                    earlier.lines().toList(),
                    value.lines().toList(),
                    validFrom);
        }
    }
}
