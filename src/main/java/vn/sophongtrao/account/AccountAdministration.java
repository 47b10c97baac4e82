package vn.sophongtrao.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.access.KeepsTheBook;
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
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            Passwords passwords,
            PersonSessions sessions,
            SignInThrottle throttle,
            Territory territory,
            CurrentPerson person,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.territory = territory;
        this.person = person;
        this.clock = clock;
    }

    /**
     * A password that was handed out; it is shown once and cannot be found out again.
     *
     * @param accountId whose it is
     * @param password in plain text
     */
    public record OneTimePassword(long accountId, String password) {}

    /**
     * Makes an account with a one-time password.
     *
     * @throws RuleViolation where the name is taken or has another shape, or the unit does not suit the role
     */
    @Transactional
    public OneTimePassword create(NewAccount wanted) {
        String password = passwords.oneTime();
        return new OneTimePassword(make(wanted, password, true), password);
    }

    /**
     * Makes an account with a known password that need not be changed: for the demo.
     *
     * @return the account's id
     */
    @Transactional
    public long create(NewAccount wanted, String password) {
        return make(wanted, password, false);
    }

    /** Gives the person a new one-time password and ends their sessions; they may try to sign in at once. */
    @Transactional
    public OneTimePassword resetPassword(long accountId) {
        Account account = account(accountId);
        String password = passwords.oneTime();
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

    private long make(NewAccount wanted, String password, boolean mustChange) {
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
        var account = new Account(
                username, fullName, wanted.role(), unitId, passwords.encode(password), mustChange, clock.instant());
        try {
            return accounts.save(account).id();
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new RuleViolation("account.username.taken", username);
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
