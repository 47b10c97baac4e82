package vn.sophongtrao.register.firesafety.point;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Position;
import vn.sophongtrao.territory.Territory;

/** Points entered as the people of the tests would: {@code point().with("axe", 2).established(day)}. */
@Component
@Order(2000)
public class PointFixture implements DatabaseFixture, RegisterFixture {

    private final PointRegister register;
    private final EquipmentStarter starter;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    PointFixture(
            PointRegister register,
            EquipmentStarter starter,
            ActingPerson acting,
            Territory territory,
            OwnerJdbc owner) {
        this.register = register;
        this.starter = starter;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    /** The kinds of the starter pack, where it has not brought them already. */
    @Override
    public void fill() {
        boolean empty = owner.sql("select not exists (select from firefighting_equipment_kind)")
                .query(Boolean.class)
                .single();
        if (empty) {
            starter.install(LocalDate.EPOCH);
        }
    }

    @Override
    public String placeholder() {
        return "point";
    }

    @Override
    public String table() {
        return "firefighting_point";
    }

    @Override
    public long changeable(String slug) {
        return owner.sql("""
                        select id from firefighting_point where reporting_unit_id = :unit and standing = 'ACTIVE'
                         order by id limit 1""")
                .param("unit", unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> record(Book.writerOf(slug), slug, point()));
    }

    /** What is said of a point unless a test says otherwise: two axes and four extinguishers, there since 1 March 2022. */
    public static Said point() {
        return new Said(
                "Đầu ngõ 12 Kênh Dương",
                Map.of("axe", 2, "powder_extinguisher", 4),
                null,
                LocalDate.of(2022, 3, 1),
                null);
    }

    /** Enters it in the name of the person's unit and answers its id. */
    public long record(String username, String unit, Said said) {
        return as(
                username, () -> register.recordOnce(new NewPoint(unit(unit), said.details()), UUID.randomUUID(), true));
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every point out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate firefighting_equipment, firefighting_point, record_code restart identity");
    }

    /** Details in the making. */
    public record Said(
            String address,
            Map<String, Integer> equipment,
            @Nullable Position position,
            LocalDate establishedOn,
            @Nullable Ending ending) {

        public Said at(String place) {
            return new Said(place, equipment, position, establishedOn, ending);
        }

        public Said at(String latitude, String longitude) {
            Position there = new Position(new BigDecimal(latitude), new BigDecimal(longitude));
            return new Said(address, equipment, there, establishedOn, ending);
        }

        public Said with(String kind, int quantity) {
            return new Said(address, Map.of(kind, quantity), position, establishedOn, ending);
        }

        public Said established(LocalDate day) {
            return new Said(address, equipment, position, day, ending);
        }

        public Said ended(LocalDate day) {
            return new Said(address, equipment, position, establishedOn, new Ending(day, "Giải tỏa ngõ"));
        }

        PointDetails details() {
            return new PointDetails(
                    address, position, "Trần Văn Hải", "0912 345 678", equipment, establishedOn, null, ending);
        }
    }
}
