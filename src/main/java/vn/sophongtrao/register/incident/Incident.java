package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.record.Withdrawal;
import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.vocabulary.Word;

/**
 * An incident with what was seized. It stays in the unit it was entered in and is never deleted, only withdrawn with a
 * reason. A rule that refuses names the field of the form.
 */
@Entity
class Incident {

    /** The rule of the short account. */
    static final FreeText ACCOUNT = FreeText.of("account", "incident.field.account", 500);

    /**
     * The most of a kind that one incident seizes: beyond it something was mistyped. Thousands of them still add up to
     * a figure that its column holds.
     */
    private static final BigDecimal MOST_SEIZED = BigDecimal.valueOf(999_999_999);

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private @Nullable String code;
    private long categoryId;
    private LocalDate detectedOn;
    private @Nullable LocalDate handledOn;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    private String accountText;
    private boolean fromPeople;
    private @Nullable Long modelId;
    private @Nullable String withdrawalReason;
    private @Nullable UUID creationKey;
    private long enteredBy;
    private Instant enteredAt;
    private @Nullable Long amendedBy;
    private @Nullable Instant amendedAt;

    @Version
    private long version;

    /** By the id of the kind. */
    @ElementCollection
    @CollectionTable(name = "seizure", joinColumns = @JoinColumn(name = "incident_id"))
    @MapKeyColumn(name = "seizure_kind_id")
    private Map<Long, SeizedQuantity> seizures = new HashMap<>();

    /** Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    /**
     * Enters an incident, which has no code yet.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    Incident(NewIncident incident, @Nullable UUID creationKey, IncidentWords words, long enteredBy, Instant moment) {
        this.reportingUnitId = incident.unitId();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        IncidentDetails details = incident.details();
        LocalDate today = VietnameseDate.day(moment);
        Word category = category(details, words);
        requireInUse(category.isInUse(today), "category", "incident.rule.category.retired");
        this.categoryId = category.id();
        requireDates(details.detectedOn(), details.handledOn(), today);
        this.detectedOn = details.detectedOn();
        this.handledOn = details.handledOn();
        this.state = stateOf(details);
        this.accountText = ACCOUNT.required(details.account());
        this.fromPeople = details.fromPeople();
        this.modelId = details.modelId();
        seizures(details, words, today).forEach(seizures::put);
    }

    /**
     * Corrects or completes what is said of the incident. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(IncidentDetails details, IncidentWords words, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        LocalDate today = VietnameseDate.day(moment);
        Word category = category(details, words);
        requireInUse(
                category.id() == categoryId || category.isInUse(today), "category", "incident.rule.category.retired");
        requireDates(details.detectedOn(), details.handledOn(), today);
        String account = ACCOUNT.required(details.account());
        Map<Long, SeizedQuantity> seized = seizures(details, words, today);
        if (says(details, category, account, seized)) {
            return;
        }
        categoryId = category.id();
        detectedOn = details.detectedOn();
        handledOn = details.handledOn();
        state = stateOf(details);
        accountText = account;
        fromPeople = details.fromPeople();
        modelId = details.modelId();
        seizures.keySet().retainAll(seized.keySet());
        seized.forEach((kind, quantity) ->
                seizures.merge(kind, quantity, (known, said) -> known.isSameAs(said) ? known : said));
        this.amendedBy = amendedBy;
        this.amendedAt = moment;
    }

    /** Whether it stands in the book and says just that. */
    boolean says(IncidentDetails details, IncidentWords words, LocalDate today) {
        return state != IncidentState.WITHDRAWN
                && says(
                        details,
                        category(details, words),
                        ACCOUNT.required(details.account()),
                        seizures(details, words, today));
    }

    private boolean says(IncidentDetails details, Word category, String account, Map<Long, SeizedQuantity> seized) {
        return category.id() == categoryId
                && details.detectedOn().equals(detectedOn)
                && Objects.equals(details.handledOn(), handledOn)
                && account.equals(accountText)
                && details.fromPeople() == fromPeople
                && Objects.equals(details.modelId(), modelId)
                && sameSeizures(seized);
    }

    /** Takes an incident that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        state = IncidentState.WITHDRAWN;
        amendedBy = withdrawnBy;
        amendedAt = moment;
    }

    /** Gives the incident, once it has passed the rules, the code that people will call it by. */
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

    long categoryId() {
        return categoryId;
    }

    LocalDate detectedOn() {
        return detectedOn;
    }

    @Nullable
    LocalDate handledOn() {
        return handledOn;
    }

    IncidentState state() {
        return state;
    }

    String accountText() {
        return accountText;
    }

    boolean fromPeople() {
        return fromPeople;
    }

    @Nullable
    Long modelId() {
        return modelId;
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

    Map<Long, SeizedQuantity> seizures() {
        return Map.copyOf(seizures);
    }

    private void requireNotWithdrawn() {
        if (state == IncidentState.WITHDRAWN) {
            throw new RuleViolation("record.withdrawn.already", name());
        }
    }

    private boolean sameSeizures(Map<Long, SeizedQuantity> seized) {
        return seized.keySet().equals(seizures.keySet())
                && seized.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().isSameAs(Objects.requireNonNull(seizures.get(entry.getKey()))));
    }

    private Message name() {
        return Message.of("incident.named", code());
    }

    private Map<Long, SeizedQuantity> seizures(IncidentDetails details, IncidentWords words, LocalDate today) {
        Map<Long, SeizedQuantity> seized = new HashMap<>();
        details.seizures().forEach((key, quantity) -> {
            SeizureKind kind =
                    words.kind(key).orElseThrow(() -> new RuleViolation("incident.rule.seized.unknown", key));
            requireInUse(
                    seizures.containsKey(kind.id()) || kind.isInUse(today),
                    kind.field(),
                    "incident.rule.seized.retired");
            if (quantity.compareTo(MOST_SEIZED) > 0) {
                throw RuleViolation.at(
                        kind.field(), "incident.rule.seized.most", kind, VietnameseNumber.format(MOST_SEIZED));
            }
            if (quantity.signum() <= 0 || quantity.stripTrailingZeros().scale() > kind.decimals()) {
                throw RuleViolation.at(kind.field(), "incident.rule.seized.quantity", kind, kind.decimals());
            }
            seized.put(kind.id(), new SeizedQuantity(reportingUnitId, quantity));
        });
        return seized;
    }

    private static Word category(IncidentDetails details, IncidentWords words) {
        return words.categories()
                .find(details.category())
                .orElseThrow(() -> RuleViolation.at("category", "incident.rule.category.unknown"));
    }

    private static void requireInUse(boolean inUse, String field, String key) {
        if (!inUse) {
            throw RuleViolation.at(field, key);
        }
    }

    /** @throws RuleViolation where the two days cannot be */
    static void requireDates(LocalDate detected, @Nullable LocalDate handled, LocalDate today) {
        if (detected.isBefore(FIRST_DAY)) {
            throw RuleViolation.at("detectedOn", "incident.rule.detectedOn.early", FIRST_DAY);
        }
        if (detected.isAfter(today)) {
            throw RuleViolation.at("detectedOn", "incident.rule.detectedOn.future", today);
        }
        if (handled != null && handled.isBefore(detected)) {
            throw RuleViolation.at("handledOn", "incident.rule.handledOn.early", detected);
        }
        if (handled != null && handled.isAfter(today)) {
            throw RuleViolation.at("handledOn", "incident.rule.handledOn.future", today);
        }
    }

    private static IncidentState stateOf(IncidentDetails details) {
        return details.handledOn() == null ? IncidentState.OPEN : IncidentState.HANDLED;
    }
}
