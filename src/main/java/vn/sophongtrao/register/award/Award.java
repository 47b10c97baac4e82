package vn.sophongtrao.register.award;

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
 * An award to one recipient. It stays in the unit it was entered in and is never deleted: it is revoked by decision, or
 * withdrawn where it should not be there. A rule that refuses names the field of the form.
 */
@Entity
class Award {

    static final FreeText DECISION_NUMBER = FreeText.of("decisionNumber", "award.field.decisionNumber", 60);
    static final FreeText RECIPIENT_NAME = FreeText.of("recipientName", "award.field.recipientName", 200);
    static final FreeText ACHIEVEMENT = FreeText.of("achievement", "award.field.achievement", 500);
    static final Message DECIDED_ON = Message.of("award.field.decidedOn");

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private @Nullable String code;
    private String decisionNumber;
    private LocalDate decidedOn;
    private int reportingYear;
    private long authorityId;
    private long formId;
    private long typeId;
    private long recipientKindId;
    private String recipientName;
    private boolean publishable;
    private long recipientUnitId;
    private String achievement;
    private @Nullable Long modelId;
    private @Nullable LocalDate revokedOn;
    private @Nullable String revocationNumber;
    private @Nullable String revocationReason;
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
    protected Award() {}

    /** What is said of it, checked, as it is kept. */
    private record Said(
            String decisionNumber,
            LocalDate decidedOn,
            int reportingYear,
            long authorityId,
            long formId,
            long typeId,
            long recipientKindId,
            String recipientName,
            boolean publishable,
            long recipientUnitId,
            String achievement,
            @Nullable Long modelId,
            @Nullable Revocation revocation) {}

    /**
     * Enters an award, which has no code yet.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    @SuppressWarnings("NullAway.Init")
    Award(NewAward award, @Nullable UUID creationKey, AwardTerms terms, long enteredBy, Instant moment) {
        this.reportingUnitId = award.unitId();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        say(checked(award.details(), terms, VietnameseDate.day(moment)));
    }

    /**
     * Corrects or completes what is said of the award. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(AwardDetails details, AwardTerms terms, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        Said said = checked(details, terms, VietnameseDate.day(moment));
        if (!said.equals(said())) {
            say(said);
            touch(amendedBy, moment);
        }
    }

    /** Whether it stands in the book and says just that. */
    boolean says(AwardDetails details, AwardTerms terms, LocalDate today) {
        return !isWithdrawn() && checked(details, terms, today).equals(said());
    }

    /** Revokes an award that was given; in figures still open it counts no more. */
    void revoke(Revocation revocation, long revokedBy, Instant moment) {
        requireNotWithdrawn();
        if (revokedOn != null) {
            throw new RuleViolation("award.rule.revoked", name(), revokedOn);
        }
        keep(revocation.checked(decidedOn, VietnameseDate.day(moment)));
        touch(revokedBy, moment);
    }

    /** Takes an award that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        touch(withdrawnBy, moment);
    }

    /** Gives the award, once it has passed the rules, the code that people will call it by. */
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

