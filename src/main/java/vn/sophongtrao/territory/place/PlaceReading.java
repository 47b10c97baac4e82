package vn.sophongtrao.territory.place;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.Territory;

/** The places as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class PlaceReading {

    /** By which the list can be ordered; of the units the office comes last. */
    static final Map<String, String> COLUMNS = Map.of(
            "name", "p.name collate vietnamese_numbered",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "kind", "(k.display_order, coalesce(l.display_order, 0))",
            "from", "p.valid_from",
            "standing", "p.standing");

    /** The list's own order: the kinds in theirs. */
    static final String BY_KIND = "kind";

    /** That a place {@code p} of some units is called so and is there today, but for one. */
    static final String NAMESAKES = "p.standing = 'ACTIVE' and p.reporting_unit_id in (:units)"
            + " and p.name_key = place_name_key(:name) and p.id <> :itself";

    private static final String SELECTED = """
            select p.id, p.reporting_unit_id, p.name, p.kind_id, p.level_id, p.address, p.valid_from, p.ended_on,
                   p.end_reason, p.standing""";

    private static final String TOTALS = """
            select count(*) as places,
                   count(*) filter (where k.subject = 'RESIDENTIAL_AREA') as areas,
                   count(*) filter (where k.subject = 'SCHOOL') as schools,
                   count(*) filter (where k.subject not in ('RESIDENTIAL_AREA', 'SCHOOL')) as others
              from place p join place_kind k on k.id = p.kind_id left join school_level l on l.id = p.level_id""";

    private static final Listing<PlaceRow> LISTING =
            new Listing<>(PlaceRow.class, SELECTED + """

              from place p
              join place_kind k on k.id = p.kind_id
              left join school_level l on l.id = p.level_id
              join reporting_unit u on u.id = p.reporting_unit_id""", "p.name collate vietnamese_numbered, p.id");

    private final JdbcClient jdbc;
    private final Territory territory;
    private final Clock clock;

    PlaceReading(JdbcClient jdbc, Territory territory, Clock clock) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.clock = clock;
    }

    /** Totals of everything that was found, not of the page. */
    record Totals(long places, long areas, long schools, long others) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<PlaceRow> rows) {}

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
        Paging paging = Paging.of(page, size, totals.places());
        return new Found(totals, paging, LISTING.page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<PlaceRow> taker) {
        LISTING.each(jdbc, conditions, sorting, taker);
    }

    /** @throws NotFoundException where there is no such place, or none that the reader may see */
    public PlaceView place(long id) {
        return jdbc.sql(SELECTED + """
                        , p.withdrawal_reason, e.full_name as entered_by, p.entered_at, a.full_name as amended_by,
                               p.amended_at, p.version
                          from place p
                          join account e on e.id = p.entered_by
                          left join account a on a.id = p.amended_by
                         where p.id = :id""")
                .param("id", id)
                .query(PlaceView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("place " + id));
    }

    /**
     * The place for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('place', #id))")
    public PlaceView placeToChange(long id) {
        PlaceView place = place(id);
        if (place.isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", place.name());
        }
        return place;
    }

    /**
     * The places of the unit, or of one whose records it keeps, that are called alike and are there today.
     *
     * @param itself id of the place that is compared, 0 where it is new
     */
    public List<PlaceRow> namesakes(long unitId, String name, long itself) {
        return jdbc.sql(SELECTED + " from place p where " + NAMESAKES + " order by p.id limit 5")
                .param("units", territory.withPredecessors(unitId, LocalDate.now(clock)))
                .param("name", name)
                .param("itself", itself)
                .query(PlaceRow.class)
                .list();
    }
}
