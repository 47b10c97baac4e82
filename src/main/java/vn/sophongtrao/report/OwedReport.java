package vn.sophongtrao.report;

import java.util.Optional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * A report that a unit owes: one for each period in which the unit exists on at least one day.
 *
 * @param days the period's window cut to the unit's validity
 */
public record OwedReport(ReportingUnit unit, ReportingPeriod period, DateRange days) {

    /** @throws NotFoundException where the unit exists on no day of the period and therefore owes nothing */
    public static OwedReport of(ReportingUnit unit, ReportingPeriod period) {
        return find(unit, period)
                .orElseThrow(() -> new NotFoundException(
                        "report of " + unit.slug() + " for " + period.year() + "/" + period.month()));
    }

    /** Empty where the unit exists on no day of the period and therefore owes nothing. */
    public static Optional<OwedReport> find(ReportingUnit unit, ReportingPeriod period) {
        return period.window().intersect(unit.validity()).map(days -> new OwedReport(unit, period, days));
    }

    public long unitId() {
        return unit.id();
    }

    /** The days whose records its counted figures count. */
    public Stretch stretch() {
        return new Stretch(unit.id(), period.id(), period.year(), days.from(), days.lastDay());
    }

    /** Address of the report's page, which names the unit for readers of several. */
    public String path() {
        return path("");
    }

    /** @param part what stands beside the report's page, with its stroke: {@code /history} */
    public String path(String part) {
        return ReportPath.of(period.year(), period.month(), unit.slug(), part);
    }
}
