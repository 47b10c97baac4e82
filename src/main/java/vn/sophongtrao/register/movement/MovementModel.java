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

/**
 * A model of the movement at the unit that owns it. It stays there and is never deleted: it is dissolved, or withdrawn
 * where it was a mistake. A rule that refuses names the field of the form.
 */
@Entity
class MovementModel {

    static final FreeText NAME = FreeText.of("name", "movement.field.name", 300);
    static final FreeText PARTNERS = FreeText.of("partners", "movement.field.partners", 300);
    static final FreeText ABOUT = FreeText.of("about", "movement.field.about", 1000);

    /** The first calendar year in which a programme may begin. */
    static final int FIRST_YEAR = 1990;

    /** The last calendar year in which a programme may end. */
    static final int LAST_YEAR = 2100;

    static final Message KIND = Message.of("movement.field.kind");
    static final Message LEAD = Message.of("movement.field.lead");
    static final Message SCHEME = Message.of("movement.field.scheme");
    static final Message LAUNCHED_ON = Message.of("movement.field.launched-on");
    static final Message DISSOLVED_ON = Message.of("movement.field.dissolved-on");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private String name;
    private long kindId;
    private long leadId;
    private @Nullable Long schemeId;
    private @Nullable Integer programmeFrom;
    private @Nullable Integer programmeTo;
    private @Nullable String partners;
    private @Nullable String about;
    private LocalDate launchedOn;

    @Enumerated(EnumType.STRING)
    private ModelState state;

    private @Nullable LocalDate dissolvedOn;
    private @Nullable String dissolutionReason;
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
    protected MovementModel() {}

    /**
     * Enters an active model.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    MovementModel(
            long unitId,
            ModelDetails details,
            @Nullable UUID creationKey,
            MovementWords words,
            long enteredBy,
            Instant moment) {
        LocalDate today = VietnameseDate.day(moment);
        this.reportingUnitId = unitId;
        this.name = NAME.required(details.name());
        this.kindId = MovementRules.mustChoose("kind", KIND, words.kinds(), details.kind(), null, today);
        this.leadId = MovementRules.mustChoose("lead", LEAD, words.leads(), details.lead(), null, today);
        requireLaunched(details.launchedOn(), today);
        this.launchedOn = details.launchedOn();
        this.schemeId = MovementRules.chosen("scheme", SCHEME, words.schemes(), details.scheme(), null, today);
        requireProgramme(details.programmeFrom(), details.programmeTo());
        this.programmeFrom = details.programmeFrom();
        this.programmeTo = details.programmeTo();
        this.partners = PARTNERS.optional(details.partners());
        this.about = ABOUT.optional(details.about());
        this.state = ModelState.ACTIVE;
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
    }

    /**
     * Corrects or completes what is said of the model. Says nothing new, changes nothing.
     *
     * @param firstSite first launch of a site, null where it has none
     * @param amendedBy id of the account that does it
     */
    void amend(
            ModelDetails details, MovementWords words, @Nullable LocalDate firstSite, long amendedBy, Instant moment) {
        requireActive();
        LocalDate today = VietnameseDate.day(moment);
        String newName = NAME.required(details.name());
        long kind = MovementRules.mustChoose("kind", KIND, words.kinds(), details.kind(), kindId, today);
        long lead = MovementRules.mustChoose("lead", LEAD, words.leads(), details.lead(), leadId, today);
        requireLaunched(details.launchedOn(), today);
        if (firstSite != null && details.launchedOn().isAfter(firstSite)) {
            throw RuleViolation.at("launchedOn", "movement.rule.launched.after-site", firstSite);
        }
        Long scheme = MovementRules.chosen("scheme", SCHEME, words.schemes(), details.scheme(), schemeId, today);
        requireProgramme(details.programmeFrom(), details.programmeTo());
        String newPartners = PARTNERS.optional(details.partners());
        String newAbout = ABOUT.optional(details.about());
        if (says(details, kind, lead, scheme)) {
            return;
        }
        name = newName;
        kindId = kind;
        leadId = lead;
        launchedOn = details.launchedOn();
        schemeId = scheme;
        programmeFrom = details.programmeFrom();
        programmeTo = details.programmeTo();
        partners = newPartners;
        about = newAbout;
        this.amendedBy = amendedBy;
        this.amendedAt = moment;
    }

