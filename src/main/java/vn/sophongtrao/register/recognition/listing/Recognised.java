package vn.sophongtrao.register.recognition.listing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A recognition as other modules know it.
 *
 * @param unitId the ward that is the subject, or the unit that keeps the place
 * @param placeName name of the place; null where the subject is the ward itself
 * @param subject {@code ward}, {@code residential_area}, {@code agency}, {@code enterprise} or {@code school}
 * @param met whether it meets the criteria, null while nobody has decided
 * @param authorityVi who decided, in Vietnamese; null where nobody has
 * @param shortfall why the criteria are not met, null where they are or nobody has decided
 */
public record Recognised(
        long id,
        long unitId,
        @Nullable String placeName,
        String subject,
        @Nullable Boolean met,
        @Nullable String authorityVi,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String shortfall) {}
