package vn.sophongtrao.account;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;

/** What a person does with their own account. */
@Service
class OwnAccount {

    private final CurrentPerson person;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final JdbcClient jdbc;

    OwnAccount(CurrentPerson person, Accounts accounts, Passwords passwords, SignInThrottle throttle, JdbcClient jdbc) {
        this.person = person;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.jdbc = jdbc;
    }

    /**
     * Changes the signed-in person's password. A wrong current password counts as a failed sign-in.
     *
     * @throws RuleViolation where the current password is wrong or the new one not good enough
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(noRollbackFor = RuleViolation.class)
    public void changePassword(String current, String replacement, String address) {
        SignedInPerson reader = person.get();
        Account account = accounts.findById(reader.accountId()).orElseThrow(() -> new NotFoundException("own account"));
        long attempt = throttle.attempt(account.username(), address);
        if (throttle.wait(attempt, account.username(), address) != null) {
            throttle.forget(attempt);
            throw new RuleViolation("account.password.wait");
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throw new RuleViolation("account.password.current.wrong");
        }
        throttle.forget(account.username());
        passwords.requireGood(replacement, account.username());
        if (passwords.matches(replacement, account.passwordHash())) {
            throw new RuleViolation("account.password.unchanged");
        }
        account.changePassword(passwords.encode(replacement));
    }

    /** When the signed-in person signed in before this time; empty at the first time. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Instant> previousSignIn() {
        return jdbc.sql("""
                        select signed_in_at from account_sign_in where account_id = :account
                         order by signed_in_at desc, id desc offset 1 limit 1""")
                .param("account", person.get().accountId())
                .query((row, number) -> row.getTimestamp("signed_in_at").toInstant())
                .optional();
    }
}
