package vn.sophongtrao.register.firesafety.group;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.register.firesafety.Standing;

/**
 * A group as the database lists it.
 *
 * @param leaderPhone dots for a reader from whom it is withheld
 */
record GroupRow(
        long id,
        String code,
        long reportingUnitId,
        String number,
        String residentialArea,
        String addressRange,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        int households,
        @Nullable String leader,
        @Nullable String leaderPhone,
        @Nullable Integer bells,
        @Nullable Integer buttons,
        @Nullable Integer extinguishers,
        @Nullable Integer tools,
        boolean linkedAlarm,
        LocalDate establishedOn,
        @Nullable LocalDate lastDrillOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        Standing standing) {}
