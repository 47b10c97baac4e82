package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** An activity as pages show it. */
record ActivityView(
        long id,
        long movementModelId,
        long reportingUnitId,
        LocalDate happenedOn,
        String what,
        @Nullable Integer participants,
        long version) {}
