package vn.sophongtrao.register.outreach;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a session.
 *
 * @param kind key of its kind
 * @param audience key of its audience
 * @param topic what it was about, up to 300 characters, without persons
 * @param heldOn the day on which it counts
 * @param place where it was held, up to 200 characters; null where nobody wrote it
 * @param attendance how many came, 0–999,999; null where nobody has counted
 * @param households how many households it reached, 0–999,999; null where nobody has counted
 */
public record OutreachDetails(
        String kind,
        String audience,
        String topic,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable Integer attendance,
        @Nullable Integer households) {}
