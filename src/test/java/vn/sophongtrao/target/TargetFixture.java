package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.RegisterFixture;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.territory.Territory;

/** Targets set as the people of the tests would: {@code target().of("kenh-duong").due(day)}. */
@Component
public class TargetFixture implements RegisterFixture {

    static final String CARDS = "id_cards_issued";

    private final TargetRegister register;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    TargetFixture(TargetRegister register, ActingPerson acting, Territory territory, OwnerJdbc owner) {
        this.register = register;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    @Override
    public String placeholder() {
        return "target";
    }

    @Override
    public String table() {
        return "target";
    }

    /** A target of the ward, or of the whole district where the office is asked for. */
    @Override
    public long changeable(String slug) {
        Said wanted = slug.equals("cap-quan") ? target() : target().of(slug);
        return owner.sql("""
                        select id from target where withdrawal_reason is null
                           and reporting_unit_id is not distinct from cast(:unit as bigint) order by id limit 1""")
                .param("unit", wanted.unit() == null ? null : unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> record(TestPeople.OFFICER, wanted));
    }

    /** What is said of a target unless a test says otherwise: 1,000 cards for the whole district, by 30 November 2023. */
    public static Said target() {
        return new Said(
                CARDS,
                null,
                2023,
                new BigDecimal("1000"),
                LocalDate.of(2023, 11, 30),
                "Giám đốc Công an thành phố",
                "Kế hoạch số 12/KH-CATP",
                null);
    }

    /** Enters it and answers its id. */
    public long record(String username, Said said) {
        return as(username, () -> register.recordOnce(said.as(this), UUID.randomUUID()));
    }

    /** Takes a target out of the book. */
    public void withdraw(String username, long id) {
        as(username, () -> register.withdraw(id, version(id), "Ghi nhầm"));
    }

    public long version(long id) {
        return owner.sql("select version from target where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every target out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate target, record_code restart identity");
    }

    /**
     * A target in the making.
     *
     * @param unit slug of the ward, null for the whole district
     */
    public record Said(
            String indicator,
            @Nullable String unit,
            int year,
            @Nullable BigDecimal value,
            LocalDate dueOn,
            String assignedBy,
            @Nullable String reference,
            @Nullable LocalDate completedOn) {

        public Said measuring(String other) {
            return new Said(other, unit, year, value, dueOn, assignedBy, reference, completedOn);
        }

        public Said of(@Nullable String ward) {
            return new Said(indicator, ward, year, value, dueOn, assignedBy, reference, completedOn);
        }

        public Said in(int other) {
            return new Said(indicator, unit, other, value, dueOn, assignedBy, reference, completedOn);
        }

        public Said reaching(@Nullable String number) {
            return new Said(
                    indicator,
                    unit,
                    year,
                    number == null ? null : new BigDecimal(number),
                    dueOn,
                    assignedBy,
                    reference,
                    completedOn);
        }

        public Said due(LocalDate day) {
            return new Said(indicator, unit, year, value, day, assignedBy, reference, completedOn);
        }

        public Said by(String office, @Nullable String document) {
            return new Said(indicator, unit, year, value, dueOn, office, document, completedOn);
        }

        public Said completed(@Nullable LocalDate day) {
            return new Said(indicator, unit, year, value, dueOn, assignedBy, reference, day);
        }

        TargetDetails details() {
            return new TargetDetails(value, dueOn, assignedBy, reference);
        }

        NewTarget as(TargetFixture fixture) {
            return new NewTarget(indicator, unit == null ? null : fixture.unit(unit), year, details(), completedOn);
        }
    }
}
