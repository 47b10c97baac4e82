package vn.sophongtrao.register.recognition;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A recognition as the database lists it.
 *
 * @param placeName null where the subject is the ward itself
 * @param subject as what it is recognised; null where the circular leaves the place out by now
 */
record RecognitionRow(
        long id,
        long reportingUnitId,
        int year,
        @Nullable Long placeId,
        @Nullable String placeName,
        @Nullable SubjectKind subject,
        LocalDate registeredOn,
        @Nullable Result result,
        @Nullable Long authorityId,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String shortfall,
        @Nullable String withdrawalReason) {

    /** Where it stands: {@code WITHDRAWN}, {@code OPEN} or the result. */
    public String standing() {
        return standing(withdrawalReason, result);
    }

    static String standing(@Nullable String withdrawalReason, @Nullable Result result) {
        if (withdrawalReason != null) {
            return "WITHDRAWN";
        }
        return result == null ? "OPEN" : result.name();
    }
}
