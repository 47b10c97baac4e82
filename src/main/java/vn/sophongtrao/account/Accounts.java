package vn.sophongtrao.account;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(long id);

    /** The account as it is now; until the transaction ends, nobody changes it. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select account from Account account where account.id = :id")
    Optional<Account> hold(long id);

    /** The account as it is now, to be changed: who signs in meanwhile waits, and who is signing in is waited for. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select account from Account account where account.id = :id")
    Optional<Account> take(long id);

    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    long count();

    /** The administrators who may sign in; nobody else disables one of them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select account from Account account where account.role = DISTRICT_ADMIN and account.disabledAt is null"
            + " order by account.id")
    List<Account> lockAdministrators();
}
