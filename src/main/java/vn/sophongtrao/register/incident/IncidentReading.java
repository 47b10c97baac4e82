package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/** The incidents as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class IncidentReading {

    /** By which the list can be ordered; of the units the office comes last. */
    static final Map<String, String> COLUMNS = Map.of(
            "code", "i.code",
            "date", "coalesce(i.handled_on, i.detected_on)",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "category", "c.display_order",
            "state", "i.state");

    /** The list's own order: the latest first. */
    static final String LATEST_FIRST = "-date";

    private static final Listing<IncidentRow> LISTING =
            new Listing<>(IncidentRow.class, """
            select i.id, i.code, i.reporting_unit_id, i.category_id, i.detected_on, i.handled_on, i.state,
                   i.account_text, i.from_people, m.name as model_name,
                   (select %s from seizure z where z.incident_id = i.id) as seized
              from incident i
              left join movement_model m on m.id = i.model_id
              join incident_category c on c.id = i.category_id
              join reporting_unit u on u.id = i.reporting_unit_id""".formatted(Quantities.GATHERED), "i.id desc");

    private static final String TOTALS = """
            with found as materialized (select i.id, i.state from incident i %s), sums as (
              select z.seizure_kind_id, sum(z.quantity) as quantity
                from found f join seizure z on z.incident_id = f.id group by z.seizure_kind_id
            )
            select (select count(*) from found) as incidents,
                   (select count(*) from found where state = 'HANDLED') as handled,
                   (select %s from sums z) as seized""";

    private static final String INCIDENT = """
            select i.id, i.code, i.reporting_unit_id, i.category_id, i.detected_on, i.handled_on, i.state,
                   i.account_text, i.from_people, i.model_id, m.name as model_name, i.withdrawal_reason,
                   (select %s from seizure z where z.incident_id = i.id) as seized,
                   e.full_name as entered_by, i.entered_at, a.full_name as amended_by, i.amended_at, i.version
              from incident i
              left join movement_model m on m.id = i.model_id
              join account e on e.id = i.entered_by
              left join account a on a.id = i.amended_by
             where i.id = :id""".formatted(Quantities.GATHERED);

    private final JdbcClient jdbc;

    IncidentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param seized quantities by the id of their kind
     */
    record Totals(long incidents, long handled, Map<Long, BigDecimal> seized) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<IncidentRow> rows) {}

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(Conditions conditions, Sorting sorting, @Nullable String page, int size) {
        Totals totals = totals(conditions);
        Paging paging = Paging.of(page, size, totals.incidents());
        return new Found(totals, paging, LISTING.page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<IncidentRow> taker) {
        LISTING.each(jdbc, conditions, sorting, taker);
    }

    /** @throws NotFoundException where there is no such incident, or none that the reader may see */
    public IncidentView incident(long id) {
        return jdbc.sql(INCIDENT)
                .param("id", id)
                .query(IncidentView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("incident " + id));
    }

    /**
     * The incident for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('incident', #id))")
    public IncidentView incidentToChange(long id) {
        IncidentView incident = incident(id);
        if (incident.isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("incident.named", incident.code()));
        }
        return incident;
    }

    /** The unit's incidents that these seem to be, by their likeness; of several alike the first. */
    public Map<Object, RecordPlace> alike(long unit, List<IncidentDetails> incidents, IncidentWords words) {
        List<LocalDate> days =
                incidents.stream().map(IncidentDetails::detectedOn).sorted().toList();
        Map<Object, RecordPlace> alike = new HashMap<>();
        jdbc.sql("""
                        select id, code, category_id, detected_on, account_text from incident
                         where reporting_unit_id = :unit and state <> 'WITHDRAWN' and detected_on between :from and :to
                         order by id""")
                .param("unit", unit)
                .param("from", days.get(0))
                .param("to", days.get(days.size() - 1))
                .query(row -> {
                    IncidentLikeness likeness = new IncidentLikeness(
                            words.categories().get(row.getLong("category_id")).key(),
                            row.getObject("detected_on", LocalDate.class),
                            row.getString("account_text"));
                    alike.putIfAbsent(likeness, IncidentPages.place(row.getLong("id"), row.getString("code")));
                });
        return alike;
    }

    private Totals totals(Conditions conditions) {
        return jdbc.sql(TOTALS.formatted(conditions.where(), Quantities.GATHERED))
                .params(conditions.parameters())
                .query((row, number) -> new Totals(
                        row.getLong("incidents"), row.getLong("handled"), Quantities.read(row.getString("seized"))))
                .single();
    }
}
