package vn.sophongtrao.target;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.target.TargetFixture.target;

/** The database's own wall around the targets, which is not the usual one: without any check of the application. */
@ApplicationTest
class TargetWallTests {

    @Autowired
    TargetFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void oneOfTheDistrictAndOneOfAWard() {
        fixture.clear();
        owner.execute("truncate change_log");
        fixture.record(OFFICER, target());
        fixture.record(OFFICER, target().of("kenh-duong"));
    }

    @Test
    void theDistrictsTargetsAreEverybodysToReadAndAWardsItsOwn() {
        String codes = "select code from target order by code";

        for (String reader : List.of(OFFICER, VIEWER, ADMIN, KENH_DUONG)) {
            assertThat(rows(reader, codes)).as(reader).containsExactly("CT-2023-0001", "CT-2023-0002");
        }
        assertThat(rows(AN_BIEN, codes)).containsExactly("CT-2023-0001");
        assertThat(jdbc.sql(codes).query(String.class).list()).as("nobody").isEmpty();
    }

    @Test
    void whoReadsATargetReadsItsHistory() {
        String logged = "select operation from change_log where subject_table = 'target'";

        for (String reader : List.of(OFFICER, VIEWER, ADMIN, KENH_DUONG)) {
            assertThat(rows(reader, logged)).as(reader).hasSize(2);
        }
        assertThat(rows(AN_BIEN, logged)).hasSize(1);
        assertThat(
                        rows(
                                ADMIN,
                                "select operation from change_log where reporting_unit_id is not null and subject_table <> 'target'"))
                .isEmpty();
    }

    @Test
    void aWardWritesNoneAndIsRefusedRatherThanPassedOver() {
        for (String writer : List.of(KENH_DUONG, VIEWER)) {
            for (String sql : List.of(
                    "update target set target_value = 1",
                    "update target set target_value = 1 where reporting_unit_id is null",
                    "insert into target (code, indicator_id, reporting_year, due_on, assigned_by, entered_by, entered_at)"
                            + " select 'X', indicator_id, 2022, due_on, 'X', entered_by, entered_at from target limit 1")) {
                assertThatExceptionOfType(DataAccessException.class)
                        .as(sql)
                        .isThrownBy(() -> as(writer, () -> jdbc.sql(sql).update()))
                        .satisfies(refused -> assertThat(NestedExceptionUtils.getMostSpecificCause(refused)
                                        .getMessage())
                                .contains("row-level security"));
            }
        }
        assertThat(as(
                        ADMIN,
                        () -> jdbc.sql("update target set target_value = 1").update()))
                .isEqualTo(2);
    }

    private List<String> rows(String username, String sql) {
        return as(username, () -> jdbc.sql(sql).query(String.class).list());
    }

    private <T> T as(String username, Supplier<T> work) {
        return fixture.as(username, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
