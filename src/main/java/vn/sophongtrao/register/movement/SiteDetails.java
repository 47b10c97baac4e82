package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a site.
 *
 * @param placeKind key of the kind of place, null where none is said
 * @param place where in the unit, up to 200 characters, null for the unit as a whole
 * @param launchedOn first day on which it is active
 * @param partner the organisation it is run with there, up to 200 characters, null for none
 * @param teams teams at the site, null where unknown
 * @param members members of the site, null where unknown
 */
public record SiteDetails(
        @Nullable String placeKind,
        @Nullable String place,
        LocalDate launchedOn,
        @Nullable String partner,
        @Nullable Integer teams,
        @Nullable Integer members) {}
