package vn.sophongtrao.register.firesafety.point;

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
import vn.sophongtrao.register.firesafety.Dates;
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Phone;
import vn.sophongtrao.register.firesafety.Position;

/**
 * A public firefighting point with its equipment. It stays in the unit it was entered in and is never deleted: it ends,
 * or is withdrawn where it should not be there. A rule that refuses names the field of the form.
 */
@Entity
class FirefightingPoint {

    static final FreeText ADDRESS = FreeText.of("address", "firesafety.field.address", 200);
    static final FreeText KEEPER = FreeText.of("keeper", "firesafety.field.keeper", 100);
    static final Message KEEPER_PHONE = Message.of("firesafety.field.keeperPhone");

    /** Largest quantity of a kind. */
    static final int MOST = 9999;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private @Nullable String code;
    private String address;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private @Nullable String keeper;
    private @Nullable String keeperPhone;
    private LocalDate establishedOn;
    private @Nullable LocalDate lastInspectionOn;
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

    /** By the id of the kind. */
    @ElementCollection
    @CollectionTable(name = "firefighting_equipment", joinColumns = @JoinColumn(name = "firefighting_point_id"))
    @MapKeyColumn(name = "equipment_kind_id")
    private Map<Long, EquipmentQuantity> equipment = new HashMap<>();

    /** Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected FirefightingPoint() {}

    /**
     * Enters a point, which has no code yet.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    @SuppressWarnings("NullAway.Init")
    FirefightingPoint(
            NewPoint point, @Nullable UUID creationKey, EquipmentKinds kinds, long enteredBy, Instant moment) {
        this.reportingUnitId = point.unitId();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        LocalDate today = VietnameseDate.day(moment);
        Map<Long, EquipmentQuantity> there = equipment(point.details(), kinds, today);
        say(checked(point.details(), today), there);
    }

    /**
     * Corrects or completes what is said of the point. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(PointDetails details, EquipmentKinds kinds, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        LocalDate today = VietnameseDate.day(moment);
        PointDetails said = checked(details, today);
        Map<Long, EquipmentQuantity> there = equipment(details, kinds, today);
        if (!said.equals(details(said.equipment())) || !there.equals(equipment)) {
            say(said, there);
            touch(amendedBy, moment);
        }
    }

    /** Whether it stands in the book and says just that. */
    boolean says(PointDetails details, EquipmentKinds kinds, LocalDate today) {
        PointDetails said = checked(details, today);
        return !isWithdrawn()
                && said.equals(details(said.equipment()))
                && equipment(details, kinds, today).equals(equipment);
    }

    /** Ends a point that was there. */
    void end(Ending ending, long endedBy, Instant moment) {
        requireNotWithdrawn();
        if (endedOn != null) {
            throw new RuleViolation("firesafety.rule.ended", name(), endedOn);
        }
        Ending checked = ending.checked(establishedOn, VietnameseDate.day(moment));
        endedOn = checked.on();
        endReason = checked.reason();
        touch(endedBy, moment);
    }

    /** Takes a point that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        touch(withdrawnBy, moment);
    }

    /** Gives the point, once it has passed the rules, the code that people will call it by. */
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

    boolean isWithdrawn() {
        return withdrawalReason != null;
    }

    /**
     * What is said of it.
     *
     * @param byKey its equipment, which it knows by ids only
     */
    PointDetails details(Map<String, Integer> byKey) {
        return new PointDetails(
                address,
                Position.of(latitude, longitude),
                keeper,
                keeperPhone,
                byKey,
                establishedOn,
                lastInspectionOn,
                endedOn == null || endReason == null ? null : new Ending(endedOn, endReason));
    }

    /** By the id of the kind. */
    Map<Long, EquipmentQuantity> equipment() {
        return Map.copyOf(equipment);
    }

    LocalDate establishedOn() {
        return establishedOn;
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

    private void say(PointDetails said, Map<Long, EquipmentQuantity> there) {
        Position position = said.position();
        Ending ending = said.ending();
        address = said.address();
        latitude = position == null ? null : position.latitude();
        longitude = position == null ? null : position.longitude();
        keeper = said.keeper();
        keeperPhone = said.keeperPhone();
        establishedOn = said.establishedOn();
        lastInspectionOn = said.lastInspectionOn();
        endedOn = ending == null ? null : ending.on();
        endReason = ending == null ? null : ending.reason();
        equipment.keySet().retainAll(there.keySet());
        there.forEach(
                (kind, quantity) -> equipment.merge(kind, quantity, (known, now) -> known.equals(now) ? known : now));
    }

    private void touch(long by, Instant moment) {
        amendedBy = by;
        amendedAt = moment;
    }

    private void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", name());
        }
    }

    private Message name() {
        return Message.of("firesafety.point.named", code());
    }

    private Map<Long, EquipmentQuantity> equipment(PointDetails details, EquipmentKinds kinds, LocalDate today) {
        Map<Long, EquipmentQuantity> there = new HashMap<>();
        details.equipment().forEach((key, quantity) -> {
            EquipmentKind kind =
                    kinds.find(key).orElseThrow(() -> new RuleViolation("firesafety.rule.equipment.unknown", key));
            if (!equipment.containsKey(kind.id()) && !kind.isInUse(today)) {
                throw RuleViolation.at(kind.field(), "firesafety.rule.equipment.retired", kind);
            }
            if (quantity < 1 || quantity > MOST) {
                throw RuleViolation.at(kind.field(), "firesafety.rule.counted", kind.name(), MOST);
            }
            there.put(kind.id(), new EquipmentQuantity(reportingUnitId, quantity));
        });
        return there;
    }

    /** The details as they are kept. */
    private static PointDetails checked(PointDetails said, LocalDate today) {
        Dates.requireEstablished(said.establishedOn(), today);
        Dates.requireChecked("lastInspectionOn", said.lastInspectionOn(), said.establishedOn(), today);
        Position position = said.position();
        if (position != null) {
            position.requireInRange();
        }
        Ending ending = said.ending();
        return new PointDetails(
                ADDRESS.required(said.address()),
                position,
                KEEPER.optional(said.keeper()),
                Phone.read("keeperPhone", KEEPER_PHONE, said.keeperPhone()),
                said.equipment(),
                said.establishedOn(),
                said.lastInspectionOn(),
                ending == null ? null : ending.checked(said.establishedOn(), today));
    }
}
