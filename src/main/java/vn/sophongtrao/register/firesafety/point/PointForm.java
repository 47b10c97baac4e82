package vn.sophongtrao.register.firesafety.point;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * What the officer typed of a point, kept as text so that a refused form comes back as it was.
 *
 * @param equipment quantities by the key of their kind; blank where none
 * @param endedOn asked only of a point that has ended, as the reason; both empty, it is there again
 * @param key made with the form, so that sent twice it enters one point
 * @param version the version that was read
 */
record PointForm(
        String address,
        String establishedOn,
        String latitude,
        String longitude,
        String keeper,
        String keeperPhone,
        String lastInspectionOn,
        Map<String, String> equipment,
        String endedOn,
        String endReason,
        String key,
        long version) {

    static final Message ESTABLISHED_ON = Message.of("firesafety.field.establishedOn");
    static final Message LAST_INSPECTION_ON = Message.of("firesafety.field.lastInspectionOn");

    /** An empty form. */
    static PointForm blank() {
        return new PointForm("", "", "", "", "", "", "", Map.of(), "", "", OnceOnly.newKey(), 0);
    }

    /** The same under a new key: a point of its own. */
    PointForm anew() {
        return new PointForm(
                address,
                establishedOn,
                latitude,
                longitude,
                keeper,
                keeperPhone,
                lastInspectionOn,
                equipment,
                endedOn,
                endReason,
                OnceOnly.newKey(),
                version);
    }

    /** The point as it stands. */
    static PointForm of(PointView point, EquipmentKinds kinds) {
        Map<String, String> equipment = new LinkedHashMap<>();
        kinds.inOrder(Quantities.read(point.equipment()))
                .forEach((kind, quantity) -> equipment.put(kind.key(), VietnameseNumber.format(quantity)));
        return new PointForm(
                point.address(),
                VietnameseDate.format(point.establishedOn()),
                text(point.latitude()),
                text(point.longitude()),
                text(point.keeper()),
                text(point.keeperPhone()),
                text(point.lastInspectionOn()),
                equipment,
                text(point.endedOn()),
                text(point.endReason()),
                "",
                point.version());
    }

    static PointForm sent(Sent sent) {
        return new PointForm(
                sent.text("address"),
                sent.text("establishedOn"),
                sent.text("latitude"),
                sent.text("longitude"),
                sent.text("keeper"),
                sent.text("keeperPhone"),
                sent.text("lastInspectionOn"),
                sent.each("equipment"),
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
    Optional<PointDetails> read(EquipmentKinds kinds, LocalDate today, FormReading reading) {
        String readAddress = reading.requiredText(FirefightingPoint.ADDRESS, address);
        LocalDate established = reading.requiredDay("establishedOn", ESTABLISHED_ON, establishedOn);
        Position position = Position.read(latitude, longitude, reading);
        String readKeeper = reading.text(FirefightingPoint.KEEPER, keeper);
        String phone = reading.attempt(() -> Phone.read("keeperPhone", FirefightingPoint.KEEPER_PHONE, keeperPhone))
                .orElse(null);
        LocalDate inspection = reading.day("lastInspectionOn", LAST_INSPECTION_ON, lastInspectionOn);
        if (established != null) {
            reading.check(() -> Dates.requireEstablished(established, today));
            reading.check(() -> Dates.requireChecked("lastInspectionOn", inspection, established, today));
        }
        Map<String, Integer> quantities = new HashMap<>();
        for (EquipmentKind kind : kinds.all()) {
            Integer quantity =
                    reading.whole(kind.field(), kind.name(), equipment.get(kind.key()), FirefightingPoint.MOST);
            // A zero says the same as a blank: nothing of the kind is there.
            if (quantity != null && quantity > 0) {
                quantities.put(kind.key(), quantity);
            }
        }
        Ending ending = ending(established, today, reading);
        return reading.isRefused() || readAddress == null || established == null
                ? Optional.empty()
                : Optional.of(new PointDetails(
                        readAddress, position, readKeeper, phone, quantities, established, inspection, ending));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(PointView saved, EquipmentKinds kinds) {
        PointForm theirs = of(saved, kinds);
        List<Versus> lines = new ArrayList<>(List.of(
                new Versus(FirefightingPoint.ADDRESS.name(), address, theirs.address),
                new Versus(ESTABLISHED_ON, establishedOn, theirs.establishedOn),
                new Versus(Position.LATITUDE, latitude, theirs.latitude),
                new Versus(Position.LONGITUDE, longitude, theirs.longitude),
                new Versus(FirefightingPoint.KEEPER.name(), keeper, theirs.keeper),
                new Versus(FirefightingPoint.KEEPER_PHONE, keeperPhone, theirs.keeperPhone),
                new Versus(LAST_INSPECTION_ON, lastInspectionOn, theirs.lastInspectionOn)));
        for (EquipmentKind kind : kinds.all()) {
            String here = equipment.getOrDefault(kind.key(), "");
            String there = theirs.equipment.getOrDefault(kind.key(), "");
            if (!here.isEmpty() || !there.isEmpty()) {
                lines.add(new Versus(kind.name(), here, there));
            }
        }
        if (!endedOn.isEmpty() || !theirs.endedOn.isEmpty()) {
            lines.add(new Versus(Ending.ON, endedOn, theirs.endedOn));
            lines.add(new Versus(Ending.REASON.name(), endReason, theirs.endReason));
        }
        return lines;
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

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : VietnameseDate.format(day);
    }
}