    String decisionNumber() {
        return decisionNumber;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    int reportingYear() {
        return reportingYear;
    }

    long authorityId() {
        return authorityId;
    }

    long formId() {
        return formId;
    }

    long typeId() {
        return typeId;
    }

    long recipientKindId() {
        return recipientKindId;
    }

    String recipientName() {
        return recipientName;
    }

    boolean publishable() {
        return publishable;
    }

    long recipientUnitId() {
        return recipientUnitId;
    }

    String achievement() {
        return achievement;
    }

    @Nullable
    Long modelId() {
        return modelId;
    }

    @Nullable
    Revocation revocation() {
        return revokedOn == null || revocationNumber == null || revocationReason == null
                ? null
                : new Revocation(revokedOn, revocationNumber, revocationReason);
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

    /** @throws RuleViolation where nothing can have been decided on the day */
    static void requireDecided(LocalDate decided, LocalDate today) {
        if (decided.isBefore(FIRST_DAY)) {
            throw RuleViolation.at("decidedOn", "award.rule.early", DECIDED_ON, FIRST_DAY);
        }
        if (decided.isAfter(today)) {
            throw RuleViolation.at("decidedOn", "award.rule.future", DECIDED_ON, today);
        }
    }

    /** @throws RuleViolation where no decision of the one year awards for the other */
    static void requireYear(int year, int yearOfDecision) {
        if (year < FIRST_DAY.getYear() || year > yearOfDecision) {
            throw RuleViolation.at(
                    "reportingYear",
                    "award.rule.year",
                    String.valueOf(FIRST_DAY.getYear()),
                    String.valueOf(yearOfDecision));
        }
    }

    private void say(Said said) {
        decisionNumber = said.decisionNumber();
        decidedOn = said.decidedOn();
        reportingYear = said.reportingYear();
        authorityId = said.authorityId();
        formId = said.formId();
        typeId = said.typeId();
        recipientKindId = said.recipientKindId();
        recipientName = said.recipientName();
        publishable = said.publishable();
        recipientUnitId = said.recipientUnitId();
        achievement = said.achievement();
        modelId = said.modelId();
        keep(said.revocation());
    }

    private Said said() {
        return new Said(
                decisionNumber,
                decidedOn,
                reportingYear,
                authorityId,
                formId,
                typeId,
                recipientKindId,
                recipientName,
                publishable,
                recipientUnitId,
                achievement,
                modelId,
                revocation());
    }

    private void keep(@Nullable Revocation revocation) {
        revokedOn = revocation == null ? null : revocation.on();
        revocationNumber = revocation == null ? null : revocation.number();
        revocationReason = revocation == null ? null : revocation.reason();
    }

    private void touch(long by, Instant moment) {
        amendedBy = by;
        amendedAt = moment;
    }

    private Said checked(AwardDetails details, AwardTerms terms, LocalDate today) {
        AwardWords words = terms.words();
        Word authority = word("authority", details.authority(), words.authorities(), authorityId, today);
        requireKeeper(authority, details.recipientUnitId(), terms.keptByOffice());
        requireDecided(details.decidedOn(), today);
        requireYear(details.reportingYear(), terms.yearOfDecision());
        Revocation revocation = details.revocation();
        return new Said(
                DECISION_NUMBER.required(details.decisionNumber()),
                details.decidedOn(),
                details.reportingYear(),
                authority.id(),
                word("form", details.form(), words.forms(), formId, today).id(),
                word("type", details.type(), words.types(), typeId, today).id(),
                word("recipientKind", details.recipientKind(), words.recipientKinds(), recipientKindId, today)
                        .id(),
                RECIPIENT_NAME.required(details.recipientName()),
                details.publishable(),
                details.recipientUnitId(),
                ACHIEVEMENT.required(details.achievement()),
                details.modelId(),
                revocation == null ? null : revocation.checked(details.decidedOn(), today));
    }

    /**
     * What a ward decides itself stands in its own book, for its own people; everything else in the district office's. So
     * no award stands in two books, and each counts in one report.
     */
    private void requireKeeper(Word authority, long recipientUnit, boolean keptByOffice) {
        boolean ofAUnit = AwardVocabulary.isOfAUnit(authority);
        if (ofAUnit && keptByOffice) {
            throw RuleViolation.at("authority", "award.rule.authority.unit", authority);
        }
        if (!ofAUnit && !keptByOffice) {
            throw RuleViolation.at("authority", "award.rule.authority.office", authority);
        }
        if (ofAUnit && recipientUnit != reportingUnitId) {
            throw RuleViolation.at("unit", "award.rule.unit", authority);
        }
    }

    private void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", name());
        }
    }

    private Message name() {
        return Message.of("award.named", code());
    }

    /**
     * The word that was chosen: one that is in use, or the one that stands.
     *
     * @param standing id of the one that stands, 0 for none
     */
    private static Word word(String field, String key, Words words, long standing, LocalDate today) {
        Message name = Message.of("award.field." + field);
        Word word = words.find(key).orElseThrow(() -> RuleViolation.at(field, "record.form.unknown", name));
        if (word.id() != standing && !word.isInUse(today)) {
            throw RuleViolation.at(field, "award.rule.retired", word);
        }
        return word;
    }
}
