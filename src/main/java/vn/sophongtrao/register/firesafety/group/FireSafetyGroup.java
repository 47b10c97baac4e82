package vn.sophongtrao.register.firesafety.group;

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
import vn.sophongtrao.register.firesafety.Dates;
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Phone;
import vn.sophongtrao.register.firesafety.Position;

/**
 * An inter-family fire-safety group. It stays in the unit it was entered in and is never deleted: it ends, or is
 * withdrawn where it should not be there. A rule that refuses names the field of the form.
 */
@Entity
class FireSafetyGroup {

    static final FreeText NUMBER = FreeText.of("number", "firesafety.field.number", 20);
    static final FreeText RESIDENTIAL_AREA = FreeText.of("residentialArea", "firesafety.field.residentialArea", 120);
    static final FreeText ADDRESS_RANGE = FreeText.of("addressRange", "firesafety.field.addressRange", 200);
    static final FreeText LEADER = FreeText.of("leader", "firesafety.field.leader", 100);
    static final Message LEADER_PHONE = Message.of("firesafety.field.leaderPhone");

    /** Largest number of households and of anything that is counted in a group. */
    static final int MOST_HOUSEHOLDS = 999;

    static final int MOST = 9999;

    /** From so many households to so many is usual (guidance of the fire police, C07); others are warned of. */
    static final int FEWEST_USUAL = 5;

    static final int MOST_USUAL = 15;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reportingUnitId;
    private @Nullable String code;
    private String number;
    private String residentialArea;
    private String addressRange;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private int households;
    private @Nullable String leader;
    private @Nullable String leaderPhone;
    private @Nullable Integer bells;
    private @Nullable Integer buttons;
    private @Nullable Integer extinguishers;
    private @Nullable Integer tools;
    private boolean linkedAlarm;
    private LocalDate establishedOn;
    private @Nullable LocalDate lastDrillOn;
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
    protected FireSafetyGroup() {}

    /**
     * Enters a group, which has no code yet.
     *
     * @param creationKey the key of the form it came from, null where it came from none
     * @param enteredBy id of the account that enters it
     */
    @SuppressWarnings("NullAway.Init")
    FireSafetyGroup(NewGroup group, @Nullable UUID creationKey, long enteredBy, Instant moment) {
        this.reportingUnitId = group.unitId();
        this.creationKey = creationKey;
        this.enteredBy = enteredBy;
        this.enteredAt = moment;
        say(checked(group.details(), VietnameseDate.day(moment)));
    }

    /**
     * Corrects or completes what is said of the group. Says nothing new, changes nothing.
     *
     * @param amendedBy id of the account that does it
     */
    void amend(GroupDetails details, long amendedBy, Instant moment) {
        requireNotWithdrawn();
        GroupDetails said = checked(details, VietnameseDate.day(moment));
        if (!said.equals(details())) {
            say(said);
            touch(amendedBy, moment);
        }
    }

    /** Whether it stands in the book and says just that. */
    boolean says(GroupDetails details, LocalDate today) {
        return !isWithdrawn() && checked(details, today).equals(details());
    }

    /** Ends a group that has lived. */
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

    /** Takes a group that should not be there out of all counts; the record stays readable. */
    void withdraw(String reason, long withdrawnBy, Instant moment) {
        requireNotWithdrawn();
        withdrawalReason = Withdrawal.REASON.required(reason);
        touch(withdrawnBy, moment);
    }

    /** Gives the group, once it has passed the rules, the code that people will call it by. */
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

    GroupDetails details() {
        return new GroupDetails(
                number,
                residentialArea,
                addressRange,
                Position.of(latitude, longitude),
                households,
                leader,
                leaderPhone,
                bells,
                buttons,
                extinguishers,
                tools,
                linkedAlarm,
                establishedOn,
                lastDrillOn,
                endedOn == null || endReason == null ? null : new Ending(endedOn, endReason));
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

    /** Whether groups usually have so many households. */
    static boolean isUsual(int households) {
        return households >= FEWEST_USUAL && households <= MOST_USUAL;
    }

    private void say(GroupDetails said) {
        Position position = said.position();
        number = said.number();
        residentialArea = said.residentialArea();
        addressRange = said.addressRange();
        latitude = position == null ? null : position.latitude();
        longitude = position == null ? null : position.longitude();
        households = said.households();
        leader = said.leader();
        leaderPhone = said.leaderPhone();
        bells = said.bells();
        buttons = said.buttons();
        extinguishers = said.extinguishers();
        tools = said.tools();
        linkedAlarm = said.linkedAlarm();
        establishedOn = said.establishedOn();
        lastDrillOn = said.lastDrillOn();
        Ending ending = said.ending();
        endedOn = ending == null ? null : ending.on();
        endReason = ending == null ? null : ending.reason();
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
        return Message.of("firesafety.group.named", code());
    }

    /** The details as they are kept. */
    private static GroupDetails checked(GroupDetails said, LocalDate today) {
        Dates.requireEstablished(said.establishedOn(), today);
        Dates.requireChecked("lastDrillOn", said.lastDrillOn(), said.establishedOn(), today);
        Position position = said.position();
        if (position != null) {
            position.requireInRange();
        }
        Ending ending = said.ending();
        return new GroupDetails(
                NUMBER.required(said.number()),
                RESIDENTIAL_AREA.required(said.residentialArea()),
                ADDRESS_RANGE.required(said.addressRange()),
                position,
                households(said.households()),
                LEADER.optional(said.leader()),
                Phone.read("leaderPhone", LEADER_PHONE, said.leaderPhone()),
                counted("bells", said.bells()),
                counted("buttons", said.buttons()),
                counted("extinguishers", said.extinguishers()),
                counted("tools", said.tools()),
                said.linkedAlarm(),
                said.establishedOn(),
                said.lastDrillOn(),
                ending == null ? null : ending.checked(said.establishedOn(), today));
    }

    /** @throws RuleViolation where no group has so many */
    static int households(int households) {
        if (households < 1 || households > MOST_HOUSEHOLDS) {
            throw RuleViolation.at("households", "firesafety.rule.households", MOST_HOUSEHOLDS);
        }
        return households;
    }

    private static @Nullable Integer counted(String field, @Nullable Integer number) {
        if (number != null && (number < 0 || number > MOST)) {
            throw RuleViolation.at(field, "firesafety.rule.counted", Message.of("firesafety.field." + field), MOST);
        }
        return number;
    }
}
