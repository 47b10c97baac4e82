package vn.sophongtrao.register.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.record.Withdrawal;
import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;

/**
 * The registration of a subject for a year and what came of it. Subject and year stay; it is never deleted, but withdrawn
 * where it should not be there. A rule that refuses names the field of the form.
 */
@Entity
class Recognition {

    static final FreeText DECISION_NUMBER = FreeText.of("decisionNumber", "recognition.field.decisionNumber", 60);
    static final FreeText SHORTFALL = FreeText.of("shortfall", "recognition.field.shortfall", 500);
    static final Message REGISTERED_ON = Message.of("recognition.field.registeredOn");
    static final Message RESULT = Message.of("recognition.field.result");
    static final Message AUTHORITY = Message.of("recognition.field.authority");
    static final Message DECIDED_ON = Message.of("recognition.field.decidedOn");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private int year;
    private @Nullable Long placeId;
    private LocalDate registeredOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable Long authorityId;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate decidedOn;
    private @Nullable String shortfall;
    private @Nullable String withdrawalReason;
    private @Nullable UUID creationKey;
    private long enteredBy;
    private Instant enteredAt;
    private @Nullable Long amendedBy;
    private @Nullable Instant amendedAt;

    @Version
    private long version;

    /** Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Recognition() {}

    /** What is said of a recognition as it is kept. */
    private record Said(
            LocalDate registeredOn,
            @Nullable Result result,
            @Nullable Long authorityId,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable String shortfall) {}

    /**
     * Enters a recognition.
     *
     * @param subject what is recognised
     * @param creationKey the key of the form it came from, null where it came from none
     * @param authorities who can recognise
     * @param enteredBy id of the account that enters it
     */
    @SuppressWarnings("NullAway.Init")
    Recognition(
            NewRecognition recognition,
            Subject subject,
            @Nullable UUID creationKey,
            Words authorities,
            long enteredBy,
            Instant moment) {
        this.reportingUnitId = recognition.unitId();
        this.placeId = recognition.placeId();
        this.year = recognition.year();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        LocalDate today = VietnameseDate.day(moment);
        subject.requireRecognisable(year);
        say(checked(recognition.details(), subject.kind().window(year), null, authorities, today));
    }

    /**
     * Corrects or completes what is said of the recognition. Says nothing new, changes nothing.
     *
     * @param window the days of which it judges
     * @param amendedBy id of the account that does it
     */
    void amend(RecognitionDetails details, DateRange window, Words authorities, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        Said said = checked(details, window, authorityId, authorities, VietnameseDate.day(moment));
        if (!said.equals(said())) {
            say(said);
            touch(amendedBy, moment);
        }
    }

    /** Records what came of it, once; who corrects it amends it. */
    void decide(Decision decision, Words authorities, long decidedBy, Instant moment) {
        requireNotWithdrawn();
        if (result != null) {
            throw new RuleViolation("recognition.rule.decided.already");
        }
        amend(decision.of(registeredOn), new DateRange(registeredOn, registeredOn), authorities, decidedBy, moment);
    }

    /** Takes a recognition that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        touch(withdrawnBy, moment);
    }

    /**
     * @param window the days of which the recognition judges
     * @throws RuleViolation where the subject cannot have registered then
     */
    static void requireRegistered(LocalDate on, DateRange window, LocalDate today) {
        if (!window.contains(on)) {
            throw RuleViolation.at(
                    "registeredOn", "recognition.rule.registered", REGISTERED_ON, window.from(), window.lastDay());
        }
        if (on.isAfter(today)) {
            throw RuleViolation.at("registeredOn", "recognition.rule.future", REGISTERED_ON, today);
        }
    }

    /** @throws RuleViolation where nobody can have decided then */
    static void requireDecided(LocalDate on, LocalDate registeredOn, LocalDate today) {
        if (on.isBefore(registeredOn)) {
            throw RuleViolation.at("decidedOn", "recognition.rule.decided", registeredOn);
        }
        if (on.isAfter(today)) {
            throw RuleViolation.at("decidedOn", "recognition.rule.future", DECIDED_ON, today);
        }
    }

    /** Known once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long reportingUnitId() {
        return reportingUnitId;
    }

    int year() {
        return year;
    }

    @Nullable
    Long placeId() {
        return placeId;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    @Nullable
    Result result() {
        return result;
    }

    @Nullable
    Long authorityId() {
        return authorityId;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String shortfall() {
        return shortfall;
    }

    long enteredBy() {
        return enteredBy;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    @Nullable
    Instant amendedAt() {
        return amendedAt;
    }

    long version() {
        return version;
    }

    private Said said() {
        return new Said(registeredOn, result, authorityId, decisionNumber, decidedOn, shortfall);
    }

    private void say(Said said) {
        registeredOn = said.registeredOn();
        result = said.result();
        authorityId = said.authorityId();
        decisionNumber = said.decisionNumber();
        decidedOn = said.decidedOn();
        shortfall = said.shortfall();
    }

    private void touch(long by, Instant moment) {
        amendedBy = by;
        amendedAt = moment;
    }

    private void requireNotWithdrawn() {
        if (withdrawalReason != null) {
            throw new RuleViolation("record.withdrawn.already", Message.of("recognition.this"));
        }
    }

    private static Said checked(
            RecognitionDetails details,
            DateRange window,
            @Nullable Long authorityBefore,
            Words authorities,
            LocalDate today) {
        LocalDate registered = details.registeredOn();
        requireRegistered(registered, window, today);
        Result result = details.result();
        String number = DECISION_NUMBER.optional(details.decisionNumber());
        String shortfall = SHORTFALL.optional(details.shortfall());
        LocalDate decided = details.decidedOn();
        Word authority = details.authority() == null
                ? null
                : authority(details.authority(), authorityBefore, authorities, today);
        if (decided != null) {
            requireDecided(decided, registered, today);
        }
        requireWhole(result, authority != null, number != null, decided != null, shortfall != null);
        return new Said(registered, result, authority == null ? null : authority.id(), number, decided, shortfall);
    }

    /**
     * What meets the criteria was decided by somebody, in a decision of a day; what does not has a reason; what is open
     * has neither.
     */
    static void requireWhole(
            @Nullable Result result, boolean authority, boolean number, boolean decided, boolean shortfall) {
        if (result == null && (authority || number || decided || shortfall)) {
            throw RuleViolation.at("result", "recognition.rule.open");
        }
        if (result == Result.MET) {
            requireSaid("authority", "recognition.rule.met", AUTHORITY, authority);
            requireSaid("decisionNumber", "recognition.rule.met", DECISION_NUMBER.name(), number);
            requireSaid("decidedOn", "recognition.rule.met", DECIDED_ON, decided);
            if (shortfall) {
                throw RuleViolation.at("shortfall", "recognition.rule.shortfall", SHORTFALL.name());
            }
        }
        if (result == Result.NOT_MET) {
            requireSaid("shortfall", "recognition.rule.not-met", SHORTFALL.name(), shortfall);
        }
    }

    private static void requireSaid(String field, String key, Message name, boolean said) {
        if (!said) {
            throw RuleViolation.at(field, key, name);
        }
    }

    private static Word authority(String key, @Nullable Long before, Words authorities, LocalDate today) {
        Word word = authorities
                .find(key)
                .orElseThrow(() -> RuleViolation.at("authority", "record.form.unknown", AUTHORITY));
        if (!word.isInUse(today) && (before == null || before != word.id())) {
            throw RuleViolation.at("authority", "recognition.rule.retired", word);
        }
        return word;
    }
}
