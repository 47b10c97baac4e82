package vn.sophongtrao.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnThread;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.platform.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ApplicationTest
class LastAdministratorTests {

    private static final String SECOND = "quan-tri-hai";

    @Autowired
    TestPeople people;

    @Autowired
    AccountAdministration administration;

    @Autowired
    ActingPerson acting;

    @Autowired
    OwnerJdbc owner;

    @Test
    void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneStays() throws Exception {
        people.create(SECOND, "Đinh Thị Hoa", Role.DISTRICT_ADMIN, null);
        CyclicBarrier together = new CyclicBarrier(2);

        List<String> outcomes = Stream.of(
                        disabling(TestPeople.ADMIN, SECOND, together), disabling(SECOND, TestPeople.ADMIN, together))
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsExactlyInAnyOrder("done", "account.disable.last");
        assertThat(owner.sql("select count(*) from account where role = 'DISTRICT_ADMIN' and disabled_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOfficersUnitIsOfTheKindOfTheirRoleWhoeverWritesTheRow() {
        assertThatThrownBy(() ->
                        owner.sql("""
                                update account set unit_id = (select id from reporting_unit where kind = 'OFFICE')
                                 where username = :officer""").param("officer", TestPeople.KENH_DUONG).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("account_unit_fkey");
    }

    private CompletableFuture<String> disabling(String who, String whom, CyclicBarrier together) {
        long id = people.person(whom).accountId();
        return CompletableFuture.supplyAsync(
                () -> acting.call(who, null, () -> {
                    try {
                        together.await();
                        administration.disable(id);
                        return "done";
                    } catch (RuleViolation refusal) {
                        return refusal.messageKey();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }),
                OwnThread.EACH);
    }
}
