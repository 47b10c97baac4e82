package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.register.firesafety.Position;

/**
 * Where the corners of the picture lie, as they were typed.
 *
 * @param file the picture, which is never filled in again
 * @param version the version that was read
 */
record GroundForm(String file, String north, String west, String south, String east, long version) {

    /** As it stands; empty where there is none. */
    static GroundForm of(@Nullable GroundPicture picture, long version) {
        return picture == null
                ? new GroundForm("", "", "", "", "", version)
                : new GroundForm(
                        "",
                        VietnameseNumber.format(picture.north()),
                        VietnameseNumber.format(picture.west()),
                        VietnameseNumber.format(picture.south()),
                        VietnameseNumber.format(picture.east()),
                        version);
    }

    static GroundForm sent(Sent sent) {
        return new GroundForm(
                "", sent.text("north"), sent.text("west"), sent.text("south"), sent.text("east"), sent.version());
    }

    /** @return empty where anything is wrong, which the reading takes */
    Optional<MapArea> read(FormReading reading) {
        BigDecimal readNorth =
                Position.degrees("north", Message.of("firesafety.ground.field.north"), north, true, reading);
        BigDecimal readWest =
                Position.degrees("west", Message.of("firesafety.ground.field.west"), west, false, reading);
        BigDecimal readSouth =
                Position.degrees("south", Message.of("firesafety.ground.field.south"), south, true, reading);
        BigDecimal readEast =
                Position.degrees("east", Message.of("firesafety.ground.field.east"), east, false, reading);
        if (readNorth != null && readSouth != null && readNorth.compareTo(readSouth) <= 0) {
            reading.refuse("south", Message.of("firesafety.ground.rule.south"));
        }
        if (readWest != null && readEast != null && readWest.compareTo(readEast) >= 0) {
            reading.refuse("east", Message.of("firesafety.ground.rule.east"));
        }
        return reading.isRefused() || readNorth == null || readWest == null || readSouth == null || readEast == null
                ? Optional.empty()
                : Optional.of(new MapArea(readSouth, readWest, readNorth, readEast));
    }
}
