package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.record.EnteredAlready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.incident.IncidentFixture.theft;

@ApplicationTest
class IncidentRegisterTests {

    @Autowired
    IncidentRegister register;

    @Autowired
    IncidentFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void noIncidentYet() {
        fixture.clear();
    }

    @Test
    void anIncidentIsEnteredWithItsSeizuresUnderTheNextCodeOfItsYear() {
        fixture.record(KENH_DUONG, "kenh-duong", theft().detected(LocalDate.of(2022, 12, 31)));
        fixture.record(KENH_DUONG, "kenh-duong", theft().seizing(Map.of("gun", BigDecimal.valueOf(2))));
        fixture.record(AN_BIEN, "an-bien", theft());

        assertThat(owner.sql("select code from incident order by id")
                        .query(String.class)
                        .list())
                .containsExactly("VV-2022-0001", "VV-2023-0001", "VV-2023-0002");
        assertThat(owner.sql("""
                                select z.quantity from seizure z join incident i on i.id = z.incident_id
                                 where i.code = 'VV-2023-0001' and z.reporting_unit_id = i.reporting_unit_id""").query(BigDecimal.class).single()).isEqualByComparingTo("2");
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOneIncident() throws Exception {
        UUID key = UUID.randomUUID();
        Callable<Long> click = () -> fixture.as(
                KENH_DUONG,
                () -> register.recordOnce(new NewIncident(fixture.unit("kenh-duong"), theft().details()), key, false));

        List<Long> ids = atOnce(click, 4);

        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(count()).isOne();
    }

    @Test
    void whatLooksLikeAnIncidentOfTheUnitIsEnteredOnlyAsAnotherOne() {
        long first = fixture.record(KENH_DUONG, "kenh-duong", theft());
        NewIncident like = new NewIncident(
                fixture.unit("kenh-duong"), theft().fromThePeople().details());

        assertThatExceptionOfType(EnteredAlready.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordOnce(like, UUID.randomUUID(), false)));
        assertThat(count()).isOne();
        fixture.as(KENH_DUONG, () -> register.recordOnce(like, UUID.randomUUID(), true));
        assertThat(count()).isEqualTo(2);

        fixture.clear();
        long again = fixture.record(KENH_DUONG, "kenh-duong", theft());
        fixture.as(KENH_DUONG, () -> register.withdraw(again, 0, "Ghi nhầm"));
        fixture.record(AN_BIEN, "an-bien", theft());
        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(like, UUID.randomUUID(), false)))
                .as("what is withdrawn or another unit's is no hindrance")
                .isNotEqualTo(first);
    }

    @Test
    void codesNeitherRepeatNorLeaveGapsWhenManyEnterAtOnce() throws Exception {
        atOnce(() -> fixture.record(KENH_DUONG, "kenh-duong", theft()), 12);

        assertThat(owner.sql("select code from incident order by code")
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 12)
                        .mapToObj("VV-2023-%04d"::formatted)
                        .toList());
    }

    @Test
    void manyIncidentsAreEnteredInFewStatements() throws Exception {
        List<NewIncident> many = IntStream.range(0, 400)
                .mapToObj(number -> new NewIncident(
                        fixture.unit("kenh-duong"),
                        theft().handled(LocalDate.of(2023, 11, 2))
                                .seizing(Map.of("firecracker", new BigDecimal("0.5")))
                                .details()))
                .toList();

        int sent = statements.countOf(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)));

        assertThat(count()).isEqualTo(400);
        assertThat(owner.sql("select sum(quantity) from seizure")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("200");
        assertThat(sent).isLessThanOrEqualTo(8);
    }

    @Test
    void ofManyIncidentsNoneIsEnteredWhereOneIsAnotherUnits() {
        List<NewIncident> mixed = List.of(
                new NewIncident(fixture.unit("kenh-duong"), theft().details()),
                new NewIncident(fixture.unit("an-bien"), theft().details()));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordAll(mixed)));
        assertThat(count()).isZero();
    }

    @Test
    void aWardsIncidentsAreWrittenByTheWardAlone() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", theft());
        IncidentDetails details = theft().account("Sửa").details();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.record(OFFICER, "kenh-duong", theft()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(OFFICER, () -> amend(id, 0, details)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(VIEWER, () -> amend(id, 0, details)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> fixture.as(AN_BIEN, () -> amend(id, 0, details)));
    }

    @Test
    void theOfficesIncidentsAreWrittenByDistrictOfficers() {
        long id = fixture.record(OFFICER, "cap-quan", theft());

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> amend(id, 0, theft().details())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "cap-quan", theft()));
    }

    @Test
    void whoeverReadAnOlderVersionChangesNothing() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", theft());
        fixture.as(KENH_DUONG, () -> amend(id, 0, theft().account("Bản thứ hai").details()));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> fixture.as(
                        KENH_DUONG, () -> amend(id, 0, theft().account("Khác").details())));
        assertThat(owner.sql("select account_text from incident where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Bản thứ hai");
    }

    @Test
    void changedSeizuresAloneMakeANewVersion() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", theft().seizing(Map.of("gun", BigDecimal.ONE)));

        fixture.as(
                KENH_DUONG,
                () -> amend(
                        id,
                        0,
                        theft().seizing(Map.of("gun", BigDecimal.valueOf(2))).details()));

        assertThat(owner.sql("select version from incident where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(owner.sql("select quantity from seizure")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("2");
    }

    @Test
    void aWithdrawnIncidentStaysInTheBook() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", theft());

        fixture.as(KENH_DUONG, () -> {
            register.withdraw(id, 0, "Ghi trùng với vụ trước");
            return id;
        });

        assertThat(owner.sql("select state from incident where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
    }

    private boolean amend(long id, long version, IncidentDetails details) {
        register.amend(id, version, details);
        return true;
    }

    private long count() {
        return owner.sql("select count(*) from incident").query(Long.class).single();
    }

    private static List<Long> atOnce(Callable<Long> work, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Long>> answers = threads.invokeAll(java.util.Collections.nCopies(times, work));
            List<Long> results = new java.util.ArrayList<>();
            for (Future<Long> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
