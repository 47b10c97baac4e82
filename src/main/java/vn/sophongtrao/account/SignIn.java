package vn.sophongtrao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.platform.text.TypedText;

/** Checks who somebody is. Known and unknown names, right and wrong passwords take the same time and the same way. */
@Service
class SignIn {

    private static final Pattern USERNAME = Pattern.compile("(?=.{3,60}$)[a-z0-9]+([.-][a-z0-9]+)*");

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who signed in and what is to be done about it. */
    record Welcome(
            SignedInPerson person,
            boolean mustChangePassword,
            @Nullable String language) {}

    /** The name as it is looked up; empty where no account can have it. */
    static String username(String typed) {
        String name = TypedText.line(typed).toLowerCase(Locale.ROOT);
        return USERNAME.matcher(name).matches() ? name : "";
    }

    /**
     * Signs a person in.
     *
     * @param address network address of the browser
     * @param begin stores the session, in its own transaction
     * @throws SignInRefused with the message for the person
     */
    void signIn(String typedName, String password, String address, Consumer<Welcome> begin) {
        String username = username(typedName);
        long attempt = throttle.attempt(username, address);
        Duration wait = throttle.wait(attempt, username, address);
        if (wait != null) {
            throttle.forget(attempt);
            throw refused(
                    username,
                    address,
                    new SignInRefused(
                            "account.sign-in.wait",
                            Math.max(1, wait.plusSeconds(59).toMinutes())));
        }
        Optional<Account> found = accounts.findByUsername(username);
        if (found.isEmpty()) {
            passwords.compareWithNobody(password);
            throw refused(username, address, new SignInRefused("account.sign-in.wrong"));
        }
        Account account = found.get();
        if (!passwords.matches(password, account.passwordHash())) {
            throw refused(username, address, new SignInRefused("account.sign-in.wrong"));
        }
        throttle.forget(username);
        try {
            transaction.executeWithoutResult(status -> welcome(account, address, begin));
        } catch (SignInRefused refusal) {
            throw refused(username, address, refusal);
        }
    }

    /**
     * Lets the person in whose password was right, while the row of the account is held: comparing took its time, and
     * whoever disables the account or replaces the password waits for this session to be there before ending them all.
     *
     * @throws SignInRefused where the person may not come in after all
     */
    private void welcome(Account known, String address, Consumer<Welcome> begin) {
        Account account = accounts.hold(known.id()).orElseThrow();
        if (!account.passwordHash().equals(known.passwordHash())) {
            throw new SignInRefused("account.sign-in.wrong");
        }
        if (account.isDisabled()) {
            throw new SignInRefused("account.sign-in.disabled");
        }
        jdbc.sql("insert into account_sign_in (account_id, signed_in_at, address) values (:account, :at, :address)")
                .param("account", account.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("address", address)
                .update();
        events.publishEvent(new SignInSucceeded(account.id(), account.username(), address));
        begin.accept(new Welcome(account.asPerson(), account.mustChangePassword(), account.language()));
    }

    private SignInRefused refused(String username, String address, SignInRefused refusal) {
        events.publishEvent(new SignInFailed(username, address, refusal.messageKey()));
        return refusal;
    }
}
