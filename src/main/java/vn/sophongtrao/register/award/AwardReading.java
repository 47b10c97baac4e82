package vn.sophongtrao.register.award;

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
import vn.sophongtrao.territory.RegisterUnits;

/** The awards as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class AwardReading {

    /** By which the list can be ordered; of the units the office comes last. A name would tell by its place what it is. */
    static final Map<String, String> COLUMNS = Map.of(
            "code", "a.code",
            "decided", "a.decided_on",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "form", "f.display_order",
            "type", "t.display_order",
            "recipient", "r.display_order");

    /** The list's own order: the latest decision first. */
    static final String LATEST_FIRST = "-decided";

    private static final String SELECTED = """
            select a.id, a.code, a.reporting_unit_id, a.decision_number, a.decided_on, a.reporting_year, a.authority_id,
                   a.form_id, a.type_id, a.recipient_kind_id, %s as recipient_name, a.publishable, a.recipient_unit_id,
                   a.achievement, m.name as model_name, a.revoked_on, a.revocation_number, a.revocation_reason, a.standing""";

    private static final String TOTALS = """
            select a.recipient_kind_id, count(*) as awards from award a %s group by a.recipient_kind_id""";

    private final JdbcClient jdbc;
    private final RegisterUnits units;

    AwardReading(JdbcClient jdbc, RegisterUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param byKind how many by the id of the kind of recipient
     */
    record Totals(long awards, Map<Long, Long> byKind) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<AwardRow> rows) {}

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(Conditions conditions, Sorting sorting, @Nullable String page, int size) {
        Map<Long, Long> byKind = new HashMap<>();
        jdbc.sql(TOTALS.formatted(conditions.where()))
                .params(conditions.parameters())
                .query(row -> {
                    byKind.put(row.getLong("recipient_kind_id"), row.getLong("awards"));
                });
        Totals totals =
                new Totals(byKind.values().stream().mapToLong(Long::longValue).sum(), Map.copyOf(byKind));
        Paging paging = Paging.of(page, size, totals.awards());
        return new Found(totals, paging, listing().page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<AwardRow> taker) {
        listing().each(jdbc, conditions, sorting, taker);
    }

    /** @throws NotFoundException where there is no such award, or none that the reader may see */
    public AwardView award(long id) {
        return jdbc.sql(selected() + """
                        , a.model_id, a.withdrawal_reason, e.full_name as entered_by, a.entered_at,
                               b.full_name as amended_by, a.amended_at, a.version
                          from award a
                          left join movement_model m on m.id = a.model_id
                          join account e on e.id = a.entered_by
                          left join account b on b.id = a.amended_by
                         where a.id = :id""")
                .param("id", id)
                .query(AwardView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("award " + id));
    }

    /**
     * The award for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('award', #id))")
    public AwardView awardToChange(long id) {
        AwardView award = award(id);
        if (award.isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("award.named", award.code()));
        }
        return award;
    }

    /** The unit's awards that these seem to be, by their likeness; of several alike the first. */
    @PreAuthorize("@registerAccess.mayWrite(#unit)")
    public Map<Object, RecordPlace> alike(long unit, List<AwardDetails> awards) {
        List<LocalDate> days =
                awards.stream().map(AwardDetails::decidedOn).sorted().toList();
        Map<Object, RecordPlace> alike = new HashMap<>();
        jdbc.sql("""
                        select id, code, decision_number, decided_on, recipient_name from award
                         where reporting_unit_id = :unit and withdrawal_reason is null and decided_on between :from and :to
                         order by id""")
                .param("unit", unit)
                .param("from", days.get(0))
                .param("to", days.get(days.size() - 1))
                .query(row -> {
                    AwardLikeness likeness = new AwardLikeness(
                            row.getString("decision_number"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("recipient_name"));
                    alike.putIfAbsent(likeness, AwardPages.place(row.getLong("id"), row.getString("code")));
                });
        return alike;
    }

    /** Whether the decision that gave the award has a recipient who may not be named to everybody. */
    public boolean decisionNamesSomebodyWithheld(long id) {
        return jdbc.sql("""
                        select exists (select from award a
                                         join award o on o.decided_on = a.decided_on and o.decision_number = a.decision_number
                                        where a.id = :id and not o.publishable
                                          and (o.id = a.id or o.withdrawal_reason is null))""").param("id", id).query(Boolean.class).single();
    }

    private Listing<AwardRow> listing() {
        return new Listing<>(AwardRow.class, selected() + """

                  from award a
                  join award_authority h on h.id = a.authority_id
                  join award_form f on f.id = a.form_id
                  join award_type t on t.id = a.type_id
                  join award_recipient_kind r on r.id = a.recipient_kind_id
                  join reporting_unit u on u.id = a.recipient_unit_id
                  left join movement_model m on m.id = a.model_id""", "a.id desc");
    }

    private String selected() {
        return SELECTED.formatted(RecipientName.column(!units.readsRestricted()));
    }
}
