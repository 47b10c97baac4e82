package vn.sophongtrao.register.award;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An award as its page shows it.
 *
 * @param recipientName dots where it is withheld from the reader
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record AwardView(
        long id,
        String code,
        long reportingUnitId,
        String decisionNumber,
        LocalDate decidedOn,
        int reportingYear,
        long authorityId,
        long formId,
        long typeId,
        long recipientKindId,
        String recipientName,
        boolean publishable,
        long recipientUnitId,
        String achievement,
        @Nullable Long modelId,
        @Nullable String modelName,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationNumber,
        @Nullable String revocationReason,
        Standing standing,
        @Nullable String withdrawalReason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {

    public boolean isValid() {
        return standing == Standing.VALID;
    }

    public boolean isRevoked() {
        return standing == Standing.REVOKED;
    }

    public boolean isWithdrawn() {
        return standing == Standing.WITHDRAWN;
    }
}
