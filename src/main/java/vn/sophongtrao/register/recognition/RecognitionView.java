package vn.sophongtrao.register.recognition;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.time.DateRange;

/**
 * A recognition as its page shows it.
 *
 * @param placeName null where the subject is the ward itself
 * @param subject as what it is recognised; null where the circular leaves the place out by now
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record RecognitionView(
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
        @Nullable String withdrawalReason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {

    public boolean isWithdrawn() {
        return withdrawalReason != null;
    }

    public boolean isOfWard() {
        return placeId == null;
    }

    /** Where it stands: {@code WITHDRAWN}, {@code OPEN} or the result. */
    public String standing() {
        return RecognitionRow.standing(withdrawalReason, result);
    }

    /** The days of which it judges. */
    public DateRange window() {
        return (subject == null ? SubjectKind.WARD : subject).window(year);
    }

    /** Whether it was registered after the first quarter, in which the circular asks for it. */
    public boolean isLate() {
        return registeredOn.isAfter(LocalDate.of(year, 3, 31));
    }
}
