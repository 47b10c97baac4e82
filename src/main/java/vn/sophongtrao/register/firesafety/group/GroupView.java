package vn.sophongtrao.register.firesafety.group;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.register.firesafety.Position;
import vn.sophongtrao.register.firesafety.Standing;

/**
 * A group as its page shows it.
 *
 * @param leaderPhone dots for a reader from whom it is withheld
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record GroupView(
        long id,
        String code,
        long reportingUnitId,
        String number,
        String residentialArea,
        String addressRange,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        int households,
        @Nullable String leader,
        @Nullable String leaderPhone,
        @Nullable Integer bells,
        @Nullable Integer buttons,
        @Nullable Integer extinguishers,
        @Nullable Integer tools,
        boolean linkedAlarm,
        LocalDate establishedOn,
        @Nullable LocalDate lastDrillOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String withdrawalReason,
        Standing standing,
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

    /** Whether its number of households is one to look at again. */
    public boolean isUnusual() {
        return !FireSafetyGroup.isUsual(households);
    }
}
