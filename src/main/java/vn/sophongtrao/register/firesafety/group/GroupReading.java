package vn.sophongtrao.register.firesafety.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.record.Listing;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.register.firesafety.Phone;
import vn.sophongtrao.territory.RegisterUnits;

/** The groups as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class GroupReading {

    /** By which the list can be ordered; of the units the office comes last. */
    static final Map<String, String> COLUMNS = Map.of(
            "code", "g.code",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "area", "(g.residential_area collate vietnamese_numbered, g.number collate vietnamese_numbered)",
            "households", "g.households",
            "established", "g.established_on",
            "drill", "g.last_drill_on");

    /** The list's own order: the latest first. */
    static final String LATEST_FIRST = "-established";

    private static final String SELECTED = """
            select g.id, g.code, g.reporting_unit_id, g.number, g.residential_area, g.address_range, g.latitude, g.longitude,
                   g.households, g.leader, %s as leader_phone, g.bells, g.buttons, g.extinguishers, g.tools, g.linked_alarm, g.established_on,
                   g.last_drill_on, g.ended_on, g.end_reason, g.standing""";

    private static final String TOTALS = """
            select count(*) as groups, coalesce(sum(g.households), 0) as households,
                   count(*) filter (where g.linked_alarm) as linked, coalesce(sum(g.extinguishers), 0) as extinguishers,
                   count(g.latitude) as placed
              from fire_safety_group g""";

    private final JdbcClient jdbc;
    private final RegisterUnits units;

    GroupReading(JdbcClient jdbc, RegisterUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param linked groups with a linked alarm
     * @param extinguishers where they were counted
     * @param placed groups whose position is known
     */
    record Totals(long groups, long households, long linked, long extinguishers, long placed) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<GroupRow> rows) {}

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(Conditions conditions, Sorting sorting, @Nullable String page, int size) {
        Totals totals = jdbc.sql(TOTALS + conditions.where())
                .params(conditions.parameters())
                .query(Totals.class)
                .single();
        Paging paging = Paging.of(page, size, totals.groups());
        return new Found(totals, paging, listing().page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<GroupRow> taker) {
        listing().each(jdbc, conditions, sorting, taker);
    }

    /** @throws NotFoundException where there is no such group, or none that the reader may see */
    public GroupView group(long id) {
        return jdbc.sql(selected() + """
                        , g.withdrawal_reason, e.full_name as entered_by, g.entered_at, a.full_name as amended_by,
                               g.amended_at, g.version
                          from fire_safety_group g
                          join account e on e.id = g.entered_by
                          left join account a on a.id = g.amended_by
                         where g.id = :id""")
                .param("id", id)
                .query(GroupView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("fire-safety group " + id));
    }

    /**
     * The group for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('fire_safety_group', #id))")
    public GroupView groupToChange(long id) {
        GroupView group = group(id);
        if (group.isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("firesafety.group.named", group.code()));
        }
        return group;
    }

    /** The unit's groups by their likeness; of several alike the first. */
    public Map<Object, RecordPlace> alike(long unit) {
        Map<Object, RecordPlace> alike = new HashMap<>();
        jdbc.sql("""
                        select id, code, number, residential_area, ended_on is null as living from fire_safety_group
                         where reporting_unit_id = :unit and withdrawal_reason is null order by id""").param("unit", unit).query(row -> {
            GroupLikeness likeness = new GroupLikeness(
                    row.getString("number"), row.getString("residential_area"), row.getBoolean("living"));
            alike.putIfAbsent(
                    likeness, GroupPages.place(row.getLong("id"), row.getString("code"), row.getString("number")));
        });
        return alike;
    }

    private Listing<GroupRow> listing() {
        return new Listing<>(
                GroupRow.class,
                selected() + " from fire_safety_group g join reporting_unit u on u.id = g.reporting_unit_id",
                "g.id desc");
    }

    private String selected() {
        return SELECTED.formatted(Phone.column("g.leader_phone", !units.readsRestricted()));
    }
}
