package vn.sophongtrao.territory.place;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A place as the database lists it. */
record PlaceRow(
        long id,
        long reportingUnitId,
        String name,
        long kindId,
        @Nullable Long levelId,
        @Nullable String address,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        PlaceStanding standing) {}
