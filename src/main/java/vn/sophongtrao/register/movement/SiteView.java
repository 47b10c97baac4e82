package vn.sophongtrao.register.movement;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A site as pages show it.
 *
 * @param placeId the place of the directory, null where it is at none
 * @param placeKindId the kind of that place, or what was said of another; null where nothing was
 * @param place the name that the place has today, or what was said of another
 * @param endedOn first day on which it is no longer active, be it by its model's end; null while it is
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record SiteView(
        long id,
        long movementModelId,
        long reportingUnitId,
        @Nullable Long placeId,
        @Nullable Long placeKindId,
        @Nullable String place,
        @Nullable String partner,
        @Nullable Integer teams,
        @Nullable Integer members,
        LocalDate launchedOn,
        SiteState state,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {

    public boolean isActive() {
        return state == SiteState.ACTIVE && endedOn == null;
    }
}
