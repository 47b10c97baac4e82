package vn.sophongtrao.register.recognition;

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
import vn.sophongtrao.territory.place.PlaceFixture;

/** Recognitions entered as the people of the tests would. */
@Component
@Order(2200)
public class RecognitionFixture implements DatabaseFixture, RegisterFixture {

    private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 10);

    private final RecognitionRegister register;
    private final RecognitionStarter starter;
    private final PlaceFixture places;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    RecognitionFixture(
            RecognitionRegister register,
            RecognitionStarter starter,
            PlaceFixture places,
            ActingPerson acting,
            Territory territory,
            OwnerJdbc owner) {
        this.register = register;
        this.starter = starter;
        this.places = places;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    /** The vocabulary of the starter pack, where it has not brought it already. */
    @Override
    public void fill() {
        boolean empty = owner.sql("select not exists (select from recognition_authority)")
                .query(Boolean.class)
                .single();
        if (empty) {
            starter.install(LocalDate.EPOCH);
        }
    }

    @Override
    public String placeholder() {
        return "recognition";
    }

    @Override
    public String table() {
        return "recognition";
    }

    /** A recognition of a residential area for 2023. */
    @Override
    public long changeable(String slug) {
        return owner.sql("""
                        select id from recognition where reporting_unit_id = :unit and withdrawal_reason is null
                         order by id limit 1""")
                .param("unit", unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> record(
                        Book.writerOf(slug),
                        slug,
                        places.record(
                                Book.writerOf(slug),
                                slug,
                                PlaceFixture.area(
                                        "Tổ " + UUID.randomUUID().toString().substring(0, 4))),
                        2023,
                        met()));
    }

    /** Registered in February 2023, decided by nobody. */
    public static RecognitionDetails registered() {
        return RecognitionDetails.registered(FEBRUARY);
    }

    public static RecognitionDetails met() {
        return registered().met("ward_committee", "125/QĐ-UBND", LocalDate.of(2023, 11, 15));
    }

    public static RecognitionDetails notMet() {
        return registered().notMet("Để xảy ra cháy lớn");
    }

    /**
     * Enters it in the name of the person and answers its id.
     *
     * @param place null for the ward itself
     */
    public long record(String username, String unit, @Nullable Long place, int year, RecognitionDetails details) {
        return as(
                username,
                () -> register.recordOnce(new NewRecognition(unit(unit), place, year, details), UUID.randomUUID()));
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every recognition and every place out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate recognition restart identity cascade");
        places.clear();
    }
}
