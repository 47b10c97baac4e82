package vn.sophongtrao.territory.place;

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
 * A place in the directory. It stays in the unit it was entered in and is never deleted: it ends, or is withdrawn where
 * it should not be there. A rule that refuses names the field of the form.
 */
@Entity
class Place {

    static final FreeText NAME = FreeText.of("name", "territory.place.field.name", 200);
    static final FreeText ADDRESS = FreeText.of("address", "territory.place.field.address", 200);
    static final Message KIND = Message.of("territory.place.field.kind");
    static final Message LEVEL = Message.of("territory.place.field.level");
    static final Message VALID_FROM = Message.of("territory.place.field.validFrom");

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private String name;
    private long kindId;
    private @Nullable Long levelId;
    private @Nullable String address;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;
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
    protected Place() {}

    /** What is said of a place as it is kept. */
    private record Said(
            String name,
            long kindId,
            @Nullable Long levelId,
            @Nullable String address,
            @Nullable LocalDate validFrom,
            @Nullable PlaceEnding ending) {}

    /**
     * Enters a place.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    @SuppressWarnings("NullAway.Init")
    Place(NewPlace place, @Nullable UUID creationKey, PlaceWords words, long enteredBy, Instant moment) {
        this.reportingUnitId = place.unitId();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        say(checked(place.details(), null, words, VietnameseDate.day(moment)));
    }

    /**
     * Corrects or completes what is said of the place. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(PlaceDetails details, PlaceWords words, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        Said said = checked(details, said(), words, VietnameseDate.day(moment));
        if (!said.equals(said())) {
            say(said);
            touch(amendedBy, moment);
        }
    }

    /** Ends a place that was there. */
    void end(PlaceEnding ending, long endedBy, Instant moment) {
        requireNotWithdrawn();
        if (endedOn != null) {
            throw new RuleViolation("territory.place.rule.ended", name, endedOn);
        }
        PlaceEnding checked = ending.checked(validFrom, VietnameseDate.day(moment));
        endedOn = checked.on();
        endReason = checked.reason();
        touch(endedBy, moment);
    }

    /** Takes a place that should not be there out of the directory; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        touch(withdrawnBy, moment);
    }

    /** @throws RuleViolation where no place can be there since that day */
    static void requireValidFrom(LocalDate day, LocalDate today) {
        if (day.isBefore(FIRST_DAY)) {
            throw RuleViolation.at("validFrom", "territory.place.rule.early", VALID_FROM, FIRST_DAY);
        }
        if (day.isAfter(today)) {
            throw RuleViolation.at("validFrom", "territory.place.rule.future", VALID_FROM, today);
        }
    }

    /** @throws RuleViolation where a school has no level, or something else has one */
    static void requireLevel(Word kind, @Nullable Word level) {
        boolean school = PlaceWords.subject(kind) == SafetySubject.SCHOOL;
        if (school && level == null) {
            throw RuleViolation.at("level", "record.form.choose", LEVEL);
        }
        if (!school && level != null) {
            throw RuleViolation.at("level", "territory.place.rule.no-level", kind);
        }
    }

    /** Known once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long reportingUnitId() {
        return reportingUnitId;
    }

    String name() {
        return name;
    }

    long kindId() {
        return kindId;
    }

    @Nullable
    Long levelId() {
        return levelId;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    PlaceEnding ending() {
        return endedOn == null || endReason == null ? null : new PlaceEnding(endedOn, endReason);
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
        return new Said(name, kindId, levelId, address, validFrom, ending());
    }

    private void say(Said said) {
        name = said.name();
        kindId = said.kindId();
        levelId = said.levelId();
        address = said.address();
        validFrom = said.validFrom();
        PlaceEnding ending = said.ending();
        endedOn = ending == null ? null : ending.on();
        endReason = ending == null ? null : ending.reason();
    }

    private void touch(long by, Instant moment) {
        amendedBy = by;
        amendedAt = moment;
    }

    private void requireNotWithdrawn() {
        if (withdrawalReason != null) {
            throw new RuleViolation("record.withdrawn.already", name);
        }
    }

    private static Said checked(PlaceDetails details, @Nullable Said before, PlaceWords words, LocalDate today) {
        String name = NAME.required(details.name());
        Word kind = chosen("kind", KIND, words.kinds(), details.kind(), before == null ? null : before.kindId(), today);
        Word level = details.level() == null
                ? null
                : chosen(
                        "level",
                        LEVEL,
                        words.levels(),
                        details.level(),
                        before == null ? null : before.levelId(),
                        today);
        requireLevel(kind, level);
        LocalDate validFrom = details.validFrom();
        if (validFrom != null) {
            requireValidFrom(validFrom, today);
        }
        PlaceEnding ending = details.ending();
        return new Said(
                name,
                kind.id(),
                level == null ? null : level.id(),
                ADDRESS.optional(details.address()),
                validFrom,
                ending == null ? null : ending.checked(validFrom, today));
    }

    /** The word of that key, which may be chosen today, or was chosen before it was retired. */
    private static Word chosen(
            String field, Message name, Words words, String key, @Nullable Long before, LocalDate today) {
        Word word = words.find(key).orElseThrow(() -> RuleViolation.at(field, "record.form.unknown", name));
        if (!word.isInUse(today) && (before == null || before != word.id())) {
            throw RuleViolation.at(field, "territory.place.rule.retired", name, word);
        }
        return word;
    }
}
