package vn.sophongtrao.platform.database;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

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
class WallTests {

    private static final Actor WARD = new Actor(7L, 1L, Set.of(1L), Set.of(1L));
    private static final Actor DISTRICT = new Actor(8L, 99L, Set.of(1L, 2L, 99L), Set.of(99L));

    @Autowired
    OwnerJdbc owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingAs actingAs;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void twoUnitsHaveARowEach() {
        owner.execute("create table probe (id bigint primary key, reporting_unit_id bigint not null, name text)");
        owner.execute("select build_wall('probe')");
        // Where nothing else is said, the application deletes nothing; here the wall is to be what stops it.
        owner.execute("grant delete on probe to "
                + jdbc.sql("select current_user").query(String.class).single());
        owner.execute("insert into probe values (1, 1, 'ours'), (2, 2, 'theirs'), (99, 99, 'office')");
    }

    @AfterEach
    void theTableGoes() {
        owner.execute("drop table probe");
    }

    @Test
    void aWardSeesItsOwnRowsOnly() {
        assertThat(as(WARD, this::names)).containsExactly("ours");
    }

    @Test
    void theDistrictSeesAllRows() {
        assertThat(as(DISTRICT, this::names)).containsExactly("ours", "theirs", "office");
    }

    @Test
    void nobodySeesARowInATransactionNorOutsideOne() {
        assertThat(as(Actor.NOBODY, this::names)).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void aWardWritesItsOwnRows() {
        assertThat(as(WARD, () -> update("insert into probe values (3, 1, 'new')")))
                .isEqualTo(1);
        assertThat(as(WARD, () -> update("update probe set name = 'changed' where id = 3")))
                .isEqualTo(1);
        assertThat(as(WARD, () -> update("delete from probe where id = 3"))).isEqualTo(1);
    }

    @Test
    void anotherUnitsRowsAreNeitherChangedNorDeleted() {
        assertThat(as(WARD, () -> update("update probe set name = 'changed'"))).isEqualTo(1);
        assertThat(as(WARD, () -> update("delete from probe"))).isEqualTo(1);
        assertThat(owner.sql("select name from probe order by id")
                        .query(String.class)
                        .list())
                .containsExactly("theirs", "office");
    }

    @Test
    void whatMayOnlyBeReadIsNotWritten() {
        assertThat(as(DISTRICT, () -> update("update probe set name = 'changed' where id = 1")))
                .isZero();
        assertThat(as(DISTRICT, () -> update("delete from probe where id = 1"))).isZero();
    }

    @Test
    void noRowIsPutOrMovedIntoAnotherUnit() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(WARD, () -> update("insert into probe values (3, 2, 'smuggled')")))
                .withStackTraceContaining("row-level security");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(WARD, () -> update("update probe set reporting_unit_id = 2 where id = 1")))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void theUnitsAreReadOnceAQueryAndNotOnceARow() {
        List<String> plan = as(
                WARD,
                () -> jdbc.sql("explain select * from probe")
                        .query(String.class)
                        .list());

        assertThat(plan).anyMatch(line -> line.contains("InitPlan"));
    }

    @Test
    void theApplicationsRoleCannotBuildOrOpenWalls() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update("alter table probe disable row level security"))
                .withStackTraceContaining("must be owner");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update("truncate probe"))
                .withStackTraceContaining("permission denied");
    }

    @Test
    void textIsSearchedWithoutDiacritics() {
        assertThat(jdbc.sql("select search_text(:text)")
                        .param("text", "  Đường\u00a0 Tô  Hiệu, phường KÊNH DƯƠNG ")
                        .query(String.class)
                        .single())
                .isEqualTo("duong to hieu, phuong kenh duong");
        assertThat(jdbc.sql("select search_text(normalize(:text, nfd))")
                        .param("text", "Trại Cau, Nghĩa Xá, Vĩnh Niệm")
                        .query(String.class)
                        .single())
                .isEqualTo("trai cau, nghia xa, vinh niem");
    }

    private List<String> names() {
        return jdbc.sql("select name from probe order by id")
                .query(String.class)
                .list();
    }

    private int update(String sql) {
        return jdbc.sql(sql).update();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return actingAs.call(actor, null, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
