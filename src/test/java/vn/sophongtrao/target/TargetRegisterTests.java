package vn.sophongtrao.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnThread;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.record.EnteredAlready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.SECOND_OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.target.TargetFixture.CARDS;
import static vn.sophongtrao.target.TargetFixture.target;

/** What the register takes, and from whom. It is 16 November 2023. */
@ApplicationTest
class TargetRegisterTests {

    @Autowired
    TargetRegister register;

    @Autowired
    TargetFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void noTargetYet() {
        fixture.clear();
    }

    @Test
    void codesFollowTheReportingYear() {
        fixture.record(OFFICER, target());
        fixture.record(ADMIN, target().in(2022).due(LocalDate.of(2022, 6, 1)));
        fixture.record(OFFICER, target().of("kenh-duong"));

        assertThat(owner.sql("select code from target order by id")
                        .query(String.class)
                        .list())
                .containsExactly("CT-2023-0001", "CT-2022-0001", "CT-2023-0002");
    }

    @Test
    void theSameFormSentTwiceMakesOneTarget() {
        UUID key = UUID.randomUUID();
        NewTarget said = target().as(fixture);
        long first = fixture.as(OFFICER, () -> register.recordOnce(said, key));

        assertThat(fixture.as(OFFICER, () -> register.recordOnce(said, key))).isEqualTo(first);
        assertThat(count()).isOne();
        assertThatExceptionOfType(EnteredAlready.class)
                .isThrownBy(() -> fixture.as(
                        OFFICER,
                        () -> register.recordOnce(target().reaching("7").as(fixture), key)));
        assertThatExceptionOfType(EnteredAlready.class)
                .isThrownBy(() -> fixture.as(
                        OFFICER,
                        () -> register.recordOnce(target().of("an-bien").as(fixture), key)));
    }

    @Test
    void thereIsOneLivingTargetForAnIndicatorAPlaceAndAYear() {
        long first = fixture.record(OFFICER, target());
        fixture.record(OFFICER, target().of("kenh-duong"));
        fixture.record(OFFICER, target().of("an-bien"));
        fixture.record(OFFICER, target().in(2022));
        fixture.record(OFFICER, target().measuring("eid_accounts_activated"));

        for (String ward : new String[] {null, "kenh-duong"}) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> fixture.record(ADMIN, target().of(ward).reaching("5")))
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("target.rule.once"));
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> fixture.as(
                            ADMIN,
                            () -> register.recordAll(List.of(target().of(ward).as(fixture)))))
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("target.rule.once.several"));
        }
        fixture.withdraw(OFFICER, first);
        fixture.record(OFFICER, target());
        assertThat(count()).isEqualTo(6);
    }

    @Test
    void ofTwoWhoSetTheSameAtOnceOneIsRefused() {
        List<String> outcomes = Stream.of(OFFICER, SECOND_OFFICER)
                .map(username -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                fixture.record(username, target());
                                return "entered";
                            } catch (RuleViolation refused) {
                                return "refused";
                            }
                        },
                        OwnThread.EACH))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsExactlyInAnyOrder("entered", "refused");
        assertThat(count()).isOne();
    }

    @Test
    void manyTargetsAreEnteredInFewStatementsOrNone() throws Exception {
        List<NewTarget> several = Stream.of(CARDS, "eid_accounts_activated", "online_public_service_files")
                .map(key -> target().measuring(key)
                        .reaching(null)
                        .completed(LocalDate.of(2023, 10, 20))
                        .as(fixture))
                .toList();

        int sent = statements.countOf(() -> assertThat(fixture.as(OFFICER, () -> register.recordAll(several)))
                .containsExactly("CT-2023-0001", "CT-2023-0002", "CT-2023-0003"));

        assertThat(sent).isLessThanOrEqualTo(6);
        assertThat(owner.sql("""
                        select count(*) from target where completed_on = date '2023-10-20' and target_value is null
                           and completion_by = entered_by and completion_at = entered_at""").query(Long.class).single()).isEqualTo(3);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordAll(several)));
    }

    @Test
    void whatTheCatalogueDoesNotAskForInTheYearIsNoTarget() {
        refused("indicator", "target.rule.indicator.year", target().measuring("khong_co"));
        refused("year", "record.form.unknown", target().in(1999));
        refused("indicator", "target.rule.indicator.measured", target().measuring("schools_recognised_safe"));
        refused("unit", "target.rule.unit.year", target().of("cap-quan"));
    }

    @Test
    void targetsAreKeptByTheDistrictAndItsAdministratorsNeverByAWard() {
        long own = fixture.record(OFFICER, target().of("kenh-duong"));

        for (String username : List.of(KENH_DUONG, VIEWER)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            fixture.record(username, target().of("kenh-duong").in(2022)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> fixture.as(username, () -> register.amend(own, 0, target().details())));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> fixture.as(username, () -> register.complete(own, 0, LocalDate.of(2023, 11, 1))));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> fixture.as(username, () -> register.takeCompletionBack(own, 0)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> fixture.as(username, () -> register.withdraw(own, 0, "Không")));
        }
        fixture.as(ADMIN, () -> register.amend(own, 0, target().reaching("7").details()));
        fixture.as(ADMIN, () -> register.complete(own, 1, LocalDate.of(2023, 11, 1)));
        fixture.as(OFFICER, () -> register.takeCompletionBack(own, 2));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> fixture.as(OFFICER, () -> register.complete(own, 2, LocalDate.of(2023, 11, 1))));
        fixture.withdraw(ADMIN, own);
    }

    private void refused(String field, String key, TargetFixture.Said said) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.record(OFFICER, said))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    private long count() {
        return owner.sql("select count(*) from target").query(Long.class).single();
    }
}
