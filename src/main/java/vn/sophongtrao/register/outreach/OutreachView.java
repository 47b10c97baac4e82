package vn.sophongtrao.register.outreach;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A session as its page shows it.
 *
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record OutreachView(
        long id,
        String code,
        long reportingUnitId,
        long kindId,
        long audienceId,
        String topic,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable Integer attendance,
        @Nullable Integer households,
        boolean withdrawn,
        @Nullable String withdrawalReason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version) {}
