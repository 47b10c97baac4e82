package vn.sophongtrao.target;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * What a target is for.
 *
 * @param indicator as the catalogue says of it at the end of the year
 * @param unit the ward; null for the whole district
 * @param year reporting year
 * @param days of the year's windows
 */
record TargetSubject(Indicator indicator, @Nullable ReportingUnit unit, int year, DateRange days) {

    /** Whether figures of the indicator can be measured against one number: sums and states, neither shares nor yearly ones. */
    static boolean isMeasurable(Indicator indicator) {
        return !indicator.ratio() && indicator.aggregation() != Aggregation.ANNUAL;
    }

    /** @throws RuleViolation where nothing would ever be measured against it */
    void requireMeasurable() {
        if (!isMeasurable(indicator)) {
            throw RuleViolation.at("indicator", "target.rule.indicator.measured", indicator.label());
        }
        if (unit == null) {
            return;
        }
        if (!unit.isWard() || !unit.validity().overlaps(days)) {
            throw RuleViolation.at("unit", "target.rule.unit.year", unit.name(), yearText());
        }
        if (!indicator.reportedBy().includes(unit.kind())) {
            throw RuleViolation.at("unit", "target.rule.unit.reports", unit.name(), indicator.label());
        }
    }

    /** @throws RuleViolation where no target of the year can be due on the day */
    void requireDue(LocalDate due) {
        requireDue(due, year, days);
    }

    /** @throws RuleViolation where the target cannot have been reached on the day */
    void requireCompletion(LocalDate day, LocalDate today) {
        requireCompletion(day, year, days, today);
    }

    /** The same, as long as only the year is known. */
    static void requireDue(LocalDate due, int year, DateRange days) {
        if (due.isBefore(days.from())) {
            throw RuleViolation.at("dueOn", "target.rule.dueOn.early", String.valueOf(year), days.from());
        }
        LocalDate last = days.lastDay().plusYears(1);
        if (due.isAfter(last)) {
            throw RuleViolation.at("dueOn", "target.rule.dueOn.late", last);
        }
    }

    /** The same, as long as only the year is known. */
    static void requireCompletion(LocalDate day, int year, DateRange days, LocalDate today) {
        if (day.isBefore(days.from())) {
            throw RuleViolation.at("completedOn", "target.rule.completedOn.early", String.valueOf(year), days.from());
        }
        if (day.isAfter(today)) {
            throw RuleViolation.at("completedOn", "target.rule.completedOn.future", today);
        }
    }

    /** Years are written without a dot. */
    String yearText() {
        return String.valueOf(year);
    }
}
