package vn.sophongtrao.register.firesafety.point;

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

/** The points as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class PointReading {

    /** By which the list can be ordered; of the units the office comes last. */
    static final Map<String, String> COLUMNS = Map.of(
            "code", "p.code",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "address", "p.address collate vietnamese_numbered",
            "established", "p.established_on",
            "inspection", "p.last_inspection_on");

    /** The list's own order: the latest first. */
    static final String LATEST_FIRST = "-established";

    private static final String SELECTED = """
            select p.id, p.code, p.reporting_unit_id, p.address, p.latitude, p.longitude, p.keeper, %s as keeper_phone,
                   p.established_on, p.last_inspection_on, p.ended_on, p.end_reason, p.standing,
                   (select %s from firefighting_equipment q where q.firefighting_point_id = p.id) as equipment""";

    private static final String TOTALS = """
            with found as materialized (select p.id, p.latitude from firefighting_point p %s), sums as (
              select q.equipment_kind_id, sum(q.quantity) as quantity
                from found f join firefighting_equipment q on q.firefighting_point_id = f.id group by q.equipment_kind_id
            )
            select (select count(*) from found) as points,
                   (select count(*) from found where latitude is not null) as placed,
                   (select %s from sums q) as equipment""";

    private final JdbcClient jdbc;
    private final RegisterUnits units;

    PointReading(JdbcClient jdbc, RegisterUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param placed points whose position is known
     * @param equipment quantities by the id of their kind
     */
    record Totals(long points, long placed, Map<Long, Long> equipment) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<PointRow> rows) {}

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(Conditions conditions, Sorting sorting, @Nullable String page, int size) {
        Totals totals = jdbc.sql(TOTALS.formatted(conditions.where(), Quantities.GATHERED))
                .params(conditions.parameters())
                .query((row, number) -> new Totals(
                        row.getLong("points"), row.getLong("placed"), Quantities.read(row.getString("equipment"))))
                .single();
        Paging paging = Paging.of(page, size, totals.points());
        return new Found(totals, paging, listing().page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<PointRow> taker) {
        listing().each(jdbc, conditions, sorting, taker);
    }

    /** @throws NotFoundException where there is no such point, or none that the reader may see */
    public PointView point(long id) {
        return jdbc.sql(selected() + """
                        , p.withdrawal_reason, e.full_name as entered_by, p.entered_at, a.full_name as amended_by,
                               p.amended_at, p.version
                          from firefighting_point p
                          join account e on e.id = p.entered_by
                          left join account a on a.id = p.amended_by
                         where p.id = :id""")
                .param("id", id)
                .query(PointView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("firefighting point " + id));
    }

    /**
     * The point for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('firefighting_point', #id))")
    public PointView pointToChange(long id) {
        PointView point = point(id);
        if (point.isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("firesafety.point.named", point.code()));
        }
        return point;
    }

    /** The unit's points by their likeness; of several alike the first. */
    public Map<Object, RecordPlace> alike(long unit) {
        Map<Object, RecordPlace> alike = new HashMap<>();
        jdbc.sql("""
                        select id, code, address, ended_on is null as standing from firefighting_point
                         where reporting_unit_id = :unit and withdrawal_reason is null order by id""").param("unit", unit).query(row -> {
            PointLikeness likeness = new PointLikeness(row.getString("address"), row.getBoolean("standing"));
            alike.putIfAbsent(likeness, PointPages.place(row.getLong("id"), row.getString("code")));
        });
        return alike;
    }

    private Listing<PointRow> listing() {
        return new Listing<>(
                PointRow.class,
                selected() + " from firefighting_point p join reporting_unit u on u.id = p.reporting_unit_id",
                "p.id desc");
    }

    private String selected() {
        return SELECTED.formatted(Phone.column("p.keeper_phone", !units.readsRestricted()), Quantities.GATHERED);
    }
}
