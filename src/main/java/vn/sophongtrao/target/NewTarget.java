package vn.sophongtrao.target;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A target about to enter the register. What it is for stays for good.
 *
 * @param indicator key of the indicator whose approved figures are measured
 * @param unitId the ward it is set for; null for the whole district
 * @param year reporting year
 * @param completedOn the day on which it was reached, null while it is not
 */
public record NewTarget(
        String indicator,
        @Nullable Long unitId,
        int year,
        TargetDetails details,
        @Nullable LocalDate completedOn) {}
