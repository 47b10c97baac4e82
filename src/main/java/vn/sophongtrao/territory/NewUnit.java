package vn.sophongtrao.territory;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.time.DateRange;

/**
 * A unit about to enter the directory; the components are those of {@link ReportingUnit}.
 */
public record NewUnit(
        String slug,
        UnitKind kind,
        String name,
        @Nullable String officialCode,
        boolean namedAfterPerson,
        int order,
        DateRange validity) {}
