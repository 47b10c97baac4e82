package vn.sophongtrao.territory.place;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A place as other modules know it.
 *
 * @param reportingUnitId the unit that keeps it
 * @param validFrom first day of the place, null where it is older than anybody here knows
 * @param endedOn first day on which it is no more, null while it is there
 */
public record KnownPlace(
        long id,
        long reportingUnitId,
        String name,
        long kindId,
        @Nullable Long levelId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate endedOn,
        PlaceStanding standing) {

    /** Whether it was there on at least one of the days, as far as anybody here knows. */
    public boolean isThereBetween(LocalDate first, LocalDate last) {
        return standing != PlaceStanding.WITHDRAWN
                && (validFrom == null || !validFrom.isAfter(last))
                && (endedOn == null || endedOn.isAfter(first));
    }
}
