package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A target as the database lists it.
 *
 * @param reportingUnitId null for the whole district
 */
record TargetRow(
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
        boolean withdrawn)
        implements Measured {}
