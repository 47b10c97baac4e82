package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A target as its page shows it.
 *
 * @param reportingUnitId null for the whole district
 * @param completionBy full name of who recorded that it was reached, null while it is not
 * @param enteredBy full name of who entered it
 * @param amendedBy full name of who changed it last, null where nobody has
 */
record TargetView(
        long id,
        String code,
        @Nullable Long reportingUnitId,
        long indicatorId,
        int reportingYear,
        @Nullable BigDecimal targetValue,
        LocalDate dueOn,
        String assignedBy,
        @Nullable String reference,
        @Nullable LocalDate completedOn,
        boolean withdrawn,
        @Nullable String withdrawalReason,
        @Nullable String completionBy,
        @Nullable Instant completionAt,
        String enteredBy,
        Instant enteredAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        long version)
        implements Measured {}
