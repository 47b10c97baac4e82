package vn.sophongtrao.account;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;

/** A person who may sign in. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String fullName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long unitId;
    private String passwordHash;
    private boolean mustChangePassword;
    private @Nullable Instant disabledAt;
    private @Nullable String language;
    private Instant createdAt;

    @Version
    private long version;

    /** Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /**
     * A new account.
     *
     * @param username in lower case
     * @param unitId the unit in whose name the person acts; null exactly for roles that act for none
     * @param mustChangePassword whether the password was handed out by somebody else
     */
    Account(
            String username,
            String fullName,
            Role role,
            @Nullable Long unitId,
            String passwordHash,
            boolean mustChangePassword,
            Instant createdAt) {
        if (role.actsForUnit() != (unitId != null)) {
            throw new IllegalArgumentException(role + " with unit " + unitId);
        }
        this.username = username;
        this.fullName = fullName;
        this.role = role;
        this.unitId = unitId;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.createdAt = createdAt;
    }

    /** The person replaced the password by one that only they know. */
    void changePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = false;
    }

    /** An administrator handed out a password, which has to be replaced at the next sign-in. */
    void resetPassword(String newHash) {
        requireEnabled();
        passwordHash = newHash;
        mustChangePassword = true;
    }

    /** From now on the person may not sign in. */
    void disable(Instant now) {
        requireEnabled();
        disabledAt = now;
    }

    /** The person may sign in again. */
    void enable() {
        if (disabledAt == null) {
            throw new RuleViolation("account.enable.is-enabled", fullName);
        }
        disabledAt = null;
    }

    /** Remembers the language of the screens. */
    void prefer(Locale chosen) {
        language = chosen.getLanguage();
    }

    private void requireEnabled() {
        if (disabledAt != null) {
            throw new RuleViolation("account.disabled", fullName);
        }
    }

    /** Whether it is of a person of that name in that role. */
    boolean isCalled(String name, Role as) {
        return fullName.equals(name) && role == as;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    String passwordHash() {
        return passwordHash;
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    @Nullable
    String language() {
        return language;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    SignedInPerson asPerson() {
        return new SignedInPerson(id(), username, fullName, role, unitId);
    }
}
