package vn.sophongtrao;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the application's own role may do to each table, whatever the code above it asks for. */
@ApplicationTest
class DatabaseRightsTests {

    private static final String READ = "SELECT";
    private static final String ADD = "SELECT INSERT";
    private static final String CHANGE = "SELECT INSERT UPDATE";
    private static final String DELETE = "SELECT INSERT UPDATE DELETE";

    /** A new table is entered here; who lets rows of it be deleted says why. */
    private static final Map<String, String> RIGHTS = Map.ofEntries(
            Map.entry("account", CHANGE),
            Map.entry("account_sign_in", ADD),
            Map.entry("audit_event", ADD),
            Map.entry("award", CHANGE),
            Map.entry("award_authority", CHANGE),
            Map.entry("award_form", CHANGE),
            Map.entry("award_recipient_kind", CHANGE),
            Map.entry("award_type", CHANGE),
            Map.entry("change_log", READ),
            Map.entry("figure", CHANGE),
            // A remark is taken back before it has reached the unit.
            Map.entry("figure_remark", DELETE),
            Map.entry("fire_safety_group", CHANGE),
            // A kind that was taken away leaves its point.
            Map.entry("firefighting_equipment", DELETE),
            Map.entry("firefighting_equipment_kind", CHANGE),
            Map.entry("firefighting_point", CHANGE),
            Map.entry("flyway_schema_history", ""),
            Map.entry("incident", CHANGE),
            Map.entry("incident_category", CHANGE),
            Map.entry("indicator", CHANGE),
            Map.entry("indicator_section", CHANGE),
            Map.entry("indicator_version", CHANGE),
            Map.entry("installation", CHANGE),
            Map.entry("monthly_report", CHANGE),
            Map.entry("place", CHANGE),
            Map.entry("place_kind", CHANGE),
            Map.entry("recognition", CHANGE),
            Map.entry("recognition_authority", CHANGE),
            Map.entry("record_code", CHANGE),
            Map.entry("record_file", CHANGE),
            Map.entry("record_file_content", ADD),
            Map.entry("record_import", CHANGE),
            Map.entry("remark_answer", CHANGE),
            Map.entry("movement_activity", CHANGE),
            Map.entry("movement_event", CHANGE),
            Map.entry("movement_kind", CHANGE),
            Map.entry("movement_lead", CHANGE),
            Map.entry("movement_model", CHANGE),
            Map.entry("movement_rating", CHANGE),
            Map.entry("movement_scheme", CHANGE),
            Map.entry("movement_scope", CHANGE),
            Map.entry("movement_site", CHANGE),
            Map.entry("movement_year_rating", CHANGE),
            Map.entry("outreach_audience", CHANGE),
            Map.entry("outreach_kind", CHANGE),
            Map.entry("outreach_session", CHANGE),
            Map.entry("report_event", ADD),
            Map.entry("report_submission", ADD),
            Map.entry("reporting_period", CHANGE),
            Map.entry("reporting_unit", CHANGE),
            Map.entry("map_picture", CHANGE),
            Map.entry("setting", CHANGE),
            Map.entry("settled_difference", ADD),
            // A kind typed by mistake is taken out of its incident.
            Map.entry("seizure", DELETE),
            Map.entry("seizure_kind", CHANGE),
            Map.entry("school_level", CHANGE),
            // Failures are forgotten after a quarter of an hour.
            Map.entry("sign_in_attempt", DELETE),
            // Sessions end.
            Map.entry("spring_session", DELETE),
            Map.entry("spring_session_attributes", DELETE),
            Map.entry("submission_figure", ADD),
            Map.entry("submission_record", ADD),
            Map.entry("target", CHANGE),
            Map.entry("unit_succession", CHANGE));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theApplicationsRoleMayDoToEachTableWhatIsWrittenHereAndNoMore() {
        Map<String, String> granted = new TreeMap<>();
        jdbc.sql("""
                        select c.relname,
                               concat_ws(' ', case when has_table_privilege(c.oid, 'SELECT') then 'SELECT' end,
                                   case when has_any_column_privilege(c.oid, 'INSERT') then 'INSERT' end,
                                   case when has_any_column_privilege(c.oid, 'UPDATE') then 'UPDATE' end,
                                   case when has_table_privilege(c.oid, 'DELETE') then 'DELETE' end,
                                   case when has_table_privilege(c.oid, 'TRUNCATE') then 'TRUNCATE' end,
                                   case when has_table_privilege(c.oid, 'TRIGGER') then 'TRIGGER' end)
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                           and c.relname not in ('ledger_entry', 'probe', 'watched')""").query(row -> {
            granted.put(row.getString(1), row.getString(2));
        });

        assertThat(granted).containsExactlyInAnyOrderEntriesOf(RIGHTS);
    }
}
