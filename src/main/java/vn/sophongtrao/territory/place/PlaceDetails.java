package vn.sophongtrao.territory.place;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a place.
 *
 * @param name what it is called, up to 200 characters, without names of residents
 * @param kind key of its kind
 * @param level key of its level, of a school only
 * @param address where it is, up to 200 characters, null where nobody wrote it
 * @param validFrom first day of the place, null where it is older than anybody here knows
 * @param ending null while it is there
 */
public record PlaceDetails(
        String name,
        String kind,
        @Nullable String level,
        @Nullable String address,
        @Nullable LocalDate validFrom,
        @Nullable PlaceEnding ending) {}
