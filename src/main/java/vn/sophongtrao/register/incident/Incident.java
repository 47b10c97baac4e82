package vn.sophongtrao.register.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

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
import vn.sophongtrao.platform.text.TypedText;
import vn.sophongtrao.platform.time.ClockConfiguration;

/**
 * An incident with what was seized. It stays in the unit it was entered in and is never deleted, only withdrawn with a
 * reason. A rule that refuses names the field in its key: {@code incident.rule.handledOn.future}.
 */
@Entity
class Incident {

    static final int TEXT_LENGTH = 500;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final ZoneId ZONE = ClockConfiguration.ZONE;

    /** Telephone, identity card and account numbers; groups of a sum of money are parted by dots. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d(?:[ -]?\\d){8}");

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
    Incident(NewIncident incident, @Nullable UUID creationKey, Vocabulary vocabulary, long enteredBy, Instant moment) {
        this.reportingUnitId = incident.unitId();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        IncidentDetails details = incident.details();
        LocalDate today = day(moment);
        IncidentCategory category = category(details, vocabulary);
        requireInUse(category.isInUse(today), "incident.rule.category.retired");
        this.categoryId = category.id();
        requireDates(details.detectedOn(), details.handledOn(), today);
        this.detectedOn = details.detectedOn();
        this.handledOn = details.handledOn();
        this.state = stateOf(details);
        this.accountText = account(details.account());
        this.fromPeople = details.fromPeople();
        seizures(details, vocabulary, today).forEach(seizures::put);
    }

    /**
     * Corrects or completes what is said of the incident. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(IncidentDetails details, Vocabulary vocabulary, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        LocalDate today = day(moment);
        IncidentCategory category = category(details, vocabulary);
        requireInUse(category.id() == categoryId || category.isInUse(today), "incident.rule.category.retired");
        requireDates(details.detectedOn(), details.handledOn(), today);
        String account = account(details.account());
        Map<Long, SeizedQuantity> seized = seizures(details, vocabulary, today);
        boolean changed = category.id() != categoryId
                || !details.detectedOn().equals(detectedOn)
                || !Objects.equals(details.handledOn(), handledOn)
                || !account.equals(accountText)
                || details.fromPeople() != fromPeople
                || !sameSeizures(seized);
        if (!changed) {
            return;
        }
        categoryId = category.id();
        detectedOn = details.detectedOn();
        handledOn = details.handledOn();
        state = stateOf(details);
        accountText = account;
        fromPeople = details.fromPeople();
        seizures.keySet().retainAll(seized.keySet());
        seized.forEach((kind, quantity) ->
                seizures.merge(kind, quantity, (known, said) -> known.isSameAs(said) ? known : said));
        this.amendedBy = amendedBy;
        this.amendedAt = moment;
    }

    /** Takes an incident that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = text(reason, "reason");
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
            throw new RuleViolation("incident.rule.withdrawn", code());
        }
    }

    private boolean sameSeizures(Map<Long, SeizedQuantity> seized) {
        return seized.keySet().equals(seizures.keySet())
                && seized.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().isSameAs(Objects.requireNonNull(seizures.get(entry.getKey()))));
    }

    private Map<Long, SeizedQuantity> seizures(IncidentDetails details, Vocabulary vocabulary, LocalDate today) {
        Map<Long, SeizedQuantity> seized = new HashMap<>();
        details.seizures().forEach((key, quantity) -> {
            SeizureKind kind =
                    vocabulary.kind(key).orElseThrow(() -> new RuleViolation("incident.rule.seized.unknown", key));
            requireInUse(seizures.containsKey(kind.id()) || kind.isInUse(today), "incident.rule.seized.retired");
            if (quantity.signum() <= 0 || quantity.stripTrailingZeros().scale() > kind.decimals()) {
                throw new RuleViolation("incident.rule.seized.quantity", kind.labelVi(), kind.decimals());
            }
            seized.put(kind.id(), new SeizedQuantity(reportingUnitId, quantity));
        });
        return seized;
    }

    private static IncidentCategory category(IncidentDetails details, Vocabulary vocabulary) {
        return vocabulary
                .category(details.category())
                .orElseThrow(() -> new RuleViolation("incident.rule.category.unknown"));
    }

    private static void requireInUse(boolean inUse, String key) {
        if (!inUse) {
            throw new RuleViolation(key);
        }
    }

    /** @throws RuleViolation where the two days cannot be */
    static void requireDates(LocalDate detected, @Nullable LocalDate handled, LocalDate today) {
        if (detected.isBefore(FIRST_DAY)) {
            throw new RuleViolation("incident.rule.detectedOn.early", FIRST_DAY);
        }
        if (detected.isAfter(today)) {
            throw new RuleViolation("incident.rule.detectedOn.future", today);
        }
        if (handled != null && handled.isBefore(detected)) {
            throw new RuleViolation("incident.rule.handledOn.early", detected);
        }
        if (handled != null && handled.isAfter(today)) {
            throw new RuleViolation("incident.rule.handledOn.future", today);
        }
    }

    private static IncidentState stateOf(IncidentDetails details) {
        return details.handledOn() == null ? IncidentState.OPEN : IncidentState.HANDLED;
    }

    /**
     * The account as it is kept.
     *
     * @throws RuleViolation where it is missing, too long, or holds a number by which a person could be found
     */
    static String account(String typed) {
        return text(typed, "account");
    }

    private static String text(String typed, String field) {
        String text = TypedText.line(typed);
        if (text.isEmpty()) {
            throw new RuleViolation("incident.rule." + field + ".blank");
        }
        if (text.codePointCount(0, text.length()) > TEXT_LENGTH) {
            throw new RuleViolation("incident.rule." + field + ".long", TEXT_LENGTH, text.length());
        }
        if (NUMBER_OF_A_PERSON.matcher(text).find()) {
            throw new RuleViolation("incident.rule." + field + ".person");
        }
        return text;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
