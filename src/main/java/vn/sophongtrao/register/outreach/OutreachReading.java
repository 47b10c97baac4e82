package vn.sophongtrao.register.outreach;

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

/** The sessions as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class OutreachReading {

    /** By which the list can be ordered; of the units the office comes last. */
    static final Map<String, String> COLUMNS = Map.of(
            "code", "o.code",
            "date", "o.held_on",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "kind", "k.display_order",
            "audience", "d.display_order",
            "attendance", "o.attendance",
            "households", "o.households");

    /** The list's own order: the latest first. */
    static final String LATEST_FIRST = "-date";

    private static final String SELECTED = """
            select o.id, o.code, o.reporting_unit_id, o.kind_id, o.audience_id, o.topic, o.held_on, o.place, o.attendance,
                   o.households, o.withdrawal_reason is not null as withdrawn""";

    private static final Listing<OutreachRow> LISTING = new Listing<>(OutreachRow.class, SELECTED + """

              from outreach_session o
              join outreach_kind k on k.id = o.kind_id
              join outreach_audience d on d.id = o.audience_id
              join reporting_unit u on u.id = o.reporting_unit_id""", "o.id desc");

    private static final String TOTALS = """
            select count(*) as sessions, coalesce(sum(o.attendance), 0) as attendance,
                   coalesce(sum(o.households), 0) as households
              from outreach_session o""";

    private final JdbcClient jdbc;

    OutreachReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param attendance where it was counted
     * @param households where they were counted
     */
    record Totals(long sessions, long attendance, long households) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<OutreachRow> rows) {}

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
        Paging paging = Paging.of(page, size, totals.sessions());
        return new Found(totals, paging, LISTING.page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<OutreachRow> taker) {
        LISTING.each(jdbc, conditions, sorting, taker);
    }

    /** @throws NotFoundException where there is no such session, or none that the reader may see */
    public OutreachView outreach(long id) {
        return jdbc.sql(SELECTED + """
                        , o.withdrawal_reason, e.full_name as entered_by, o.entered_at, a.full_name as amended_by,
                               o.amended_at, o.version
                          from outreach_session o
                          join account e on e.id = o.entered_by
                          left join account a on a.id = o.amended_by
                         where o.id = :id""")
                .param("id", id)
                .query(OutreachView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("outreach session " + id));
    }

    /**
     * The session for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('outreach_session', #id))")
    public OutreachView outreachToChange(long id) {
        OutreachView outreach = outreach(id);
        if (outreach.withdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("outreach.named", outreach.code()));
        }
        return outreach;
    }

    /** The unit's sessions that these seem to be, by their likeness; of several alike the first. */
    public Map<Object, RecordPlace> alike(long unit, List<OutreachDetails> sessions, OutreachWords words) {
        List<LocalDate> days =
                sessions.stream().map(OutreachDetails::heldOn).sorted().toList();
        Map<Object, RecordPlace> alike = new HashMap<>();
        jdbc.sql("""
                        select id, code, kind_id, topic, held_on, place from outreach_session
                         where reporting_unit_id = :unit and withdrawal_reason is null and held_on between :from and :to
                         order by id""")
                .param("unit", unit)
                .param("from", days.get(0))
                .param("to", days.get(days.size() - 1))
                .query(row -> {
                    OutreachLikeness likeness = new OutreachLikeness(
                            words.kinds().get(row.getLong("kind_id")).key(),
                            row.getObject("held_on", LocalDate.class),
                            row.getString("topic"),
                            row.getString("place"));
                    alike.putIfAbsent(likeness, OutreachPages.place(row.getLong("id"), row.getString("code")));
                });
        return alike;
    }
}
