package vn.sophongtrao.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * The approved figures of one reporting year, and how they add up over units and over months. Over units always the sum;
 * over months the sum for what happens, each unit's last value for a state, the one value for what is reported yearly.
 */
final class Totals {

    private static final int MONTHS = 12;

    private final MonthRange range;
    private final int lastClosed;
    private final List<ReportingUnit> units;
    private final Map<Integer, ReportingPeriod> periods = new HashMap<>();
    private final Map<Cell, @Nullable FigureValue[]> figures = new HashMap<>();
    private final Map<UnitMonth, ReportStanding> reports = new HashMap<>();

    private record Cell(long indicatorId, long unitId) {}

    private record UnitMonth(long unitId, int month) {}

    /**
     * @param months the twelve months of the reporting year
     * @param lastClosed the last of its months that counts: later ones have not ended, or have no counterpart in the
     *     running year that this one is compared with; 0 for none
     */
    Totals(
            List<ReportingPeriod> months,
            MonthRange range,
            int lastClosed,
            List<ReportingUnit> units,
            Collection<ReportStanding> reports,
            Collection<ApprovedFigure> approved) {
        this.range = range;
        this.lastClosed = lastClosed;
        months.forEach(period -> periods.put(period.month(), period));
        this.units = units.stream().filter(this::existsInRange).toList();
        int year = months.get(0).year();
        for (ReportStanding report : reports) {
            if (report.year() == year) {
                this.reports.put(new UnitMonth(report.unitId(), report.month()), report);
            }
        }
        for (ApprovedFigure figure : approved) {
            if (figure.year() == year) {
                figures.computeIfAbsent(
                                        new Cell(figure.indicatorId(), figure.unitId()),
                                        cell -> new @Nullable FigureValue[MONTHS + 1])[figure.month()] =
                        figure.figure();
            }
        }
    }

    MonthRange range() {
        return range;
    }

    /** The units that exist on at least one day of the range's months, in the order of tables. */
    List<ReportingUnit> units() {
        return units;
    }

    /** The last month of the range that has ended; 0 where none has. */
    int lastClosedInRange() {
        return lastClosed < range.first() ? 0 : Math.min(lastClosed, range.last());
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }

    /** The total of all units over the whole range. */
    Total total(Indicator indicator) {
        return total(indicator, range);
    }

    /** The total of all units over some of the months. */
    Total total(Indicator indicator, MonthRange months) {
        FigureValue sum = null;
        boolean complete = true;
        boolean lagging = false;
        int asOf = 0;
        for (ReportingUnit unit : units) {
            Total part = total(indicator, unit, months);
            complete &= part.complete() || !owes(indicator, unit, months);
            if (part.value() != null) {
                sum = sum == null ? part.value() : sum.plus(part.value());
                lagging |= part.lagging();
                asOf = asOf == 0 ? part.asOf() : Math.min(asOf, part.asOf());
            }
        }
        return sum == null ? Total.NOTHING : new Total(sum, complete, asOf, lagging);
    }

    /** The total of one unit over the whole range. */
    Total total(Indicator indicator, ReportingUnit unit) {
        return total(indicator, unit, range);
    }

    /** The total of one unit over some of the months. */
    Total total(Indicator indicator, ReportingUnit unit, MonthRange months) {
        @Nullable FigureValue @Nullable [] values = figures.get(new Cell(indicator.id(), unit.id()));
        if (values == null) {
            return Total.NOTHING;
        }
        return switch (indicator.aggregation()) {
            case FLOW -> sum(indicator, unit, months, values);
            case STOCK ->
                hasEndedBefore(unit, months)
                        ? Total.NOTHING
                        : last(indicator, unit, months, values, lastOwed(indicator, unit, months));
            case ANNUAL -> last(indicator, unit, months, values, lastOwed(indicator, unit, months));
        };
    }

    /** What the unit's approved report of that month says. */
    @Nullable
    FigureValue figure(Indicator indicator, ReportingUnit unit, int month) {
        @Nullable FigureValue @Nullable [] values = figures.get(new Cell(indicator.id(), unit.id()));
        return values == null ? null : values[month];
    }

    /**
     * The figure of all units for one month: the sum of what the month's reports say; of a state, the state at the
     * month's end by each unit's last value so far, and nothing where no unit's report of that month is approved.
     */
    Total month(Indicator indicator, int month) {
        if (month > lastClosed) {
            return Total.NOTHING;
        }
        if (indicator.aggregation() != Aggregation.STOCK) {
            return total(indicator, new MonthRange("month", month, month));
        }
        return units.stream().anyMatch(unit -> owes(indicator, unit, month) && counts(unit, month))
                ? total(indicator, range.upTo(month))
                : Total.NOTHING;
    }

