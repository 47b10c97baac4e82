package vn.sophongtrao.register.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The incidents as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class IncidentReading {

    private static final int FETCHED_AT_ONCE = 500;

    private static final Map<String, String> COLUMNS = Map.of(
            "code", "i.code",
            "date", "coalesce(i.handled_on, i.detected_on)",
            "unit", "u.display_order",
            "category", "c.display_order",
            "state", "i.state");

    private static final String FROM = """
             from incident i
             join incident_category c on c.id = i.category_id
             join reporting_unit u on u.id = i.reporting_unit_id""";

    private static final String ROWS = """
            select i.id, i.code, i.reporting_unit_id, i.category_id, i.detected_on, i.handled_on, i.state,
                   i.account_text, i.from_people,
                   (select %s from seizure z where z.incident_id = i.id) as seized
            """.formatted(Quantities.GATHERED) + FROM;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final ActorSource actor;
    private final Clock clock;

    IncidentReading(JdbcClient jdbc, Territory territory, ActorSource actor, Clock clock) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param seized quantities by the id of their kind
     */
    record Totals(long incidents, long handled, Map<Long, BigDecimal> seized) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<IncidentRow> rows) {}

    /** Takes the rows of a long list one after the other. */
    @FunctionalInterface
    interface RowTaker {

        void take(IncidentRow row) throws IOException;
    }

    /** The order that was asked for; the latest first where none was. */
    static Sorting sorting(@Nullable String asked) {
        return Sorting.of(asked, COLUMNS, "-date");
    }

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(IncidentFilter filter, Sorting sorting, @Nullable String page, int size) {
        Totals totals = totals(filter);
        Paging paging = Paging.of(page, size, totals.incidents());
        List<IncidentRow> rows = jdbc.sql(ROWS + filter.where() + orderBy(sorting) + " limit :size offset :offset")
                .params(filter.parameters())
                .param("size", size)
                .param("offset", paging.offset())
                .query(IncidentRow.class)
                .list();
        return new Found(totals, paging, rows);
    }

    /** Everything the list shows, row by row. */
    public void each(IncidentFilter filter, Sorting sorting, RowTaker taker) {
        jdbc
                .sql(ROWS + filter.where() + orderBy(sorting))
                .withFetchSize(FETCHED_AT_ONCE)
                .params(filter.parameters())
                .query(IncidentRow.class)
                .stream()
                .forEach(row -> {
                    try {
                        taker.take(row);
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                });
    }

    /** @throws NotFoundException where there is no such incident, or none that the reader may see */
    public IncidentView incident(long id) {
        return jdbc.sql("""
                        select i.id, i.code, i.reporting_unit_id, i.category_id, i.detected_on, i.handled_on, i.state,
                               i.account_text, i.from_people, i.withdrawal_reason,
                               (select %s from seizure z where z.incident_id = i.id) as seized,
                               e.full_name as entered_by, i.entered_at, a.full_name as amended_by, i.amended_at,
                               i.version
                          from incident i
                          join account e on e.id = i.entered_by
                          left join account a on a.id = i.amended_by
                         where i.id = :id""".formatted(Quantities.GATHERED))
                .param("id", id)
                .query(IncidentView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("incident " + id));
    }

    /** The incident for a form that changes it. */
    @PreAuthorize("@registerAccess.mayWrite(@incidentUnits.unitOf(#id))")
    public IncidentView incidentToChange(long id) {
        return incident(id);
    }

    /** The unit for which the acting person enters incidents. */
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public ReportingUnit recordingUnit() {
        Long unit = actor.current().unitId();
        if (unit == null) {
            throw new NotFoundException("unit of the acting person");
        }
        return territory.unit(unit);
    }

    /** The units whose incidents the reader may see, wards in their official order. */
    public List<ReportingUnit> readableUnits() {
        Set<Long> readable = actor.current().readUnits();
        return territory.units().stream()
                .filter(unit -> readable.contains(unit.id()))
                .toList();
    }

    /** Whether to offer what changes the unit's incidents; the register itself decides. */
    public boolean offersChange(long unitId) {
        Long own = actor.current().unitId();
        return own != null
                && territory.withPredecessors(own, LocalDate.now(clock)).contains(unitId);
    }

    /** Whether to offer entering incidents; the register itself decides. */
    public @Nullable ReportingUnit unitOffered() {
        Long own = actor.current().unitId();
        return own == null ? null : territory.unit(own);
    }

    private Totals totals(IncidentFilter filter) {
        return jdbc.sql("with found as materialized (select i.id, i.state " + FROM + filter.where()
                        + """
                        ), sums as (
                          select z.seizure_kind_id, sum(z.quantity) as quantity
                            from found f join seizure z on z.incident_id = f.id group by z.seizure_kind_id
                        )
                        select (select count(*) from found) as incidents,
                               (select count(*) from found where state = 'HANDLED') as handled,
                               (select %s from sums z) as seized""".formatted(Quantities.GATHERED))
                .params(filter.parameters())
                .query((row, number) -> new Totals(
                        row.getLong("incidents"), row.getLong("handled"), Quantities.read(row.getString("seized"))))
                .single();
    }

    /** Of several expressions the direction belongs to each; what is equal comes with the newest first. */
    private static String orderBy(Sorting sorting) {
        if (sorting.name().equals("unit")) {
            return sorting.descending()
                    ? " order by u.kind asc, u.display_order desc, i.id desc"
                    : " order by u.kind desc, u.display_order, i.id desc";
        }
        return " order by " + sorting.orderBy() + ", i.id desc";
    }
}
