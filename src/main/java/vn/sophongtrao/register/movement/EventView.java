package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** An event as pages show it. */
record EventView(
        long id,
        long movementModelId,
        long reportingUnitId,
        EventKind kind,
        LocalDate happenedOn,
        @Nullable Long scopeId,
        @Nullable String byWhom,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String note,
        long version) {}