    /** Whether it stands in the book as active and says just that. */
    boolean says(ModelDetails details, MovementWords words, LocalDate today) {
        return state == ModelState.ACTIVE
                && says(
                        details,
                        MovementRules.mustChoose("kind", KIND, words.kinds(), details.kind(), kindId, today),
                        MovementRules.mustChoose("lead", LEAD, words.leads(), details.lead(), leadId, today),
                        MovementRules.chosen("scheme", SCHEME, words.schemes(), details.scheme(), schemeId, today));
    }

    private boolean says(ModelDetails details, long kind, long lead, @Nullable Long scheme) {
        return NAME.required(details.name()).equals(name)
                && kind == kindId
                && lead == leadId
                && details.launchedOn().equals(launchedOn)
                && Objects.equals(scheme, schemeId)
                && Objects.equals(details.programmeFrom(), programmeFrom)
                && Objects.equals(details.programmeTo(), programmeTo)
                && Objects.equals(PARTNERS.optional(details.partners()), partners)
                && Objects.equals(ABOUT.optional(details.about()), about);
    }

    /**
     * Ends the model (“thanh loại”), and with it all its sites.
     *
     * @param lastSite latest launch of a site, null where it has none
     */
    void dissolve(Ending ending, @Nullable LocalDate lastSite, long dissolvedBy, Instant moment) {
        requireActive();
        MovementRules.requireHappened("on", DISSOLVED_ON, ending.on(), VietnameseDate.day(moment));
        LocalDate first = lastSite == null || lastSite.isBefore(launchedOn) ? launchedOn : lastSite;
        if (ending.on().isBefore(first)) {
            throw RuleViolation.at("on", "movement.rule.ended.early", first);
        }
        dissolutionReason = Withdrawal.REASON.required(ending.reason());
        dissolvedOn = ending.on();
        state = ModelState.DISSOLVED;
        amendedBy = dissolvedBy;
        amendedAt = moment;
    }

    /** Takes a model that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        if (state == ModelState.WITHDRAWN) {
            throw new RuleViolation("record.withdrawn.already", named());
        }
        withdrawalReason = Withdrawal.REASON.required(reason);
        state = ModelState.WITHDRAWN;
        amendedBy = withdrawnBy;
        amendedAt = moment;
    }

    /** @throws RuleViolation where the model is dissolved or withdrawn and changed no more */
    void requireActive() {
        if (state == ModelState.WITHDRAWN) {
            throw new RuleViolation("record.withdrawn.already", named());
        }
        if (state == ModelState.DISSOLVED) {
            throw new RuleViolation("movement.rule.dissolved", named());
        }
    }

    /** @throws RuleViolation where it cannot have been launched then */
    static void requireLaunched(LocalDate launched, LocalDate today) {
        MovementRules.requireHappened("launchedOn", LAUNCHED_ON, launched, today);
    }

    /** @throws RuleViolation where the programme cannot run so */
    static void requireProgramme(@Nullable Integer from, @Nullable Integer to) {
        requireYear("programmeFrom", from);
        requireYear("programmeTo", to);
        if (from != null && to != null && to < from) {
            throw RuleViolation.at("programmeTo", "movement.rule.programme.order", String.valueOf(from));
        }
    }

    private static void requireYear(String field, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw RuleViolation.at(
                    field, "movement.rule.programme.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
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

    boolean isWithdrawn() {
        return state == ModelState.WITHDRAWN;
    }

    LocalDate launchedOn() {
        return launchedOn;
    }

    long version() {
        return version;
    }

    private Message named() {
        return Message.of("movement.named", name);
    }
}
