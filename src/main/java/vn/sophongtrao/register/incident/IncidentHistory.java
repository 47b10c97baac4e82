package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.text.Written;

/** What was done to an incident, in words, from the change log: who, when, from what to what. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class IncidentHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IncidentVocabulary vocabulary;

    IncidentHistory(JdbcClient jdbc, JsonMapper json, IncidentVocabulary vocabulary) {
        this.jdbc = jdbc;
        this.json = json;
        this.vocabulary = vocabulary;
    }

    /**
     * One act.
     *
     * @param icon its sign
     * @param who full name, null where the application acted by itself
     * @param changes each value that changed
     */
    record Entry(
            String icon, Message what, Instant at, @Nullable String who, List<Message> changes) {}

    private record Logged(
            String tableName,
            String operation,
            @Nullable String oldRow,
            @Nullable String newRow,
            Instant at,
            long transactionId,
            @Nullable String who) {}

    /** All that was done, the latest first; one statement. */
    @Transactional(readOnly = true)
    public List<Entry> of(long id, Locale language) {
        Map<Long, List<Logged>> acts = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.table_name, l.operation, l.old_row::text as old_row, l.new_row::text as new_row, l.at,
                               l.transaction_id, a.full_name as who
                          from change_log l
                          left join account a on a.id = l.actor
                         where (l.table_name = 'incident' and l.record_id = :id)
                            or (l.table_name = 'seizure'
                                and l.transaction_id in (select t.transaction_id from change_log t
                                                          where t.table_name = 'incident' and t.record_id = :id)
                                and coalesce(l.new_row, l.old_row) ->> 'incident_id' = cast(:id as text))
                         order by l.id desc""")
                .param("id", id)
                .query(Logged.class)
                .list()
                .forEach(logged -> acts.computeIfAbsent(logged.transactionId(), key -> new ArrayList<>())
                        .add(logged));
        return acts.values().stream().map(act -> entry(act, language)).toList();
    }

    private Entry entry(List<Logged> act, Locale language) {
        Logged first = act.get(0);
        Logged incident = act.stream()
                .filter(logged -> logged.tableName().equals("incident"))
                .findFirst()
                .orElse(first);
        if (incident.operation().equals("INSERT")) {
            return new Entry("plus", Message.of("incident.history.entered"), first.at(), first.who(), List.of());
        }
        JsonNode before = read(incident.oldRow());
        JsonNode after = read(incident.newRow());
        boolean withdrawn = state(after).equals("WITHDRAWN");
        boolean handled = state(before).equals("OPEN") && state(after).equals("HANDLED");
        String what = withdrawn ? "withdrawn" : handled ? "handled" : "amended";
        List<Message> changes = new ArrayList<>();
        if (withdrawn) {
            changes.add(Message.of(
                    "incident.history.reason", after.path("withdrawal_reason").asString()));
        } else {
            changes.addAll(fields(before, after, language));
            changes.addAll(seizures(act, language));
        }
        return new Entry(
                withdrawn ? "ban" : handled ? "check" : "pencil",
                Message.of("incident.history." + what),
                first.at(),
                first.who(),
                changes);
    }

    private List<Message> fields(JsonNode before, JsonNode after, Locale language) {
        List<Message> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            if (!before.path(field.column).equals(after.path(field.column))) {
                changes.add(change(
                        Message.of("incident.field." + field.word),
                        value(field, before.path(field.column), language),
                        value(field, after.path(field.column), language)));
            }
        }
        return changes;
    }

    private Object value(Field field, JsonNode value, Locale language) {
        if (value.isNull() || value.isMissingNode()) {
            return Written.UNKNOWN;
        }
        return switch (field) {
            case CATEGORY -> vocabulary.current().category(value.asLong()).label(language);
            case DETECTED_ON, HANDLED_ON -> VietnameseDate.format(LocalDate.parse(value.asString()));
            case FROM_PEOPLE -> Message.of(value.asBoolean() ? "incident.yes" : "incident.no");
            case ACCOUNT -> value.asString();
        };
    }

    /** A change of a quantity may have been written as a row removed and another added. */
    private Collection<Message> seizures(List<Logged> act, Locale language) {
        Map<Long, String[]> byKind = new TreeMap<>();
        for (Logged logged : act) {
            if (logged.tableName().equals("seizure")) {
                note(byKind, read(logged.oldRow()), 0);
                note(byKind, read(logged.newRow()), 1);
            }
        }
        List<Message> changes = new ArrayList<>();
        byKind.forEach((kind, quantities) -> changes.add(change(
                vocabulary.current().kind(kind).label(language),
                Objects.requireNonNullElse(quantities[0], Written.UNKNOWN),
                Objects.requireNonNullElse(quantities[1], Written.UNKNOWN))));
        return changes;
    }

    private static void note(Map<Long, String[]> byKind, JsonNode row, int place) {
        if (row.hasNonNull("quantity")) {
            byKind.computeIfAbsent(row.path("seizure_kind_id").asLong(), key -> new String[2])[place] =
                    VietnameseNumber.format(new BigDecimal(row.path("quantity").asString()));
        }
    }

    private static Message change(Object what, Object before, Object after) {
        return Message.of("incident.history.change", what, before, after);
    }

    private static String state(JsonNode row) {
        return row.path("state").asString();
    }

    private JsonNode read(@Nullable String row) {
        return row == null ? json.createObjectNode() : json.readTree(row);
    }

    private enum Field {
        CATEGORY("category_id", "category"),
        DETECTED_ON("detected_on", "detected-on"),
        HANDLED_ON("handled_on", "handled-on"),
        FROM_PEOPLE("from_people", "from-people"),
        ACCOUNT("account_text", "account");

        private final String column;
        private final String word;

        Field(String column, String word) {
            this.column = column;
            this.word = word;
        }
    }
}
