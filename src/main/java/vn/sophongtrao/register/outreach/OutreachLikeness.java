package vn.sophongtrao.register.outreach;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What makes two sessions of a unit seem to be the same one.
 *
 * @param kind key of the kind
 * @param topic as it is kept, as the place is
 */
record OutreachLikeness(
        String kind,
        LocalDate heldOn,
        String topic,
        @Nullable String place) {

    static OutreachLikeness of(OutreachDetails details) {
        return new OutreachLikeness(
                details.kind(),
                details.heldOn(),
                OutreachSession.TOPIC.required(details.topic()),
                OutreachSession.PLACE.optional(details.place()));
    }
}
