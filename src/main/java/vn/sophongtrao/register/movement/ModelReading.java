package vn.sophongtrao.register.movement;

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
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.platform.web.Sorting;

/** The models as pages read them: those of the reader's units, those of the whole district, those with a site they see. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class ModelReading {

    /** By which the list can be ordered; of the units the office comes last. */
    static final Map<String, String> COLUMNS = Map.of(
            "name", "m.name collate vietnamese_numbered",
            "kind", "k.display_order",
            "lead", "l.display_order",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "launched", "m.launched_on",
            "sites", "coalesce(t.sites, 0)",
            "state", "m.state");

    /** The list's own order: the latest first. */
    static final String LATEST_FIRST = "-launched";

    private static final Listing<ModelRow> LISTING = new Listing<>(ModelRow.class, """
            select m.id, m.reporting_unit_id, m.name, m.kind_id, m.lead_id, m.programme_from, m.programme_to, m.partners,
                   m.launched_on, m.dissolved_on, m.state, coalesce(t.sites, 0) as sites, t.teams, t.members,
                   r.year as rated_year, r.rating_id
              from movement_model m
              join movement_kind k on k.id = m.kind_id
              join movement_lead l on l.id = m.lead_id
              join reporting_unit u on u.id = m.reporting_unit_id
              left join lateral (select count(*) as sites, sum(s.teams) as teams, sum(s.members) as members
                                   from movement_site s
                                  where s.movement_model_id = m.id and s.state = 'ACTIVE' and m.state = 'ACTIVE') t on true
              left join lateral (select y.year, y.rating_id from movement_year_rating y
                                  where y.movement_model_id = m.id order by y.year desc limit 1) r on true""", "m.id desc");

    private static final String TOTALS = """
            with found as materialized (select m.id, m.state from movement_model m %s)
            select (select count(*) from found) as models,
                   (select count(*) from found where state = 'ACTIVE') as active,
                   (select count(*) from found f join movement_site s on s.movement_model_id = f.id
                     where f.state = 'ACTIVE' and s.state = 'ACTIVE') as sites""";

    private static final String BALANCE = """
            with found as materialized (select m.id, m.launched_on, m.dissolved_on from movement_model m %s),
            span (what, launched_on, ended_on) as (
              select 'models', launched_on, dissolved_on from found
               union all
              select 'sites', s.launched_on, least(s.ended_on, f.dissolved_on)
                from found f join movement_site s on s.movement_model_id = f.id
               where s.state <> 'WITHDRAWN' and (cast(:siteUnit as bigint) is null or s.reporting_unit_id = :siteUnit)
            )
            select w.what,
                   count(*) filter (where launched_on < :first and (ended_on is null or ended_on >= :first)) as opening,
                   count(*) filter (where launched_on between :first and :last) as launched,
                   count(*) filter (where ended_on between :first and :last) as ended,
                   count(*) filter (where launched_on <= :last and (ended_on is null or ended_on > :last)) as closing
              from unnest(array['models', 'sites']) as w (what) left join span on span.what = w.what
             group by w.what""";

    private static final String MODEL = """
            select m.id, m.reporting_unit_id, m.name, m.kind_id, m.lead_id, m.scheme_id, m.programme_from, m.programme_to,
                   m.partners, m.about, m.launched_on, m.state, m.dissolved_on, m.dissolution_reason, m.withdrawal_reason,
                   e.full_name as entered_by, m.entered_at, a.full_name as amended_by, m.amended_at, m.version
              from movement_model m
              join account e on e.id = m.entered_by
              left join account a on a.id = m.amended_by
             where m.id = :id and\s""" + MovementUnits.SHOWN;

    private static final String SITES = """
            select s.id, s.movement_model_id, s.reporting_unit_id, s.place_id,
                   coalesce(p.kind_id, s.place_kind_id) as place_kind_id, coalesce(p.name, s.place) as place, s.partner,
                   s.teams, s.members,
                   s.launched_on, s.state, least(s.ended_on, m.dissolved_on) as ended_on, s.end_reason,
                   a.full_name as amended_by, s.amended_at, s.version
              from movement_site s
              join movement_model m on m.id = s.movement_model_id
              join reporting_unit u on u.id = s.reporting_unit_id
              left join place p on p.id = s.place_id
              left join account a on a.id = s.amended_by
             where s.movement_model_id = :model and s.state <> 'WITHDRAWN'""";

    private static final String EVENTS = """
            select id, movement_model_id, reporting_unit_id, kind, happened_on, scope_id, by_whom, decision_number, decided_on,
                   note, version
              from movement_event
             where movement_model_id = :model and withdrawal_reason is null""";

    private static final String ACTIVITIES = """
            select id, movement_model_id, reporting_unit_id, happened_on, what, participants, version
              from movement_activity
             where movement_model_id = :model and withdrawal_reason is null""";

    /** More activities than this are not shown on a page; the latest are. */
    private static final int LATEST = 50;

    private final JdbcClient jdbc;

    ModelReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param sites active sites of active models that the reader sees
     */
    record Totals(long models, long active, long sites) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<ModelRow> rows) {}

    /** How models and their sites came and went in a year. */
    record Balances(Balance models, Balance sites) {}

    /** A rating of a reporting year. */
    record Rating(int year, long ratingId) {}

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(Conditions conditions, Sorting sorting, @Nullable String page, int size) {
        Totals totals = jdbc.sql(TOTALS.formatted(conditions.where()))
                .params(conditions.parameters())
                .query(Totals.class)
                .single();
        Paging paging = Paging.of(page, size, totals.models());
        return new Found(totals, paging, LISTING.page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<ModelRow> taker) {
        LISTING.each(jdbc, conditions, sorting, taker);
    }

    /**
     * What came and went of the models found and of their sites; one statement.
     *
     * @param year the days of the year
     * @param siteUnit only sites of this unit, null for all
     */
    public Balances balances(Conditions conditions, DateRange year, @Nullable Long siteUnit) {
        Map<String, Balance> balances = new HashMap<>();
        jdbc.sql(BALANCE.formatted(conditions.where()))
                .params(conditions.parameters())
                .param("first", year.from())
                .param("last", year.lastDay())
                .param("siteUnit", siteUnit)
                .query(row -> {
                    balances.put(
                            row.getString("what"),
                            new Balance(
                                    row.getLong("opening"),
                                    row.getLong("launched"),
                                    row.getLong("ended"),
                                    row.getLong("closing")));
                });
        Balance none = new Balance(0, 0, 0, 0);
        return new Balances(balances.getOrDefault("models", none), balances.getOrDefault("sites", none));
    }

    /** @throws NotFoundException where there is no such model, or none that the reader may see */
    public ModelView model(long id) {
        return jdbc.sql(MODEL)
                .param("id", id)
                .query(ModelView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("model " + id));
    }

    /**
     * The model for a form that changes it or writes something about it.
     *
     * @throws RuleViolation where it is dissolved or withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementUnits.ofModel(#id))")
    public ModelView modelToChange(long id) {
        return requireActive(model(id));
    }

    /**
     * The model for a form that withdraws or rates it, which a dissolved one can be too.
     *
     * @throws RuleViolation where it is withdrawn
     */
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementUnits.ofModel(#id))")
    public ModelView modelToJudge(long id) {
        ModelView model = model(id);
        if (model.isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("movement.named", model.name()));
        }
        return model;
    }

    /**
     * The model for a form that writes what the reader's unit does with it.
     *
     * @throws RuleViolation where it is dissolved or withdrawn
     */
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public ModelView modelToJoin(long id) {
        return requireActive(model(id));
    }

    /** The sites of the model that the reader sees, the active ones first, wards in their official order. */
    public List<SiteView> sites(long modelId) {
        return jdbc.sql(SITES + """
                         order by (s.state = 'ACTIVE' and m.state = 'ACTIVE') desc, u.kind = 'OFFICE', u.display_order,
                                  s.launched_on, s.id""")
                .param("model", modelId)
                .query(SiteView.class)
                .list();
    }

    /** A site of the model. */
    public SiteView site(long modelId, long id) {
        return jdbc.sql(SITES + " and s.id = :id")
                .param("model", modelId)
                .param("id", id)
                .query(SiteView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("site " + id));
    }

    /** A site for a form that changes, ends or withdraws it. */
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('movement_site', #id))")
    public SiteView siteToChange(long modelId, long id) {
        return site(modelId, id);
    }

    /** The id of the model that the site belongs to. */
    public long modelOfSite(long id) {
        return jdbc.sql("select movement_model_id from movement_site where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("site " + id));
    }

    /** The events of the model that the reader sees, the latest first. */
    public List<EventView> events(long modelId) {
        return jdbc.sql(EVENTS + " order by happened_on desc, id desc")
                .param("model", modelId)
                .query(EventView.class)
                .list();
    }

    /** An event that the reader sees, of whichever model. */
    public EventView event(long id) {
        return jdbc.sql("""
                        select id, movement_model_id, reporting_unit_id, kind, happened_on, scope_id, by_whom, decision_number,
                               decided_on, note, version
                          from movement_event where id = :id and withdrawal_reason is null""")
                .param("id", id)
                .query(EventView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("event " + id));
    }

    /** An event for a form that takes it back. */
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('movement_event', #id))")
    public EventView eventToChange(long modelId, long id) {
        return jdbc.sql(EVENTS + " and id = :id")
                .param("model", modelId)
                .param("id", id)
                .query(EventView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("event " + id));
    }

    /** The latest activities of the model that the reader sees, the latest first. */
    public List<ActivityView> activities(long modelId) {
        return jdbc.sql(ACTIVITIES + " order by happened_on desc, id desc limit :latest")
                .param("model", modelId)
                .param("latest", LATEST)
                .query(ActivityView.class)
                .list();
    }

    /** An activity for a form that takes it back. */
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('movement_activity', #id))")
    public ActivityView activityToChange(long modelId, long id) {
        return jdbc.sql(ACTIVITIES + " and id = :id")
                .param("model", modelId)
                .param("id", id)
                .query(ActivityView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("activity " + id));
    }

    /** The ratings of the model that the reader sees, the latest year first. */
    public List<Rating> ratings(long modelId) {
        return jdbc.sql(
                        "select year, rating_id from movement_year_rating where movement_model_id = :model order by year desc")
                .param("model", modelId)
                .query(Rating.class)
                .list();
    }

    private static ModelView requireActive(ModelView model) {
        if (!model.isActive()) {
            throw new RuleViolation(
                    model.isWithdrawn() ? "record.withdrawn.already" : "movement.rule.dissolved",
                    Message.of("movement.named", model.name()));
        }
        return model;
    }
}
