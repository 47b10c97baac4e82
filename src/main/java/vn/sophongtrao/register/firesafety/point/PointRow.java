package vn.sophongtrao.register.firesafety.point;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.register.firesafety.Standing;

/**
 * A point as the database lists it.
 *
 * @param keeperPhone dots for a reader from whom it is withheld
 * @param equipment what stands there, as {@link Quantities} reads it
 */
record PointRow(
        long id,
        String code,
        long reportingUnitId,
        String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String keeper,
        @Nullable String keeperPhone,
        LocalDate establishedOn,
        @Nullable LocalDate lastInspectionOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        Standing standing,
        @Nullable String equipment) {}
