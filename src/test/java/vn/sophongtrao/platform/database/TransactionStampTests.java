package vn.sophongtrao.platform.database;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ApplicationTest
class TransactionStampTests {

    private static final Actor PERSON = new Actor(7L, 3L, Set.of(3L, 4L), Set.of(3L));
    private static final Actor OTHER = new Actor(8L, null, Set.of(), Set.of());
    private static final Instant MOMENT = Instant.parse("2022-05-01T02:00:00.123456Z");

    @Autowired
    ActingAs actingAs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionOperations springSessionTransactionOperations;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TestClock clock;

    @Test
    void aTransactionTellsWhoActsHowFarAndWhen() {
        Stamp stamp = actingAs.call(PERSON, MOMENT, () -> inTransaction(false, 0, this::stamp));

        assertThat(stamp).isEqualTo(new Stamp(7L, "{3,4}", "{3}", MOMENT));
    }

    @Test
    void aReadOnlyTransactionIsStampedToo() {
        Stamp stamp = actingAs.call(PERSON, MOMENT, () -> inTransaction(true, 0, this::stamp));

        assertThat(stamp).isEqualTo(new Stamp(7L, "{3,4}", "{3}", MOMENT));
    }

    @Test
    void withoutAnyoneSignedInTheStampIsEmptyAndTellsTheClock() {
        assertThat(inTransaction(true, 0, this::stamp)).isEqualTo(new Stamp(null, "{}", "{}", clock.instant()));
    }

    @Test
    void anInnerTransactionOfItsOwnIsStampedAndTheOuterKeepsItsStamp() {
        List<Stamp> stamps = actingAs.call(
                PERSON,
                MOMENT,
                () -> inTransaction(false, 0, () -> {
                    Stamp inner = inTransaction(
                            false, TransactionTemplate.PROPAGATION_REQUIRES_NEW, TransactionStampTests.this::stamp);
                    return List.of(inner, stamp());
                }));

        assertThat(stamps).containsOnly(new Stamp(7L, "{3,4}", "{3}", MOMENT));
    }

    @Test
    void theStampEndsWithItsTransaction() {
        actingAs.run(PERSON, MOMENT, () -> inTransaction(false, 0, this::stamp));

        assertThat(stamp().actor()).isNull();
        assertThat(stamp().readUnits()).isEqualTo("{}");
    }

    @Test
    void thePersonAroundActsAgainAfterTheInnerOne() {
        List<Stamp> stamps = actingAs.call(PERSON, MOMENT, () -> {
            Stamp inner = actingAs.call(OTHER, null, () -> inTransaction(false, 0, this::stamp));
            return List.of(inner, inTransaction(false, 0, this::stamp));
        });

        assertThat(stamps).extracting(Stamp::actor).containsExactly(8L, 7L);
        assertThat(stamps).extracting(Stamp::moment).containsOnly(MOMENT);
    }

    @Test
    void whoActsCannotChangeWithinATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(false, 0, () -> actingAs.call(OTHER, null, () -> 1)));
    }

    @Test
    void transactionsOfSessionsAreNotStamped() {
        Stamp stamp =
                actingAs.call(PERSON, MOMENT, () -> springSessionTransactionOperations.execute(status -> stamp()));

        assertThat(stamp.actor()).isNull();
    }

    @Test
    void whatASessionWritesInTheMiddleOfATransactionLeavesThatTransactionAlone() {
        Stamp stamp = actingAs.call(
                PERSON,
                MOMENT,
                () -> inTransaction(true, 0, () -> {
                    write(sessions);
                    return stamp();
                }));

        assertThat(stamp).isEqualTo(new Stamp(7L, "{3,4}", "{3}", MOMENT));
    }

    private static <S extends Session> void write(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        assertThat(sessions.findById(session.getId())).isNotNull();
        sessions.deleteById(session.getId());
    }

    private <T> T inTransaction(boolean readOnly, int propagation, java.util.function.Supplier<T> work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(readOnly);
        template.setPropagationBehavior(propagation);
        return template.execute(status -> work.get());
    }

    private Stamp stamp() {
        return jdbc.sql("""
                        select acting_account() as actor, acting_read_units()::text as read_units,
                               acting_write_units()::text as write_units, acting_moment() as moment""").query(Stamp.class).single();
    }

    record Stamp(Long actor, String readUnits, String writeUnits, Instant moment) {}
}
