package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.Book;
import vn.sophongtrao.DatabaseFixture;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.RegisterFixture;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.territory.Territory;

/** Models entered as the people of the tests would. */
@Component
@Order(2100)
public class MovementFixture implements DatabaseFixture, RegisterFixture {

    private final ModelRegister register;
    private final PartRegister parts;
    private final MovementStarter starter;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    MovementFixture(
            ModelRegister register,
            PartRegister parts,
            MovementStarter starter,
            ActingPerson acting,
            Territory territory,
            OwnerJdbc owner) {
        this.register = register;
        this.parts = parts;
        this.starter = starter;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    /** The vocabularies of the starter pack, where it has not brought them already. */
    @Override
    public void fill() {
        boolean empty = owner.sql("select not exists (select from movement_kind)")
                .query(Boolean.class)
                .single();
        if (empty) {
            starter.install(LocalDate.EPOCH);
        }
    }

    /** What is said of a model unless a test says otherwise: a self-managed one that the police lead. */
    public static ModelDetails model(String name, LocalDate launched) {
        return new ModelDetails(name, "self_managed", "police", launched, null, null, null, null, null);
    }

    static ModelDetails of(ModelDetails details, String kind, @Nullable String scheme) {
        return new ModelDetails(
                details.name(), kind, details.lead(), details.launchedOn(), scheme, null, null, null, null);
    }

    /** A site of which nothing but its launch is known. */
    static SiteDetails site(LocalDate launched) {
        return new SiteDetails(null, null, launched, null, null, null);
    }

    static SiteDetails school(String name, LocalDate launched) {
        return new SiteDetails("school", name, launched, null, 1, 30);
    }

    /** A site at a place of the directory. */
    public static SiteDetails at(long place, LocalDate launched) {
        return new SiteDetails(place, null, null, launched, null, null, null);
    }

    /** An event of which nothing but its kind, day and scope is known. */
    static EventDetails event(EventKind kind, LocalDate on, @Nullable String scope) {
        return new EventDetails(kind, on, scope, kind == EventKind.RECOGNISED ? "Bộ Công an" : null, null, null, null);
    }

    public long record(String username, String unit, ModelDetails details) {
        return as(username, () -> register.record(NewModel.of(unit(unit), details)));
    }

    public long addSite(String username, long model, String unit, SiteDetails details) {
        return as(username, () -> parts.addSite(model, new NewSite(unit(unit), details), UUID.randomUUID()));
    }

    long addEvent(String username, long model, EventDetails event) {
        return as(username, () -> parts.addEvent(model, event, UUID.randomUUID()));
    }

    long addActivity(String username, long model, String unit, ActivityDetails activity) {
        return as(username, () -> parts.addActivity(model, new NewActivity(unit(unit), activity), UUID.randomUUID()));
    }

    void rate(String username, long model, int year, String rating) {
        as(username, () -> parts.rate(model, year, rating));
    }

    @Override
    public String placeholder() {
        return "model";
    }

    @Override
    public String table() {
        return "movement_model";
    }

    /** An active model with a site, an event, a rating and an activity at the unit. */
    @Override
    public long changeable(String unit) {
        LocalDate launched = LocalDate.of(2022, 2, 1);
        return owner.sql("""
                        select m.id from movement_model m
                         where m.reporting_unit_id = :unit and m.state = 'ACTIVE'
                           and exists (select from movement_site s where s.movement_model_id = m.id and s.state = 'ACTIVE'
                                          and s.reporting_unit_id = :unit)
                           and exists (select from movement_event e where e.movement_model_id = m.id
                                          and e.withdrawal_reason is null)
                         order by m.id limit 1""")
                .param("unit", unit(unit))
                .query(Long.class)
                .optional()
                .orElseGet(() -> as(
                        Book.writerOf(unit),
                        () -> register.record(new NewModel(
                                unit(unit),
                                of(model("Cổng trường an toàn", launched), "self_managed", "school_gate"),
                                List.of(new NewSite(unit(unit), school("Trường THCS Tô Hiệu", launched))),
                                List.of(event(EventKind.REPLICATED, launched, "nationwide")),
                                Map.of(2023, "good"),
                                List.of(new NewActivity(
                                        unit(unit), new ActivityDetails(launched, "Tuyên truyền ở sân trường", 100))),
                                null))));
    }

    /** The first site or event of the unit's {@link #changeable} model that stands. */
    long first(String table, String unit) {
        String stands = table.equals("movement_site") ? "state = 'ACTIVE'" : "withdrawal_reason is null";
        return owner.sql("select id from " + table + " where movement_model_id = :model and " + stands
                        + " order by id limit 1")
                .param("model", changeable(unit))
                .query(Long.class)
                .single();
    }

    long lastOf(String table) {
        return owner.sql("select max(id) from " + table).query(Long.class).single();
    }

    <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every model out of the database, behind the wall, and with them what is connected with one. */
    public void clear() {
        owner.execute(
                "truncate movement_activity, movement_year_rating, movement_event, movement_site, movement_model cascade");
    }
}
