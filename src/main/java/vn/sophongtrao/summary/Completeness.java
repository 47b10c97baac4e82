package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.territory.ReportingUnit;

/**
 * How much of what is owed for the months that have ended stands approved. A report that is open again goes on
 * counting in the totals, but is not among the approved.
 *
 * @param wardsOnTime reports of wards first handed in by their due day
 * @param missing what does not stand approved, month by month
 */
record Completeness(
        int wardsApproved,
        int wardsOwed,
        int officeApproved,
        int officeOwed,
        int wardsOnTime,
        List<MissingReport> missing) {

    /**
     * A report that is owed and does not stand approved.
     *
     * @param countsSince day of the approval by which it goes on counting; null where it does not count
     */
    record MissingReport(
            ReportingUnit unit, int month, @Nullable LocalDate countsSince) {

        public boolean isReopened() {
            return countsSince != null;
        }
    }

    private static final int SHOWN = 8;

    /** The first of what is missing, as many as a notice can name. */
    public List<MissingReport> firstMissing() {
        return missing.subList(0, Math.min(SHOWN, missing.size()));
    }

    /** What of it is open again and goes on counting. */
    public List<MissingReport> reopened() {
        return missing.stream().filter(MissingReport::isReopened).toList();
    }

    /** How many more are missing. */
    public int furtherMissing() {
        return Math.max(0, missing.size() - SHOWN);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    public boolean nothingOwed() {
        return wardsOwed + officeOwed == 0;
    }

    /** Share of the wards' reports handed in on time, in percent with two decimals; null where none is owed. */
    @Nullable
    public BigDecimal onTimePercent() {
        return wardsOwed == 0
                ? null
                : BigDecimal.valueOf(100L * wardsOnTime).divide(BigDecimal.valueOf(wardsOwed), 2, RoundingMode.HALF_UP);
    }
}
