package vn.sophongtrao.register.firesafety.point;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.register.firesafety.Position;
import vn.sophongtrao.register.firesafety.Standing;

/**
 * A point as its page shows it.
 *
 * @param keeperPhone dots for a reader from whom it is withheld
 * @param equipment what stands there, as {@link Quantities} reads it
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record PointView(
        long id,
        String code,
        long reportingUnitId,
        String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String keeper,
        @Nullable String keeperPhone,
        LocalDate establishedOn,
        @Nullable LocalDate lastInspectionOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String withdrawalReason,
        Standing standing,
        @Nullable String equipment,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    public boolean isEnded() {
        return standing == Standing.ENDED;
    }

    public boolean isWithdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    /** “20,851234; 106,683456”, empty where unknown. */
    public String positionText() {
        Position position = Position.of(latitude, longitude);
        return position == null ? "" : position.inWords();
    }
}
