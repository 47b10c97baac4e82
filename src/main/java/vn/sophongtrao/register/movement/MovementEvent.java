package vn.sophongtrao.register.movement;

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

/** What happened to a model. It is written once; a mistaken one is taken back with a reason. */
@Entity
class MovementEvent {

    static final FreeText BY_WHOM = FreeText.of("byWhom", "movement.field.by-whom", 200);
    static final FreeText DECISION_NUMBER = FreeText.of("decisionNumber", "movement.field.decision-number", 60);
    static final FreeText NOTE = FreeText.of("note", "movement.field.note", 500);
    static final Message KIND = Message.of("movement.field.event-kind");
    static final Message HAPPENED_ON = Message.of("movement.field.happened-on");
    static final Message SCOPE = Message.of("movement.field.scope");
    static final Message DECIDED_ON = Message.of("movement.field.decided-on");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long movementModelId;
    private long reportingUnitId;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private LocalDate happenedOn;
    private @Nullable Long scopeId;
    private @Nullable String byWhom;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate decidedOn;
    private @Nullable String note;
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
    protected MovementEvent() {}

    /**
     * Enters an event of a model, at the model's unit.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    MovementEvent(
            MovementModel model,
            EventDetails details,
            @Nullable UUID creationKey,
            MovementWords words,
            long enteredBy,
            Instant moment) {
        LocalDate today = VietnameseDate.day(moment);
        this.movementModelId = model.id();
        this.reportingUnitId = model.reportingUnitId();
        this.kind = details.kind();
        requireHappened(details.happenedOn(), model.launchedOn(), today);
        this.happenedOn = details.happenedOn();
        requireSaid(details.kind(), details.scope(), details.byWhom());
        this.scopeId = MovementRules.chosen("scope", SCOPE, words.scopes(), details.scope(), null, today);
        this.byWhom = BY_WHOM.optional(details.byWhom());
        this.decisionNumber = DECISION_NUMBER.optional(details.decisionNumber());
        LocalDate decided = details.decidedOn();
        if (decided != null) {
            MovementRules.requireHappened("decidedOn", DECIDED_ON, decided, today);
        }
        this.decidedOn = decided;
        this.note = NOTE.optional(details.note());
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
    }

    /** Takes a mistaken event back; the change log keeps it. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        if (withdrawalReason != null) {
            throw new RuleViolation("movement.rule.part.withdrawn");
        }
        withdrawalReason = Withdrawal.REASON.required(reason);
        amendedBy = withdrawnBy;
        amendedAt = moment;
    }

    /** @throws RuleViolation where it cannot have happened then */
    static void requireHappened(LocalDate happened, LocalDate modelLaunchedOn, LocalDate today) {
        MovementRules.requireHappened("happenedOn", HAPPENED_ON, happened, today);
        if (happened.isBefore(modelLaunchedOn)) {
            throw RuleViolation.at("happenedOn", "movement.rule.event.before-model", modelLaunchedOn);
        }
    }

    /** @throws RuleViolation where a kind of event needs more said of it */
    static void requireSaid(EventKind kind, @Nullable String scope, @Nullable String byWhom) {
        if (kind == EventKind.REPLICATED && scope == null) {
            throw RuleViolation.at("scope", "movement.rule.event.scope");
        }
        if (kind == EventKind.RECOGNISED && byWhom == null) {
            throw RuleViolation.at("byWhom", "movement.rule.event.by-whom");
        }
    }

    /** Known once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long version() {
        return version;
    }
}
