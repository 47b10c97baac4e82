package vn.sophongtrao.register.movement;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A model as its page shows it.
 *
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record ModelView(
        long id,
        long reportingUnitId,
        String name,
        long kindId,
        long leadId,
        @Nullable Long schemeId,
        @Nullable Integer programmeFrom,
        @Nullable Integer programmeTo,
        @Nullable String partners,
        @Nullable String about,
        LocalDate launchedOn,
        ModelState state,
        @Nullable LocalDate dissolvedOn,
        @Nullable String dissolutionReason,
        @Nullable String withdrawalReason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {

    public boolean isActive() {
        return state == ModelState.ACTIVE;
    }

    public boolean isWithdrawn() {
        return state == ModelState.WITHDRAWN;
    }
}
