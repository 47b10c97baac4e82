package vn.sophongtrao.territory.place;

import java.time.LocalDate;
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

/** Places entered as the people of the tests would: {@code school("Trường THCS Tô Hiệu", "lower_secondary")}. */
@Component
@Order(2000)
public class PlaceFixture implements DatabaseFixture, RegisterFixture {

    private final PlaceRegister register;
    private final PlaceStarter starter;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    PlaceFixture(
            PlaceRegister register, PlaceStarter starter, ActingPerson acting, Territory territory, OwnerJdbc owner) {
        this.register = register;
        this.starter = starter;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    /** The vocabularies of the starter pack, where it has not brought them already. */
    @Override
    public void fill() {
        boolean empty = owner.sql("select not exists (select from place_kind)")
                .query(Boolean.class)
                .single();
        if (empty) {
            starter.install(LocalDate.EPOCH);
        }
    }

    @Override
    public String placeholder() {
        return "place";
    }

    @Override
    public String table() {
        return "place";
    }

    @Override
    public long changeable(String slug) {
        return owner.sql(
                        "select id from place where reporting_unit_id = :unit and standing = 'ACTIVE' order by id limit 1")
                .param("unit", unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> record(Book.writerOf(slug), slug, area("Tổ dân phố 5")));
    }

    /** A residential area that was always there. */
    public static PlaceDetails area(String name) {
        return of(name, "residential_area");
    }

    /** Something of a kind that has no level. */
    public static PlaceDetails of(String name, String kind) {
        return new PlaceDetails(name, kind, null, null, null, null);
    }

    public static PlaceDetails school(String name, String level) {
        return new PlaceDetails(name, "school", level, "Số 10 Chợ Hàng", LocalDate.of(2001, 9, 5), null);
    }

    /** Enters it in the name of the person's unit, whatever is called alike, and answers its id. */
    public long record(String username, String unit, PlaceDetails details) {
        return as(username, () -> register.recordOnce(new NewPlace(unit(unit), details), UUID.randomUUID(), true));
    }

    /** Says otherwise of a place what is said of it. */
    public void amend(String username, long id, PlaceDetails details) {
        long version = owner.sql("select version from place where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        as(username, () -> register.amend(id, version, details, true));
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every place, and what points to it, out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate place restart identity cascade");
    }
}