    @Nullable
    ReportStanding report(ReportingUnit unit, int month) {
        return reports.get(new UnitMonth(unit.id(), month));
    }

    /** Whether the unit owes a report for the month, and the month has ended. */
    boolean owesReport(ReportingUnit unit, int month) {
        ReportingPeriod period = periods.get(month);
        return period != null
                && month <= lastClosed
                && OwedReport.find(unit, period).isPresent();
    }

    Completeness completeness() {
        int wards = 0;
        int wardsApproved = 0;
        int office = 0;
        int officeApproved = 0;
        int onTime = 0;
        List<Completeness.MissingReport> missing = new ArrayList<>();
        for (int month = range.first(); month <= range.last(); month++) {
            for (ReportingUnit unit : units) {
                if (!owesReport(unit, month)) {
                    continue;
                }
                ReportStanding report = report(unit, month);
                boolean approved = report != null && report.isApproved();
                if (unit.isWard()) {
                    wards++;
                    wardsApproved += approved ? 1 : 0;
                    onTime += report != null && report.onTime() ? 1 : 0;
                } else {
                    office++;
                    officeApproved += approved ? 1 : 0;
                }
                if (!approved) {
                    missing.add(
                            new Completeness.MissingReport(unit, month, report == null ? null : report.countsSince()));
                }
            }
        }
        return new Completeness(wardsApproved, wards, officeApproved, office, onTime, missing);
    }

    private Total sum(Indicator indicator, ReportingUnit unit, MonthRange months, @Nullable FigureValue[] values) {
        FigureValue sum = null;
        boolean complete = true;
        for (int month = months.first(); month <= months.last(); month++) {
            FigureValue value = countsIn(month) ? values[month] : null;
            if (value != null) {
                sum = sum == null ? value : sum.plus(value);
            }
            if (owes(indicator, unit, month)) {
                complete &= value != null && standsApproved(unit, month);
            }
        }
        return sum == null ? Total.NOTHING : new Total(sum, complete, 0, false);
    }

    /** The last value that was said in the months, never one of another year. */
    private Total last(
            Indicator indicator, ReportingUnit unit, MonthRange months, @Nullable FigureValue[] values, int lastOwed) {
        for (int month = months.last(); month >= months.first(); month--) {
            FigureValue value = countsIn(month) ? values[month] : null;
            if (value != null) {
                boolean lagging = month < lastOwed;
                boolean state = indicator.aggregation() == Aggregation.STOCK;
                return new Total(value, !lagging && standsApproved(unit, month), state ? month : 0, state && lagging);
            }
        }
        return Total.NOTHING;
    }

    /** Whether a submission of the month was approved, be the report open again or not. */
    private boolean counts(ReportingUnit unit, int month) {
        ReportStanding report = report(unit, month);
        return report != null && report.approvedSubmissionId() != null;
    }

    private boolean standsApproved(ReportingUnit unit, int month) {
        ReportStanding report = report(unit, month);
        return report != null && report.isApproved();
    }

    /** The last of the months for which the unit owes this figure; 0 for none. */
    private int lastOwed(Indicator indicator, ReportingUnit unit, MonthRange months) {
        for (int month = months.last(); month >= months.first(); month--) {
            if (owes(indicator, unit, month)) {
                return month;
            }
        }
        return 0;
    }

    private boolean owes(Indicator indicator, ReportingUnit unit, MonthRange months) {
        return !(indicator.aggregation() == Aggregation.STOCK && hasEndedBefore(unit, months))
                && lastOwed(indicator, unit, months) > 0;
    }

    /** Whether the unit owes a report for the month that asks for the figure. */
    boolean owes(Indicator indicator, ReportingUnit unit, int month) {
        ReportingPeriod period = periods.get(month);
        return period != null && indicator.isAskedOf(unit.kind(), period) && owesReport(unit, month);
    }

    /** Months after the last closed one are not there: of a year before, because this year has not got so far. */
    private boolean countsIn(int month) {
        return month <= lastClosed;
    }

    /** Whether the unit is no more on the last day the months reach so far: its state is not added to the others'. */
    private boolean hasEndedBefore(ReportingUnit unit, MonthRange months) {
        LocalDate end = unit.validity().to();
        ReportingPeriod last = periods.get(Math.min(months.last(), lastClosed));
        return end != null && last != null && end.isBefore(last.lastDay());
    }

    private boolean existsInRange(ReportingUnit unit) {
        ReportingPeriod first = periods.get(range.first());
        ReportingPeriod last = periods.get(range.last());
        return first != null
                && last != null
                && unit.validity().overlaps(new DateRange(first.firstDay(), last.lastDay()));
    }
}
