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
import vn.sophongtrao.territory.place.KnownPlace;

/**
 * A place where a model runs, at the unit it lies in, which need not be the model's. A rule that refuses names the field
 * of the form.
 */
@Entity
class MovementSite {

    static final FreeText PLACE = FreeText.of("place", "movement.field.place", 200);
    static final FreeText PARTNER = FreeText.of("partner", "movement.field.partner", 200);
    static final Message PLACE_KIND = Message.of("movement.field.place-kind");
    static final Message LAUNCHED_ON = Message.of("movement.field.site-launched-on");
    static final Message ENDED_ON = Message.of("movement.field.ended-on");
    static final Message TEAMS = Message.of("movement.field.teams");
    static final Message MEMBERS = Message.of("movement.field.members");

    /** The most teams a site can have. */
    static final int MOST_TEAMS = 10_000;

    /** The most members a site can have. */
    static final int MOST_MEMBERS = 1_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long movementModelId;
    private long reportingUnitId;
    private @Nullable Long placeId;
    private @Nullable Long placeKindId;
    private @Nullable String place;
    private @Nullable String partner;
    private @Nullable Integer teams;
    private @Nullable Integer members;
    private LocalDate launchedOn;

    @Enumerated(EnumType.STRING)
    private SiteState state;

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
    protected MovementSite() {}

    /**
     * Enters an active site.
     *
     * @param modelLaunchedOn the model's first launch, before which no site of it can be
     * @param known the place of the directory that it is at, null for none
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    MovementSite(
            long modelId,
            LocalDate modelLaunchedOn,
            NewSite site,
            @Nullable KnownPlace known,
            @Nullable UUID creationKey,
            MovementWords words,
            long enteredBy,
            Instant moment) {
        LocalDate today = VietnameseDate.day(moment);
        SiteDetails details = site.details();
        this.movementModelId = modelId;
        this.reportingUnitId = site.unitId();
        this.placeId = known == null ? null : known.id();
        this.placeKindId = known == null
                ? MovementRules.chosen("placeKind", PLACE_KIND, words.placeKinds(), details.placeKind(), null, today)
                : null;
        this.place = known == null ? PLACE.optional(details.place()) : known.name();
        requireLaunched(details.launchedOn(), modelLaunchedOn, today);
        this.launchedOn = details.launchedOn();
        this.partner = PARTNER.optional(details.partner());
        this.teams = details.teams();
        this.members = details.members();
        this.state = SiteState.ACTIVE;
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
    }

    /**
     * Corrects or completes what is said of the site. Says nothing new, changes nothing.
     *
     * @param known the place of the directory that it is at, null for none
     */
    void amend(
            SiteDetails details,
            @Nullable KnownPlace known,
            LocalDate modelLaunchedOn,
            MovementWords words,
            long amendedBy,
            Instant moment) {
        requireActive();
        LocalDate today = VietnameseDate.day(moment);
        Long newPlaceId = known == null ? null : known.id();
        Long placeKind = known == null
                ? MovementRules.chosen(
                        "placeKind", PLACE_KIND, words.placeKinds(), details.placeKind(), placeKindId, today)
                : null;
        String newPlace = placeName(details, known);
        requireLaunched(details.launchedOn(), modelLaunchedOn, today);
        String newPartner = PARTNER.optional(details.partner());
        boolean changed = !Objects.equals(newPlaceId, placeId)
                || !Objects.equals(placeKind, placeKindId)
                || !Objects.equals(newPlace, place)
                || !details.launchedOn().equals(launchedOn)
                || !Objects.equals(newPartner, partner)
                || !Objects.equals(details.teams(), teams)
                || !Objects.equals(details.members(), members);
        if (!changed) {
            return;
        }
        placeId = newPlaceId;
        placeKindId = placeKind;
        place = newPlace;
        launchedOn = details.launchedOn();
        partner = newPartner;
        teams = details.teams();
        members = details.members();
        this.amendedBy = amendedBy;
        this.amendedAt = moment;
    }

    void end(Ending ending, long endedBy, Instant moment) {
        requireActive();
        MovementRules.requireHappened("on", ENDED_ON, ending.on(), VietnameseDate.day(moment));
        if (ending.on().isBefore(launchedOn)) {
            throw RuleViolation.at("on", "movement.rule.ended.early", launchedOn);
        }
        endReason = Withdrawal.REASON.required(ending.reason());
        endedOn = ending.on();
        state = SiteState.ENDED;
        amendedBy = endedBy;
        amendedAt = moment;
    }

    /** Takes a site that should not be there out of all counts. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        if (state == SiteState.WITHDRAWN) {
            throw new RuleViolation("movement.rule.part.withdrawn");
        }
        withdrawalReason = Withdrawal.REASON.required(reason);
        state = SiteState.WITHDRAWN;
        amendedBy = withdrawnBy;
        amendedAt = moment;
    }

    /** @throws RuleViolation where it cannot have been launched then */
    static void requireLaunched(LocalDate launched, LocalDate modelLaunchedOn, LocalDate today) {
        MovementRules.requireHappened("launchedOn", LAUNCHED_ON, launched, today);
        if (launched.isBefore(modelLaunchedOn)) {
            throw RuleViolation.at("launchedOn", "movement.rule.site.before-model", modelLaunchedOn);
        }
    }

    /** Known once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long reportingUnitId() {
        return reportingUnitId;
    }

    long version() {
        return version;
    }

    /** The name of a place of the directory is kept as it was when it was chosen. */
    private @Nullable String placeName(SiteDetails details, @Nullable KnownPlace known) {
        if (known == null) {
            return PLACE.optional(details.place());
        }
        return place != null && Objects.equals(placeId, known.id()) ? place : known.name();
    }

    private void requireActive() {
        if (state != SiteState.ACTIVE) {
            throw new RuleViolation(
                    state == SiteState.ENDED ? "movement.rule.site.ended" : "movement.rule.part.withdrawn");
        }
    }
}
