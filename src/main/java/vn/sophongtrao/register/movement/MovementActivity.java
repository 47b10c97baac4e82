package vn.sophongtrao.register.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
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

/** What a model did on a day, at the unit that did it. It is written once; a mistaken one is taken back with a reason. */
@Entity
class MovementActivity {

    static final FreeText WHAT = FreeText.of("what", "movement.field.what", 500);
    static final Message HAPPENED_ON = Message.of("movement.field.happened-on");
    static final Message PARTICIPANTS = Message.of("movement.field.participants");

    /** The most people who can take part. */
    static final int MOST_PARTICIPANTS = 1_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long movementModelId;
    private long reportingUnitId;
    private LocalDate happenedOn;
    private String what;
    private @Nullable Integer participants;
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
    protected MovementActivity() {}

    /**
     * Enters an activity.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    MovementActivity(long modelId, NewActivity activity, @Nullable UUID creationKey, long enteredBy, Instant moment) {
        ActivityDetails details = activity.details();
        this.movementModelId = modelId;
        this.reportingUnitId = activity.unitId();
        MovementRules.requireHappened("happenedOn", HAPPENED_ON, details.happenedOn(), VietnameseDate.day(moment));
        this.happenedOn = details.happenedOn();
        this.what = WHAT.required(details.what());
        this.participants = details.participants();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
    }

    /** Takes a mistaken activity back; the change log keeps it. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        if (withdrawalReason != null) {
            throw new RuleViolation("movement.rule.part.withdrawn");
        }
        withdrawalReason = Withdrawal.REASON.required(reason);
        amendedBy = withdrawnBy;
        amendedAt = moment;
    }

    /** Known once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long version() {
        return version;
    }
}
