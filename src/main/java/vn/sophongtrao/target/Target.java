package vn.sophongtrao.target;

import java.math.BigDecimal;
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

/**
 * A target of a year. What it is for stays for good; it is completed on a day, which may be taken back, and it is never
 * deleted, only withdrawn with a reason. A rule that refuses names the field of the form.
 */
@Entity
class Target {

    static final FreeText ASSIGNED_BY = FreeText.of("assignedBy", "target.field.assignedBy", 120);
    static final FreeText REFERENCE = FreeText.of("reference", "target.field.reference", 300);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long reportingUnitId;
    private @Nullable String code;
    private long indicatorId;
    private int reportingYear;
    private @Nullable BigDecimal targetValue;
    private LocalDate dueOn;
    private String assignedBy;
    private @Nullable String reference;
    private @Nullable LocalDate completedOn;
    private @Nullable Long completionBy;
    private @Nullable Instant completionAt;
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
    protected Target() {}

    /**
     * Enters a target, which has no code yet.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param completed the day on which it was reached, null while it is not
     * @param enteredBy id of the account that enters it
     */
    @SuppressWarnings("NullAway.Init")
    Target(
            TargetSubject subject,
            TargetDetails details,
            @Nullable LocalDate completed,
            @Nullable UUID creationKey,
            long enteredBy,
            Instant moment) {
        subject.requireMeasurable();
        this.reportingUnitId = subject.unit() == null ? null : subject.unit().id();
        this.indicatorId = subject.indicator().id();
        this.reportingYear = subject.year();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        say(checked(details, subject));
        if (completed != null) {
            subject.requireCompletion(completed, VietnameseDate.day(moment));
            reached(completed, enteredBy, moment);
        }
    }

    /**
     * Corrects or completes what is said of the target. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(TargetDetails details, TargetSubject subject, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        TargetDetails said = checked(details, subject);
        if (!said.equals(said())) {
            say(said);
            amended(amendedBy, moment);
        }
    }

    /** Records that it was reached on that day, or on another one than was recorded. */
    void complete(LocalDate day, TargetSubject subject, long recordedBy, Instant moment) {
        requireNotWithdrawn();
        subject.requireCompletion(day, VietnameseDate.day(moment));
        if (!day.equals(completedOn)) {
            reached(day, recordedBy, moment);
            amended(recordedBy, moment);
        }
    }

    /** Takes back that it was reached. */
    void takeCompletionBack(long takenBackBy, Instant moment) {
        requireNotWithdrawn();
        if (completedOn != null) {
            completedOn = null;
            completionBy = null;
            completionAt = null;
            amended(takenBackBy, moment);
        }
    }

    /** Takes a target that should not be there out of all that is told; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        amended(withdrawnBy, moment);
    }

    /** Whether it stands in the book, is for just that and says just that. */
    boolean says(TargetDetails details, TargetSubject subject) {
        Long unit = subject.unit() == null ? null : subject.unit().id();
        return !isWithdrawn()
                && Objects.equals(reportingUnitId, unit)
                && indicatorId == subject.indicator().id()
                && reportingYear == subject.year()
                && checked(details, subject).equals(said());
    }

    /** Gives the target, once it has passed the rules, the code that people will call it by. */
    void call(String code) {
        this.code = code;
    }

    /** Known once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    /** Null for the whole district. */
    @Nullable
    Long reportingUnitId() {
        return reportingUnitId;
    }

    String code() {
        return Objects.requireNonNull(code, "has no code yet");
    }

    long indicatorId() {
        return indicatorId;
    }

    int reportingYear() {
        return reportingYear;
    }

    @Nullable
    BigDecimal targetValue() {
        return targetValue;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String assignedBy() {
        return assignedBy;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable
    Long completionBy() {
        return completionBy;
    }

    @Nullable
    Instant completionAt() {
        return completionAt;
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

    boolean isWithdrawn() {
        return withdrawalReason != null;
    }

    /**
     * @param decimals of the indicator
     * @throws RuleViolation where nothing can be measured against the number
     */
    static void requireValue(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return;
        }
        if (value.signum() <= 0) {
            throw RuleViolation.at("value", "target.rule.value.positive");
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            throw decimals == 0
                    ? RuleViolation.at("value", "target.rule.value.whole")
                    : RuleViolation.at("value", "target.rule.value.decimals", decimals);
        }
    }

    private void say(TargetDetails said) {
        targetValue = said.value();
        dueOn = said.dueOn();
        assignedBy = said.assignedBy();
        reference = said.reference();
    }

    private TargetDetails said() {
        return new TargetDetails(plain(targetValue), dueOn, assignedBy, reference);
    }

    private static TargetDetails checked(TargetDetails details, TargetSubject subject) {
        requireValue(details.value(), subject.indicator().decimals());
        subject.requireDue(details.dueOn());
        return new TargetDetails(
                plain(details.value()),
                details.dueOn(),
                ASSIGNED_BY.required(details.assignedBy()),
                REFERENCE.optional(details.reference()));
    }

    private void reached(LocalDate day, long recordedBy, Instant moment) {
        completedOn = day;
        completionBy = recordedBy;
        completionAt = moment;
    }

    private void amended(long by, Instant moment) {
        amendedBy = by;
        amendedAt = moment;
    }

    private void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("target.named", code()));
        }
    }

    /** However many zeros it is written with, it is one number. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }
}
