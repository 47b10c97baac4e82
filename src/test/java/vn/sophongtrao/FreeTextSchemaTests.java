package vn.sophongtrao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No field anywhere can hold the identity of a suspect, a victim or an informant. Every column of text that the schema has
 * is one of a known kind: made of others, a key or state, a word of the administrator's, something of the service itself,
 * or a free text, whose form says what does not belong in it. A new column that is none of these fails here.
 */
@ApplicationTest
class FreeTextSchemaTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Free texts: the template of the form that fills them, and the notice that stands in it. */
    private static final Map<String, Notice> FREE = new TreeMap<>(Map.ofEntries(
            said("incident.account_text", "incident/form", "incident.form.account"),
            said("movement_model.name", "movement/form", "movement.privacy"),
            said("movement_model.partners", "movement/form", "movement.privacy"),
            said("movement_model.about", "movement/form", "movement.privacy"),
            said("movement_model.dissolution_reason", "movement/end", "movement.end.reason"),
            said("movement_site.place", "movement/site", "movement.privacy"),
            said("movement_site.partner", "movement/site", "movement.privacy"),
            said("movement_site.end_reason", "movement/end", "movement.end.reason"),
            said("movement_event.by_whom", "movement/event", "movement.privacy"),
            said("movement_event.decision_number", "movement/event", "movement.privacy"),
            said("movement_event.note", "movement/event", "movement.privacy"),
            said("movement_activity.what", "movement/activity", "movement.privacy"),
            said("fire_safety_group.number", "firesafety/group-form", "firesafety.privacy"),
            said("fire_safety_group.residential_area", "firesafety/group-form", "firesafety.privacy"),
            said("fire_safety_group.address_range", "firesafety/group-form", "firesafety.privacy"),
            said("fire_safety_group.end_reason", "firesafety/end", "record.withdrawal.hint"),
            said("firefighting_point.address", "firesafety/point-form", "firesafety.privacy"),
            said("firefighting_point.end_reason", "firesafety/end", "record.withdrawal.hint"),
            said("outreach_session.topic", "outreach/form", "outreach.form.topic"),
            said("outreach_session.place", "outreach/form", "outreach.form.topic"),
            said("recognition.decision_number", "recognition/form", "recognition.privacy"),
            said("recognition.shortfall", "recognition/form", "recognition.privacy"),
            said("award.decision_number", "award/form", "award.privacy"),
            said("award.achievement", "award/form", "award.privacy"),
            said("award.revocation_number", "award/form", "award.privacy"),
            said("award.revocation_reason", "award/form", "award.privacy"),
            said("target.assigned_by", "target/form", "target.privacy"),
            said("target.reference", "target/form", "target.privacy"),
            said("record_file.name", "fragments/file", "record.file.privacy"),
            said("place.name", "territory/place-form", "territory.place.privacy"),
            said("place.address", "territory/place-form", "territory.place.privacy"),
            said("place.end_reason", "territory/place-end", "record.withdrawal.hint"),
            said("figure.note", "report/form", "report.form.line.hint"),
            said("remark_answer.text", "report/form", "report.form.line.hint"),
            said("report_submission.note", "report/submission", "report.submission.note.hint"),
            said("report_event.comment", "report/return", "review.return.hint"),
            said("figure_remark.text", "report/review", "review.remark.hint"),
            said("settled_difference.reason", "report/difference", "review.settle.hint")));

    /** The reason of a withdrawal is asked in one form for every register. */
    private static final Notice OF_WITHDRAWALS = new Notice("record/withdrawal", "record.withdrawal.hint");

    /**
     * Who answers for something, or was honoured: never whom an incident is about. The names of leaders and keepers are
     * asked under the notice of their forms; recipients' names and telephones are restricted.
     */
    private static final Map<String, Notice> OF_RESPONSIBLE_PERSONS = Map.of(
            "fire_safety_group.leader", new Notice("firesafety/group-form", "firesafety.privacy"),
            "fire_safety_group.leader_phone", new Notice("firesafety/group-form", "firesafety.privacy"),
            "firefighting_point.keeper", new Notice("firesafety/point-form", "firesafety.privacy"),
            "firefighting_point.keeper_phone", new Notice("firesafety/point-form", "firesafety.privacy"),
            "award.recipient_name", new Notice("award/form", "award.privacy"));

    /** What the service says of itself, in the administrator's words or the application's. */
    private static final Set<String> OF_THE_SERVICE = Set.of(
            "account.username",
            "account.full_name",
            "account.password_hash",
            "account_sign_in.address",
            "sign_in_attempt.username",
            "sign_in_attempt.address",
            "setting.value",
            "reporting_unit.name",
            "reporting_unit.official_code",
            "audit_event.address",
            "audit_event.subject",
            "audit_event.details",
            "indicator_version.figure_filter",
            "submission_record.source",
            // What an import keeps of a file: only rows that the rules of the register have let through, until entered.
            "record_import.file_name",
            "record_import.sheet_name",
            "record_import.passed_over",
            "record_import.codes",
            "record_import.content");

    /** Copies of what stands elsewhere, masked there where it is restricted. */
    private static final Set<String> COPIED = Set.of(
            "submission_figure.note",
            "submission_record.label",
            "change_log.table_name",
            "change_log.changed",
            "change_log.subject_table",
            "change_log.old_row",
            "change_log.new_row");

    /** Words that officers choose from, which the administrator keeps. */
    private static final Set<String> WORDS =
            Set.of("label_vi", "label_en", "unit_vi", "unit_en", "counted_vi", "counted_en");

    private static final Set<String> TECHNICAL_TABLES =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes", "ledger_entry");

    @Autowired
    OwnerJdbc owner;

    @Autowired
    MessageSource messages;

    private record Notice(String template, String key) {}

    private record Column(String tableName, String columnName, boolean generated, boolean bounded) {

        String name() {
            return tableName + "." + columnName;
        }
    }

    private static Map.Entry<String, Notice> said(String column, String template, String key) {
        return Map.entry(column, new Notice(template, key));
    }

    @Test
    void everyColumnOfTextIsOfAKnownKind() {
        Set<String> unknown = new TreeSet<>();
        for (Column column : columns()) {
            boolean known = column.generated()
                    || column.bounded()
                    || WORDS.contains(column.columnName())
                    || column.columnName().equals("code")
                    || column.columnName().equals("withdrawal_reason")
                    || FREE.containsKey(column.name())
                    || OF_RESPONSIBLE_PERSONS.containsKey(column.name())
                    || OF_THE_SERVICE.contains(column.name())
                    || COPIED.contains(column.name());
            if (!known) {
                unknown.add(column.name());
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void whatIsNamedHereIsInTheSchema() {
        Set<String> there = new TreeSet<>();
        columns().forEach(column -> there.add(column.name()));

        assertThat(there)
                .containsAll(FREE.keySet())
                .containsAll(OF_RESPONSIBLE_PERSONS.keySet())
                .containsAll(OF_THE_SERVICE)
                .containsAll(COPIED);
    }

    @Test
    void theFormOfEveryFreeTextSaysWhatDoesNotBelongInIt() throws IOException {
        Map<String, Notice> notices = new TreeMap<>(FREE);
        notices.putAll(OF_RESPONSIBLE_PERSONS);
        notices.put("withdrawal_reason", OF_WITHDRAWALS);
        for (Map.Entry<String, Notice> entry : notices.entrySet()) {
            Notice notice = entry.getValue();
            String form = new ClassPathResource("templates/" + notice.template() + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(form).as(entry.getKey()).contains("#{" + notice.key());
            assertThat(messages.getMessage(notice.key(), new Object[] {500}, VIETNAMESE)
                            .toLowerCase(VIETNAMESE))
                    .as(entry.getKey())
                    .containsAnyOf("không ghi", "không nhập")
                    .contains("bí mật nhà nước");
            assertThat(messages.getMessage(notice.key(), new Object[] {500}, Locale.ENGLISH))
                    .as(entry.getKey())
                    .containsIgnoringCase("state secret");
        }
    }

    /** Every column that holds text of any type; bounded are those whose shape or values a check of their own fixes. */
    private List<Column> columns() {
        return owner.sql("""
                        select c.relname as table_name, a.attname as column_name, a.attgenerated <> '' as generated,
                               exists (select from pg_constraint k
                                        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                                          and (pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'
                                               or pg_get_constraintdef(k.oid) like '%~ ''^[%')) as bounded
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_type t on t.oid = a.atttypid
                         where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                           and t.typname in ('text', 'varchar', 'bpchar', 'name', 'json', 'jsonb', '_text', '_varchar')
                         order by c.relname, a.attnum""").query(Column.class).list().stream()
                .filter(column -> !TECHNICAL_TABLES.contains(column.tableName()))
                .toList();
    }
}
