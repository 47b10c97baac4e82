package vn.sophongtrao.platform.database;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class ChangeLogTests {

    private static final Actor WARD = new Actor(7L, 1L, Set.of(1L), Set.of(1L));
    private static final Actor OTHER_WARD = new Actor(8L, 2L, Set.of(2L), Set.of(2L));
    private static final Instant MOMENT = Instant.parse("2022-05-01T02:00:00Z");

    @Autowired
    OwnerJdbc owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingAs actingAs;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aWatchedTable() {
        owner.execute("truncate change_log");
        owner.execute("create table watched (id bigint primary key, reporting_unit_id bigint, name text, phone text,"
                + " secret text, version bigint not null default 0)");
        owner.execute("select keep_changes('watched', '{secret}', '{phone}')");
        owner.execute("grant delete on watched to "
                + jdbc.sql("select current_user").query(String.class).single());
    }

    @AfterEach
    void theTableGoes() {
        owner.execute("drop table watched");
    }

    @Test
    void eachChangeKeepsOldAndNewRowWithActorAndMoment() {
        act(WARD, "insert into watched values (1, 1, 'An', null, null)");
        act(WARD, "update watched set name = 'Bình' where id = 1");
        act(WARD, "delete from watched where id = 1");

        assertThat(entries())
                .containsExactly(
                        new Entry("watched", 1, 1L, "INSERT", "{}", null, "An", 7L, MOMENT),
                        new Entry("watched", 1, 1L, "UPDATE", "{name}", "An", "Bình", 7L, MOMENT),
                        new Entry("watched", 1, 1L, "DELETE", "{}", "Bình", null, 7L, MOMENT));
    }

    @Test
    void whatBelongsToARecordStandsInTheRecordsHistory() {
        owner.execute("create table watched_part (id bigint primary key, watched_id bigint, reporting_unit_id bigint)");
        owner.execute("select keep_changes('watched_part', belongs_to => 'watched')");
        try {
            act(WARD, "insert into watched values (1, 1, 'An', null, null)");
            act(WARD, "insert into watched_part values (9, 1, 1)");

            assertThat(owner.sql("""
                            select table_name || ' ' || record_id || ' of ' || subject_table || ' ' || subject_id
                              from change_log order by id""").query(String.class).list())
                    .containsExactly("watched 1 of watched 1", "watched_part 9 of watched 1");
        } finally {
            owner.execute("drop table watched_part");
        }
    }

    @Test
    void omittedColumnsAreLeftOutAndMaskedOnesShowDots() {
        act(WARD, "insert into watched values (1, 1, 'An', '0912345678', 'hash')");
        act(WARD, "update watched set phone = '0987654321', secret = 'other' where id = 1");

        assertThat(owner.sql("select coalesce(old_row::text, '') || new_row::text from change_log")
                        .query(String.class)
                        .list())
                .allSatisfy(
                        row -> assertThat(row).contains("\"phone\": \"•••\"").doesNotContain("secret", "hash", "09"));
        assertThat(owner.sql("select changed::text from change_log where operation = 'UPDATE'")
                        .query(String.class)
                        .single())
                .isEqualTo("{phone,secret}");
    }

    @Test
    void anUpdateThatChangesNothingOrOnlyCountsTheVersionIsNotLogged() {
        act(WARD, "insert into watched values (1, 1, 'An', null, null)");
        act(WARD, "update watched set name = 'An', version = version + 1 where id = 1");

        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNotLogged() {
        actingAs.run(
                WARD,
                MOMENT,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jdbc.sql("insert into watched values (1, 1, 'An', null, null)")
                            .update();
                    status.setRollbackOnly();
                }));

        assertThat(entries()).isEmpty();
    }

    @Test
    void theLogOfAUnitIsReadWhereTheUnitIsAndTheRestByAnyoneSignedIn() {
        act(WARD, "insert into watched values (1, 1, 'An', null, null), (2, null, 'Chung', null, null)");

        assertThat(logSeenBy(WARD)).containsExactly(1L, 2L);
        assertThat(logSeenBy(OTHER_WARD)).containsExactly(2L);
        assertThat(logSeenBy(Actor.NOBODY)).isEmpty();
    }

    @Test
    void theApplicationsRoleOnlyReadsTheLog() {
        for (String sql : List.of(
                "insert into change_log (table_name, record_id, operation, changed, at, transaction_id)"
                        + " values ('x', 1, 'INSERT', '{}', now(), 1)",
                "update change_log set actor = 1",
                "delete from change_log",
                "truncate change_log")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> act(WARD, sql))
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void aMisspeltColumnIsRefused() {
        owner.execute("create table misspelt (id bigint primary key, password_hash text)");
        try {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> owner.execute("select keep_changes('misspelt', '{pasword_hash}')"))
                    .withStackTraceContaining("no column pasword_hash");
        } finally {
            owner.execute("drop table misspelt");
        }
    }

    private void act(Actor actor, String sql) {
        actingAs.run(
                actor,
                MOMENT,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    private List<Entry> entries() {
        return owner.sql("""
                        select table_name, record_id, reporting_unit_id, operation, changed::text,
                               old_row ->> 'name' as old_name, new_row ->> 'name' as new_name, actor, at
                          from change_log order by id""").query(Entry.class).list();
    }

    private List<Long> logSeenBy(Actor actor) {
        return actingAs.call(
                actor,
                null,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select record_id from change_log order by id")
                                .query(Long.class)
                                .list()));
    }

    record Entry(
            String tableName,
            long recordId,
            Long reportingUnitId,
            String operation,
            String changed,
            String oldName,
            String newName,
            Long actor,
            Instant at) {}
}
