package vn.sophongtrao.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.platform.AuditableEvent;
import vn.sophongtrao.platform.database.ActingAs;
import vn.sophongtrao.platform.database.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class AuditTrailTests {

    private static final Actor SOMEBODY = new Actor(41L, null, Set.of(), Set.of());

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnerJdbc owner;

    @Autowired
    private ActingPerson acting;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void whatIsPublishedIsOnRecordWithWhoAndWhen() {
        actingAs.run(
                SOMEBODY,
                null,
                () -> events.publishEvent(
                        new AuditableEvent("incident.exported", "/incidents?year=2023", Map.of("rows", "321"))));

        var row = owner.sql(
                        "select account_id, at, details ->> 'rows' as rows from audit_event where subject = '/incidents?year=2023'")
                .query()
                .singleRow();
        assertThat(row).containsEntry("account_id", 41L).containsEntry("rows", "321");
        assertThat(((java.sql.Timestamp) row.get("at")).toInstant()).isEqualTo(TestClock.USUAL);
    }

    @Test
    void theRecordStaysWhereTheWorkAroundItIsUndone() {
        new TransactionTemplate(transactionManager).executeWithoutResult(status -> {
            events.publishEvent(AuditableEvent.of("incident.exported", "/undone"));
            status.setRollbackOnly();
        });

        assertThat(owner.sql("select count(*) from audit_event where subject = '/undone'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveARecord() {
        events.publishEvent(AuditableEvent.of("incident.exported", "/kept"));

        for (String sql :
                new String[] {"update audit_event set subject = ''", "delete from audit_event", "truncate audit_event"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void onlyAnAdministratorReadsWhatIsOnRecord() {
        events.publishEvent(AuditableEvent.of("incident.exported", "/walled"));

        for (String nosy : List.of(TestPeople.KENH_DUONG, TestPeople.OFFICER, TestPeople.VIEWER)) {
            assertThat(acting.<Long>call(nosy, null, this::recorded)).as(nosy).isZero();
        }
        assertThat(recorded()).as("nobody").isZero();
        assertThat(acting.<Long>call(TestPeople.ADMIN, null, this::recorded)).isPositive();
    }

    private long recorded() {
        return new TransactionTemplate(transactionManager)
                .execute(status -> jdbc.sql("select count(*) from audit_event")
                        .query(Long.class)
                        .single());
    }

    @Test
    void aSubjectOfAnyLengthIsTaken() {
        events.publishEvent(AuditableEvent.of("incident.exported", "/long" + "x".repeat(100_000)));

        assertThat(owner.sql("select length(subject) from audit_event where subject like '/long%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2000);
    }

    @Test
    void signInsAndRefusalsAreOnRecord() {
        signIn(TestPeople.ADMIN, TestPeople.PASSWORD);
        signIn(TestPeople.ADMIN, "sai-mat-khau");

        assertThat(owner.sql("select kind, account_id is null as nobody, address, details ->> 'reason' as reason "
                                + "from audit_event where subject = 'quan-tri' order by id")
                        .query()
                        .listOfRows())
                .extracting("kind", "nobody", "reason")
                .containsExactly(
                        tuple("account.signed-in", false, null),
                        tuple("account.sign-in-refused", true, "account.sign-in.wrong"));
    }

    private void signIn(String username, String password) {
        mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }
}
