package vn.sophongtrao.register.award;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An award as the database lists it.
 *
 * @param recipientName dots where it is withheld from the reader
 */
record AwardRow(
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
        @Nullable String modelName,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationNumber,
        @Nullable String revocationReason,
        Standing standing) {}
