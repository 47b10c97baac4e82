package vn.sophongtrao.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.TypedText;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Makes accounts, disables and enables them, hands out passwords, ends sessions. */
@Service
@KeepsTheBook
public class AccountAdministration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PersonSessions sessions;
    private final SignInThrottle throttle;
    private final Territory territory;
    private final CurrentPerson person;
    private final OnceOnly once;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            Passwords passwords,
            PersonSessions sessions,
            SignInThrottle throttle,
            Territory territory,
            CurrentPerson person,
            OnceOnly once,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.territory = territory;
        this.person = person;
        this.once = once;
        this.clock = clock;
    }

    /**
     * A password that was handed out; it is shown once and cannot be found out again.
     *
     * @param accountId whose it is
     * @param password in plain text
     */
    public record OneTimePassword(long accountId, String password) {}

    /** Makes an account with a one-time password, of no form. */
    @Transactional
    public OneTimePassword create(NewAccount wanted) {
        return create(wanted, UUID.randomUUID());
    }

    /**
     * Makes an account with a one-time password. The same form sent again, as by a double click whose first answer no
     * browser shows, finds the account and says its password once more, as long as nobody has replaced it.
     *
     * @param key made with the form; the password is made of it
     * @throws RuleViolation where the name is taken or has another shape, or the unit does not suit the role
     */
    @Transactional
    public OneTimePassword create(NewAccount wanted, UUID key) {
        String password = passwords.oneTime(key, SignIn.username(wanted.username()));
        long id = once.enter(key, () -> made(wanted, password), () -> make(wanted, passwords.encode(password), true));
        return new OneTimePassword(id, password);
    }

    /**
     * Makes accounts with one known password that need not be changed: for the demo. Since everybody knows it, it is
     * hashed once.
     *
     * @return the accounts' ids
     */
    @Transactional
    public List<Long> createAll(List<NewAccount> wanted, String password) {
        String hash = passwords.encode(password);
        return wanted.stream().map(account -> make(account, hash, false)).toList();
    }

    /**
     * Gives the person a new one-time password and ends their sessions; they may try to sign in at once. The same form
     * sent again says the same password again.
     *
     * @param key made with the form; the password is made of it
     */
    @Transactional
    public OneTimePassword resetPassword(long accountId, UUID key) {
        Account account = account(accountId);
        String password = passwords.oneTime(key, account.username());
        if (isHandedOut(account, password)) {
            return new OneTimePassword(accountId, password);
        }
        account.resetPassword(passwords.encode(password));
        throttle.forget(account.username());
        sessions.endAll(account.username());
        return new OneTimePassword(accountId, password);
    }

    /**
     * From now on the person may not sign in; their sessions end. Nobody disables themselves, nor the last
     * administrator: two who disable each other at the same moment would leave nobody to mend it.
     */
    @Transactional
    public void disable(long accountId) {
        if (person.find().filter(self -> self.accountId() == accountId).isPresent()) {
            throw new RuleViolation("account.disable.self");
        }
        List<Account> administrators = accounts.lockAdministrators();
        if (administrators.size() == 1 && administrators.get(0).id() == accountId) {
            throw new RuleViolation("account.disable.last");
        }
        Account account = account(accountId);
        account.disable(clock.instant());
        sessions.endAll(account.username());
    }

    /** The person may sign in again, with the password they had. */
    @Transactional
    public void enable(long accountId) {
        account(accountId).enable();
    }

    /** Ends the person's sessions; they may sign in again. */
    @Transactional
    public void endSessions(long accountId) {
        sessions.endAll(account(accountId).username());
    }

    private Account account(long id) {
        return accounts.take(id).orElseThrow(() -> new NotFoundException("account " + id));
    }

    /** The account that the form has made already. */
    private Optional<Long> made(NewAccount wanted, String password) {
        return accounts.findByUsername(SignIn.username(wanted.username()))
                .filter(account -> account.isCalled(TypedText.line(wanted.fullName()), wanted.role())
                        && isHandedOut(account, password))
                .map(Account::id);
    }

    private boolean isHandedOut(Account account, String password) {
        return account.mustChangePassword() && passwords.matches(password, account.passwordHash());
    }

    private long make(NewAccount wanted, String passwordHash, boolean mustChange) {
        String username = SignIn.username(wanted.username());
        if (username.isEmpty()) {
            throw new RuleViolation("account.username.shape");
        }
        String fullName = TypedText.line(wanted.fullName());
        if (fullName.isEmpty() || fullName.length() > 120) {
            throw new RuleViolation(fullName.isEmpty() ? "account.constraint.full-name" : "account.full-name.too-long");
        }
        Long unitId = unitOf(wanted.role(), wanted.unitSlug());
        if (accounts.existsByUsername(username)) {
            throw new RuleViolation("account.username.taken", username);
        }
        var account = new Account(username, fullName, wanted.role(), unitId, passwordHash, mustChange, clock.instant());
        try {
            return accounts.save(account).id();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("account_username_key")) {
                // Somebody else has made it since we asked.
                throw new RuleViolation("account.username.taken", username);
            }
            throw refused;
        }
    }

    private @Nullable Long unitOf(Role role, @Nullable String slug) {
        return switch (role) {
            case WARD_OFFICER ->
                territory
                        .find(slug == null ? "" : slug.toLowerCase(Locale.ROOT))
                        .filter(ReportingUnit::isWard)
                        .map(ReportingUnit::id)
                        .orElseThrow(() -> new RuleViolation("account.unit.missing"));
            case DISTRICT_OFFICER ->
                territory
                        .officeOn(LocalDate.now(clock))
                        .map(ReportingUnit::id)
                        .orElseThrow(() -> new RuleViolation("account.unit.no-office"));
            case DISTRICT_VIEWER, DISTRICT_ADMIN -> null;
        };
    }
}
