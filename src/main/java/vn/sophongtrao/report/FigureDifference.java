package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;

/**
 * A frozen counted figure whose register now says otherwise. Nothing changes by itself: the district reopens the report
 * or lets the figure stand.
 *
 * @param submissionId the submission whose figure it is
 * @param key the indicator's
 * @param frozen what was handed in
 * @param register what the register says now
 * @param settledBecause the district's reason to let the figure stand against exactly this register value, null while
 *     the difference is open
 */
public record FigureDifference(
        long unitId,
        long periodId,
        long reportId,
        long submissionId,
        long indicatorId,
        String key,
        FigureValue frozen,
        FigureValue register,
        @Nullable String settledBecause) {

    public boolean isOpen() {
        return settledBecause == null;
    }
}
