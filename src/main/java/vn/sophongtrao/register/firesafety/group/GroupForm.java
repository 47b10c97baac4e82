package vn.sophongtrao.register.firesafety.group;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;
import vn.sophongtrao.register.firesafety.Dates;
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Phone;
import vn.sophongtrao.register.firesafety.Position;

/**
 * What the officer typed of a group, kept as text so that a refused form comes back as it was.
 *
 * @param endedOn asked only of a group that has ended, as the reason; both empty, it lives again
 * @param key made with the form, so that sent twice it enters one group
 * @param version the version that was read
 */
record GroupForm(
        String number,
        String residentialArea,
        String addressRange,
        String households,
        String establishedOn,
        String latitude,
        String longitude,
        String leader,
        String leaderPhone,
        boolean linkedAlarm,
        String bells,
        String buttons,
        String extinguishers,
        String tools,
        String lastDrillOn,
        String endedOn,
        String endReason,
        String key,
        long version) {

    static final Message HOUSEHOLDS = Message.of("firesafety.field.households");
    static final Message ESTABLISHED_ON = Message.of("firesafety.field.establishedOn");
    static final Message LINKED_ALARM = Message.of("firesafety.field.linkedAlarm");
    static final Message BELLS = Message.of("firesafety.field.bells");
    static final Message BUTTONS = Message.of("firesafety.field.buttons");
    static final Message EXTINGUISHERS = Message.of("firesafety.field.extinguishers");
    static final Message TOOLS = Message.of("firesafety.field.tools");
    static final Message LAST_DRILL_ON = Message.of("firesafety.field.lastDrillOn");

    /** An empty form. */
    static GroupForm blank() {
        return new GroupForm(
                "", "", "", "", "", "", "", "", "", false, "", "", "", "", "", "", "", OnceOnly.newKey(), 0);
    }

    /** The same under a new key: a group of its own. */
    GroupForm anew() {
        return new GroupForm(
                number,
                residentialArea,
                addressRange,
                households,
                establishedOn,
                latitude,
                longitude,
                leader,
                leaderPhone,
                linkedAlarm,
                bells,
                buttons,
                extinguishers,
                tools,
                lastDrillOn,
                endedOn,
                endReason,
                OnceOnly.newKey(),
                version);
    }

    /** The group as it stands. */
    static GroupForm of(GroupView group) {
        return new GroupForm(
                group.number(),
                group.residentialArea(),
                group.addressRange(),
                VietnameseNumber.format(group.households()),
                VietnameseDate.format(group.establishedOn()),
                text(group.latitude()),
                text(group.longitude()),
                text(group.leader()),
                text(group.leaderPhone()),
                group.linkedAlarm(),
                text(group.bells()),
                text(group.buttons()),
                text(group.extinguishers()),
                text(group.tools()),
                text(group.lastDrillOn()),
                text(group.endedOn()),
                text(group.endReason()),
                "",
                group.version());
    }

    static GroupForm sent(Sent sent) {
        return new GroupForm(
                sent.text("number"),
                sent.text("residentialArea"),
                sent.text("addressRange"),
                sent.text("households"),
                sent.text("establishedOn"),
                sent.text("latitude"),
                sent.text("longitude"),
                sent.text("leader"),
                sent.text("leaderPhone"),
                sent.ticked("linkedAlarm"),
                sent.text("bells"),
                sent.text("buttons"),
                sent.text("extinguishers"),
                sent.text("tools"),
                sent.text("lastDrillOn"),
                sent.text("endedOn"),
                sent.text("endReason"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<GroupDetails> read(LocalDate today, FormReading reading) {
        String readNumber = reading.requiredText(FireSafetyGroup.NUMBER, number);
        String readArea = reading.requiredText(FireSafetyGroup.RESIDENTIAL_AREA, residentialArea);
        String readRange = reading.requiredText(FireSafetyGroup.ADDRESS_RANGE, addressRange);
        Integer readHouseholds = households(reading);
        LocalDate established = reading.requiredDay("establishedOn", ESTABLISHED_ON, establishedOn);
        Position position = Position.read(latitude, longitude, reading);
        String readLeader = reading.text(FireSafetyGroup.LEADER, leader);
        String phone = reading.attempt(() -> Phone.read("leaderPhone", FireSafetyGroup.LEADER_PHONE, leaderPhone))
                .orElse(null);
        Integer readBells = reading.whole("bells", BELLS, bells, FireSafetyGroup.MOST);
        Integer readButtons = reading.whole("buttons", BUTTONS, buttons, FireSafetyGroup.MOST);
        Integer readExtinguishers = reading.whole("extinguishers", EXTINGUISHERS, extinguishers, FireSafetyGroup.MOST);
        Integer readTools = reading.whole("tools", TOOLS, tools, FireSafetyGroup.MOST);
        LocalDate drill = reading.day("lastDrillOn", LAST_DRILL_ON, lastDrillOn);
        if (established != null) {
            reading.check(() -> Dates.requireEstablished(established, today));
            reading.check(() -> Dates.requireChecked("lastDrillOn", drill, established, today));
        }
        Ending ending = ending(established, today, reading);
        if (reading.isRefused()
                || readNumber == null
                || readArea == null
                || readRange == null
                || readHouseholds == null
                || established == null) {
            return Optional.empty();
        }
        return Optional.of(new GroupDetails(
                readNumber,
                readArea,
                readRange,
                position,
                readHouseholds,
                readLeader,
                phone,
                readBells,
                readButtons,
                readExtinguishers,
                readTools,
                linkedAlarm,
                established,
                drill,
                ending));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(GroupView saved) {
        GroupForm theirs = of(saved);
        List<Versus> lines = new ArrayList<>(List.of(
                new Versus(FireSafetyGroup.NUMBER.name(), number, theirs.number),
                new Versus(FireSafetyGroup.RESIDENTIAL_AREA.name(), residentialArea, theirs.residentialArea),
                new Versus(FireSafetyGroup.ADDRESS_RANGE.name(), addressRange, theirs.addressRange),
                new Versus(HOUSEHOLDS, households, theirs.households),
                new Versus(ESTABLISHED_ON, establishedOn, theirs.establishedOn),
                new Versus(Position.LATITUDE, latitude, theirs.latitude),
                new Versus(Position.LONGITUDE, longitude, theirs.longitude),
                new Versus(FireSafetyGroup.LEADER.name(), leader, theirs.leader),
                new Versus(FireSafetyGroup.LEADER_PHONE, leaderPhone, theirs.leaderPhone),
                Versus.flags(LINKED_ALARM, linkedAlarm, theirs.linkedAlarm),
                new Versus(BELLS, bells, theirs.bells),
                new Versus(BUTTONS, buttons, theirs.buttons),
                new Versus(EXTINGUISHERS, extinguishers, theirs.extinguishers),
                new Versus(TOOLS, tools, theirs.tools),
                new Versus(LAST_DRILL_ON, lastDrillOn, theirs.lastDrillOn)));
        if (!endedOn.isEmpty() || !theirs.endedOn.isEmpty()) {
            lines.add(new Versus(Ending.ON, endedOn, theirs.endedOn));
            lines.add(new Versus(Ending.REASON.name(), endReason, theirs.endReason));
        }
        return lines;
    }

    private @Nullable Integer households(FormReading reading) {
        if (households.isBlank()) {
            reading.refuse("households", Message.of("record.form.blank", HOUSEHOLDS));
            return null;
        }
        Integer read = reading.whole("households", HOUSEHOLDS, households, FireSafetyGroup.MOST_HOUSEHOLDS);
        return read == null
                ? null
                : reading.attempt(() -> FireSafetyGroup.households(read)).orElse(null);
    }

    private @Nullable Ending ending(@Nullable LocalDate established, LocalDate today, FormReading reading) {
        if (endedOn.isBlank() && endReason.isBlank()) {
            return null;
        }
        LocalDate day = reading.requiredDay("endedOn", Ending.ON, endedOn);
        String reason = reading.requiredText(Ending.REASON, endReason);
        if (day == null || reason == null) {
            return null;
        }
        Ending ending = new Ending(day, reason);
        if (established != null) {
            reading.check(() -> ending.checked(established, today));
        }
        return ending;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable BigDecimal degrees) {
        return degrees == null ? "" : VietnameseNumber.format(degrees);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : VietnameseNumber.format(number);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : VietnameseDate.format(day);
    }
}
