package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a site.
 *
 * @param placeId the place of the directory, which says its name and kind; null where it is none of them
 * @param placeKind key of the kind of a place that is not in the directory, null where none is said
 * @param place where in the unit, up to 200 characters, null for the unit as a whole
 * @param launchedOn first day on which it is active
 * @param partner the organisation it is run with there, up to 200 characters, null for none
 * @param teams teams at the site, null where unknown
 * @param members members of the site, null where unknown
 */
public record SiteDetails(
        @Nullable Long placeId,
        @Nullable String placeKind,
        @Nullable String place,
        LocalDate launchedOn,
        @Nullable String partner,
        @Nullable Integer teams,
        @Nullable Integer members) {

    /** A site at a place that is not in the directory. */
    public SiteDetails(
            @Nullable String placeKind,
            @Nullable String place,
            LocalDate launchedOn,
            @Nullable String partner,
            @Nullable Integer teams,
            @Nullable Integer members) {
        this(null, placeKind, place, launchedOn, partner, teams, members);
    }
}
