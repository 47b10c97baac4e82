package vn.sophongtrao.register.incident;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An incident as its page shows it.
 *
 * @param seized what was seized, as {@link Quantities} reads it
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record IncidentView(
        long id,
        String code,
        long reportingUnitId,
        long categoryId,
        LocalDate detectedOn,
        @Nullable LocalDate handledOn,
        IncidentState state,
        String accountText,
        boolean fromPeople,
        @Nullable Long modelId,
        @Nullable String modelName,
        @Nullable String withdrawalReason,
        @Nullable String seized,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {

    public boolean isWithdrawn() {
        return state == IncidentState.WITHDRAWN;
    }
}
