package vn.sophongtrao.register.incident;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An incident as the database lists it.
 *
 * @param seized what was seized, as {@link Quantities} reads it
 */
record IncidentRow(
        long id,
        String code,
        long reportingUnitId,
        long categoryId,
        LocalDate detectedOn,
        @Nullable LocalDate handledOn,
        IncidentState state,
        String accountText,
        boolean fromPeople,
        @Nullable String modelName,
        @Nullable String seized) {}
