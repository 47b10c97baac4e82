package vn.sophongtrao.register.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A recognition about to enter the register; its subject and year stay.
 *
 * @param unitId the subject: a ward, or the unit that keeps the place
 * @param placeId the place that is the subject, null where it is the ward itself
 * @param year reporting year
 */
public record NewRecognition(long unitId, @Nullable Long placeId, int year, RecognitionDetails details) {}
