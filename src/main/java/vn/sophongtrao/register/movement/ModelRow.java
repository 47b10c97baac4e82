package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A model as the database lists it.
 *
 * @param sites active sites that the reader sees
 * @param teams teams at those sites, null where none says
 * @param members members of those sites, null where none says
 * @param ratedYear latest reporting year it was rated for, null where the reader sees no rating
 */
record ModelRow(
        long id,
        long reportingUnitId,
        String name,
        long kindId,
        long leadId,
        @Nullable Integer programmeFrom,
        @Nullable Integer programmeTo,
        @Nullable String partners,
        LocalDate launchedOn,
        @Nullable LocalDate dissolvedOn,
        ModelState state,
        long sites,
        @Nullable Long teams,
        @Nullable Long members,
        @Nullable Integer ratedYear,
        @Nullable Long ratingId) {}
