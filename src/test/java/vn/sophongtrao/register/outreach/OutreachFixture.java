package vn.sophongtrao.register.outreach;

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

/** Sessions entered as the people of the tests would: {@code outreach().of("traffic_safety").held(day)}. */
@Component
@Order(2200)
public class OutreachFixture implements DatabaseFixture, RegisterFixture {

    private final OutreachRegister register;
    private final OutreachStarter starter;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    OutreachFixture(
            OutreachRegister register,
            OutreachStarter starter,
            ActingPerson acting,
            Territory territory,
            OwnerJdbc owner) {
        this.register = register;
        this.starter = starter;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    /** The vocabularies of the starter pack, where it has not brought them already. */
    @Override
    public void fill() {
        boolean empty = owner.sql("select not exists (select from outreach_kind)")
                .query(Boolean.class)
                .single();
        if (empty) {
            starter.install(LocalDate.EPOCH);
        }
    }

    @Override
    public String placeholder() {
        return "outreach";
    }

    @Override
    public String table() {
        return "outreach_session";
    }

    @Override
    public long changeable(String slug) {
        return owner.sql("""
                        select id from outreach_session where reporting_unit_id = :unit and withdrawal_reason is null
                         order by id limit 1""")
                .param("unit", unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> record(Book.writerOf(slug), slug, outreach().held(LocalDate.of(2023, 2, 1))));
    }

    /** What is said of a session unless a test says otherwise: a class on fire-safety law for pupils, on 1 November 2023. */
    public static Said outreach() {
        return new Said(
                "fire_law_class",
                "pupils",
                "Luật PCCC và kỹ năng thoát nạn",
                LocalDate.of(2023, 11, 1),
                "Trường THCS Tô Hiệu",
                120,
                null);
    }

    /** Enters it in the name of the person's unit and answers its id. */
    public long record(String username, String unit, Said said) {
        return as(
                username,
                () -> register.recordOnce(new NewOutreach(unit(unit), said.details()), UUID.randomUUID(), true));
    }

    /** Takes a session out of the book. */
    public void withdraw(String username, long id) {
        as(username, () -> register.withdraw(id, 0, "Ghi trùng"));
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every session out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate outreach_session, record_code restart identity");
    }

    /** Details in the making. */
    public record Said(
            String kind,
            String audience,
            String topic,
            LocalDate heldOn,
            @Nullable String place,
            @Nullable Integer attendance,
            @Nullable Integer households) {

        public Said of(String other) {
            return new Said(other, audience, topic, heldOn, place, attendance, households);
        }

        public Said with(String other) {
            return new Said(kind, other, topic, heldOn, place, attendance, households);
        }

        public Said about(String text) {
            return new Said(kind, audience, text, heldOn, place, attendance, households);
        }

        public Said held(LocalDate day) {
            return new Said(kind, audience, topic, day, place, attendance, households);
        }

        public Said at(@Nullable String where) {
            return new Said(kind, audience, topic, heldOn, where, attendance, households);
        }

        public Said counted(@Nullable Integer people, @Nullable Integer reached) {
            return new Said(kind, audience, topic, heldOn, place, people, reached);
        }

        OutreachDetails details() {
            return new OutreachDetails(kind, audience, topic, heldOn, place, attendance, households);
        }
    }
}
