package vn.sophongtrao.register.firesafety;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.web.FormReading;

/**
 * A place on the map, WGS 84, to six decimals (about 0.1 m).
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Position(BigDecimal latitude, BigDecimal longitude) {

    public static final Message LATITUDE = Message.of("firesafety.field.latitude");
    public static final Message LONGITUDE = Message.of("firesafety.field.longitude");

    private static final int DECIMALS = 6;

    /** Maps on a telephone give so many. */
    private static final int TYPED_DECIMALS = 20;

    /** Viet Nam with its islands lies between; so the two never change places unnoticed. */
    private static final BigDecimal SOUTH = BigDecimal.valueOf(6);

    private static final BigDecimal NORTH = BigDecimal.valueOf(24);
    private static final BigDecimal WEST = BigDecimal.valueOf(102);
    private static final BigDecimal EAST = BigDecimal.valueOf(118);

    public Position {
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** As a row of the database has it; null where it is unknown. */
    public static @Nullable Position of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    /**
     * Reads two typed numbers; a dot is a comma here, since nothing of a position has thousands.
     *
     * @param reading takes what is wrong
     * @return null where nothing was typed, or something is wrong
     */
    public static @Nullable Position read(String typedLatitude, String typedLongitude, FormReading reading) {
        BigDecimal latitude = reading.number("latitude", LATITUDE, typedLatitude.replace('.', ','), TYPED_DECIMALS);
        BigDecimal longitude = reading.number("longitude", LONGITUDE, typedLongitude.replace('.', ','), TYPED_DECIMALS);
        if (latitude != null && longitude != null) {
            Position position = new Position(latitude, longitude);
            reading.check(position::requireInRange);
            return position;
        }
        if (latitude != null && typedLongitude.isBlank()) {
            reading.refuse("longitude", Message.of("firesafety.rule.position.half", LATITUDE, LONGITUDE));
        }
        if (longitude != null && typedLatitude.isBlank()) {
            reading.refuse("latitude", Message.of("firesafety.rule.position.half", LATITUDE, LONGITUDE));
        }
        return null;
    }

    /**
     * Reads one number of a position that must be there.
     *
     * @param isLatitude whether it is a latitude, else a longitude
     * @param reading takes what is wrong
     * @return null where something is
     */
    public static @Nullable BigDecimal degrees(
            String field, Message name, String typed, boolean isLatitude, FormReading reading) {
        if (typed.isBlank()) {
            reading.refuse(field, Message.of("record.form.blank", name));
            return null;
        }
        BigDecimal read = reading.number(field, name, typed.replace('.', ','), TYPED_DECIMALS);
        if (read == null) {
            return null;
        }
        BigDecimal degrees = read.setScale(DECIMALS, RoundingMode.HALF_UP);
        return reading.attempt(() -> {
                    require(field, name, degrees, isLatitude ? SOUTH : WEST, isLatitude ? NORTH : EAST);
                    return degrees;
                })
                .orElse(null);
    }

    /** @throws RuleViolation where it lies outside Viet Nam */
    public void requireInRange() {
        require("latitude", LATITUDE, latitude, SOUTH, NORTH);
        require("longitude", LONGITUDE, longitude, WEST, EAST);
    }

    private static void require(String field, Message name, BigDecimal degrees, BigDecimal least, BigDecimal most) {
        if (degrees.compareTo(least) < 0 || degrees.compareTo(most) > 0) {
            throw RuleViolation.at(field, "firesafety.rule.position.range", name, least, most);
        }
    }

    /** “20,851234; 106,683456”. */
    public String inWords() {
        return VietnameseNumber.format(latitude) + "; " + VietnameseNumber.format(longitude);
    }
}
