package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.register.incident.IncidentFixture.theft;

/** The database's own wall, without the application's checks. */
@ApplicationTest
class IncidentWallTests {

    @Autowired
    IncidentFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private long id;

    @BeforeEach
    void anIncidentOfOneWard() {
        fixture.clear();
        id = fixture.record(KENH_DUONG, "kenh-duong", theft().seizing(Map.of("gun", BigDecimal.ONE)));
    }

    @Test
    void anotherWardSeesNoIncidentAndNoSeizure() {
        assertThat(ask(KENH_DUONG, "select count(*) from incident")).isOne();
        assertThat(ask(AN_BIEN, "select count(*) from incident")).isZero();
        assertThat(ask(AN_BIEN, "select count(*) from seizure")).isZero();
        assertThat(ask(AN_BIEN, "select count(*) from change_log where table_name in ('incident', 'seizure')"))
                .isZero();
        assertThat(ask(OFFICER, "select count(*) from seizure")).isOne();
    }

    @Test
    void anotherWardChangesNothing() {
        assertThat(change(AN_BIEN, "update incident set from_people = true")).isZero();
        assertThat(change(AN_BIEN, "update seizure set quantity = 9")).isZero();
        assertThat(change(AN_BIEN, "delete from seizure")).isZero();
    }

    @Test
    void nobodyEntersASeizureIntoAnotherWardsIncident() {
        String sql = """
                insert into seizure (incident_id, reporting_unit_id, seizure_kind_id, quantity)
                select %d, %d, max(id), 1 from seizure_kind""".formatted(id, fixture.unit("an-bien"));

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change(AN_BIEN, sql));
    }

    @Test
    void nobodyDeletesAnIncident() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> change(KENH_DUONG, "delete from incident"));
    }

    private long ask(String username, String sql) {
        return fixture.as(
                username,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private int change(String username, String sql) {
        return fixture.as(
                username,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).update()));
    }
}
