package vn.sophongtrao.territory.place;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A place as its page shows it.
 *
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record PlaceView(
        long id,
        long reportingUnitId,
        String name,
        long kindId,
        @Nullable Long levelId,
        @Nullable String address,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        PlaceStanding standing,
        @Nullable String withdrawalReason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {

    public boolean isActive() {
        return standing == PlaceStanding.ACTIVE;
    }

    public boolean isEnded() {
        return standing == PlaceStanding.ENDED;
    }

    public boolean isWithdrawn() {
        return standing == PlaceStanding.WITHDRAWN;
    }
}
