package vn.sophongtrao.register.firesafety.group;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.Book;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.RegisterFixture;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Position;
import vn.sophongtrao.territory.Territory;

/** Groups entered as the people of the tests would: {@code group().households(4).established(day)}. */
@Component
public class GroupFixture implements RegisterFixture {

    private final GroupRegister register;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    GroupFixture(GroupRegister register, ActingPerson acting, Territory territory, OwnerJdbc owner) {
        this.register = register;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    @Override
    public String placeholder() {
        return "group";
    }

    @Override
    public String table() {
        return "fire_safety_group";
    }

    @Override
    public long changeable(String slug) {
        return owner.sql("""
                        select id from fire_safety_group where reporting_unit_id = :unit and standing = 'ACTIVE'
                         order by id limit 1""")
                .param("unit", unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> record(Book.writerOf(slug), slug, group()));
    }

    /** What is said of a group unless a test says otherwise: ten households, since 1 March 2022, without linked alarm. */
    public static Said group() {
        return new Said("05", "Tổ dân phố 7", null, 10, false, LocalDate.of(2022, 3, 1), null);
    }

    /** Enters it in the name of the person's unit and answers its id. */
    public long record(String username, String unit, Said said) {
        return as(
                username, () -> register.recordOnce(new NewGroup(unit(unit), said.details()), UUID.randomUUID(), true));
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every group out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate fire_safety_group, record_code restart identity");
    }

    /** Details in the making. */
    public record Said(
            String number,
            String area,
            @Nullable Position position,
            int households,
            boolean linkedAlarm,
            LocalDate establishedOn,
            @Nullable Ending ending) {

        public Said number(String text) {
            return new Said(text, area, position, households, linkedAlarm, establishedOn, ending);
        }

        public Said in(String place) {
            return new Said(number, place, position, households, linkedAlarm, establishedOn, ending);
        }

        public Said at(String latitude, String longitude) {
            Position there = new Position(new BigDecimal(latitude), new BigDecimal(longitude));
            return new Said(number, area, there, households, linkedAlarm, establishedOn, ending);
        }

        public Said households(int number) {
            return new Said(this.number, area, position, number, linkedAlarm, establishedOn, ending);
        }

        public Said linked() {
            return new Said(number, area, position, households, true, establishedOn, ending);
        }

        public Said established(LocalDate day) {
            return new Said(number, area, position, households, linkedAlarm, day, ending);
        }

        public Said ended(LocalDate day) {
            return new Said(
                    number, area, position, households, linkedAlarm, establishedOn, new Ending(day, "Giải tỏa ngõ"));
        }

        GroupDetails details() {
            return new GroupDetails(
                    number,
                    area,
                    "Ngõ 12 Chợ Hàng, số 2 đến 20",
                    position,
                    households,
                    "Trần Văn Hải",
                    "0912 345 678",
                    10,
                    20,
                    12,
                    null,
                    linkedAlarm,
                    establishedOn,
                    null,
                    ending);
        }
    }
}
