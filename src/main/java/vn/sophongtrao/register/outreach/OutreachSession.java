package vn.sophongtrao.register.outreach;

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
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;

/**
 * A class, talk or training that was held. It stays in the unit it was entered in and is never deleted, only withdrawn
 * with a reason. A rule that refuses names the field of the form.
 */
@Entity
class OutreachSession {

    static final FreeText TOPIC = FreeText.of("topic", "outreach.field.topic", 300);
    static final FreeText PLACE = FreeText.of("place", "outreach.field.place", 200);

    /** The largest number of people or households at one session: beyond it something was mistyped. */
    static final int MOST = 999_999;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private @Nullable String code;
    private long kindId;
    private long audienceId;
    private String topic;
    private LocalDate heldOn;
    private @Nullable String place;
    private @Nullable Integer attendance;
    private @Nullable Integer households;
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
    protected OutreachSession() {}

    /** What is said of it, checked, as it is kept. */
    private record Said(
            long kindId,
            long audienceId,
            String topic,
            LocalDate heldOn,
            @Nullable String place,
            @Nullable Integer attendance,
            @Nullable Integer households) {}

    /**
     * Enters a session, which has no code yet.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    @SuppressWarnings("NullAway.Init")
    OutreachSession(
            NewOutreach outreach, @Nullable UUID creationKey, OutreachWords words, long enteredBy, Instant moment) {
        this.reportingUnitId = outreach.unitId();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        say(checked(outreach.details(), words, VietnameseDate.day(moment)));
    }

    /**
     * Corrects or completes what is said of the session. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(OutreachDetails details, OutreachWords words, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        Said said = checked(details, words, VietnameseDate.day(moment));
        if (!said.equals(said())) {
            say(said);
            this.amendedBy = amendedBy;
            this.amendedAt = moment;
        }
    }

    /** Whether it stands in the book and says just that. */
    boolean says(OutreachDetails details, OutreachWords words, LocalDate today) {
        return !isWithdrawn() && checked(details, words, today).equals(said());
    }

    /** Takes a session that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        amendedBy = withdrawnBy;
        amendedAt = moment;
    }

    /** Gives the session, once it has passed the rules, the code that people will call it by. */
    void call(String code) {
        this.code = code;
    }

    /** Known once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long reportingUnitId() {
        return reportingUnitId;
    }

    String code() {
        return Objects.requireNonNull(code, "has no code yet");
    }

    long kindId() {
        return kindId;
    }

    long audienceId() {
        return audienceId;
    }

    String topic() {
        return topic;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    Integer attendance() {
        return attendance;
    }

    @Nullable
    Integer households() {
        return households;
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

    /** @throws RuleViolation where nothing can have been held on the day */
    static void requireHeld(LocalDate held, LocalDate today) {
        if (held.isBefore(FIRST_DAY)) {
            throw RuleViolation.at("heldOn", "outreach.rule.heldOn.early", FIRST_DAY);
        }
        if (held.isAfter(today)) {
            throw RuleViolation.at("heldOn", "outreach.rule.heldOn.future", today);
        }
    }

    private void say(Said said) {
        kindId = said.kindId();
        audienceId = said.audienceId();
        topic = said.topic();
        heldOn = said.heldOn();
        place = said.place();
        attendance = said.attendance();
        households = said.households();
    }

    private Said said() {
        return new Said(kindId, audienceId, topic, heldOn, place, attendance, households);
    }

    private Said checked(OutreachDetails details, OutreachWords words, LocalDate today) {
        Word kind = word("kind", details.kind(), words.kinds(), kindId, today);
        Word audience = word("audience", details.audience(), words.audiences(), audienceId, today);
        requireHeld(details.heldOn(), today);
        return new Said(
                kind.id(),
                audience.id(),
                TOPIC.required(details.topic()),
                details.heldOn(),
                PLACE.optional(details.place()),
                counted("attendance", details.attendance()),
                counted("households", details.households()));
    }

    private void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("outreach.named", code()));
        }
    }

    /**
     * The word that was chosen: one that is in use, or the one that stands.
     *
     * @param standing id of the one that stands, 0 for none
     */
    private static Word word(String field, String key, Words words, long standing, LocalDate today) {
        Message name = Message.of("outreach.field." + field);
        Word word = words.find(key).orElseThrow(() -> RuleViolation.at(field, "record.form.unknown", name));
        if (word.id() != standing && !word.isInUse(today)) {
            throw RuleViolation.at(field, "outreach.rule.retired", word);
        }
        return word;
    }

    private static @Nullable Integer counted(String field, @Nullable Integer number) {
        if (number != null && (number < 0 || number > MOST)) {
            throw RuleViolation.at(field, "outreach.rule.counted", Message.of("outreach.field." + field), MOST);
        }
        return number;
    }
}
