package vn.sophongtrao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.demo.DemoFigures.Cell;
import vn.sophongtrao.platform.time.ClockConfiguration;

/** When things happen in the demo and how far each report has come. Nothing happens after now. */
final class DemoPlan {

    /** How far a report has come. */
    enum Stage {
        NOT_STARTED,
        /** Begun, with required figures still blank. */
        DRAFT,
        SUBMITTED,
        IN_REVIEW,
        RETURNED,
        APPROVED,
        /** Approved after it had been returned once. */
        APPROVED_ON_SECOND_TRY,
        REOPENED
    }

    /** The last ended month: a realistic mix; whoever is not named has been approved. */
    private static final Map<String, Stage> LAST_MONTH = Map.of(
            "kenh-duong",
            Stage.DRAFT,
            "lam-son",
            Stage.RETURNED,
            "ho-nam",
            Stage.NOT_STARTED,
            "nghia-xa",
            Stage.IN_REVIEW,
            "an-bien",
            Stage.SUBMITTED,
            "dong-hai",
            Stage.SUBMITTED,
            "vinh-niem",
            Stage.SUBMITTED,
            "tran-nguyen-han",
            Stage.APPROVED_ON_SECOND_TRY,
            DemoUnits.OFFICE,
            Stage.SUBMITTED);

    static final String REOPENED_UNIT = "niem-nghia";
    static final String DIFFERING_UNIT = "du-hang";

    private static final int LATE_A_YEAR = 9;
    private static final int RETURNED_A_YEAR = 7;

    private final ReportingPeriod lastEnded;
    private final Instant now;
    private final Map<Integer, Set<Cell>> late = new HashMap<>();
    private final Map<Integer, Set<Cell>> returned = new HashMap<>();

    DemoPlan(ReportingPeriod lastEnded, Instant now) {
        this.lastEnded = lastEnded;
        this.now = now;
    }

    Stage stage(String unit, ReportingPeriod period) {
        if (period.id() == lastEnded.id()) {
            return LAST_MONTH.getOrDefault(unit, Stage.APPROVED);
        }
        if (isMonthBeforeLast(period) && unit.equals(REOPENED_UNIT)) {
            return Stage.REOPENED;
        }
        return returned.computeIfAbsent(period.year(), year -> chosen("returned", year, RETURNED_A_YEAR))
                        .contains(new Cell(unit, period.month()))
                ? Stage.APPROVED_ON_SECOND_TRY
                : Stage.APPROVED;
    }

    /** Whether the reporting year has been told to its end. */
    boolean hasEnded(int year) {
        return year < lastEnded.year() || year == lastEnded.year() && lastEnded.isLastOfYear();
    }

    /** Whether the register of this unit has gone on after the month was approved. */
    boolean registerMovesOn(String unit, ReportingPeriod period) {
        return isMonthBeforeLast(period) && unit.equals(DIFFERING_UNIT);
    }

    private boolean isMonthBeforeLast(ReportingPeriod period) {
        return period.lastDay().plusDays(1).equals(lastEnded.firstDay());
    }

    /** When the register was brought up to date: on the window's last day. */
    Instant recorded(String unit, ReportingPeriod period) {
        return at(period.lastDay(), 15, "recorded", unit, period.year(), period.month());
    }

    /** When the report was first handed in. */
    Instant submitted(String unit, ReportingPeriod period) {
        boolean isLate = late.computeIfAbsent(period.year(), year -> chosen("late", year, LATE_A_YEAR))
                .contains(new Cell(unit, period.month()));
        int days = Seed.below(3, "submitted", unit, period.year(), period.month());
        LocalDate day = isLate
                ? period.dueOn().plusDays(1 + days)
                : period.submittableFrom().plusDays(days);
        return at(day, 8, "submitted-at", unit, period.year(), period.month());
    }

    /** When the district first decided: the day after. */
    Instant decided(String unit, ReportingPeriod period) {
        return after(submitted(unit, period), 1, "decided", unit, period);
    }

    /** When a returned report was handed in again, and decided again. */
    Instant mended(String unit, ReportingPeriod period) {
        return after(submitted(unit, period), 2, "mended", unit, period);
    }

    Instant decidedAgain(String unit, ReportingPeriod period) {
        return after(submitted(unit, period), 3, "decided-again", unit, period);
    }

    /** A while after the approval. */
    Instant muchLater(String unit, ReportingPeriod period) {
        return after(submitted(unit, period), 9, "later", unit, period);
    }

    private Instant after(Instant moment, int days, String what, String unit, ReportingPeriod period) {
        LocalDate day = moment.atZone(ClockConfiguration.ZONE).toLocalDate().plusDays(days);
        return at(day, 8, what, unit, period.year(), period.month());
    }

    private Instant at(LocalDate day, int hour, Object... seed) {
        Instant moment = day.atTime(LocalTime.of(hour, 0))
                .plusMinutes(Seed.below(150, seed))
                .atZone(ClockConfiguration.ZONE)
                .toInstant();
        return moment.isAfter(now) ? now : moment;
    }

    /** So many of the year's cells of wards, chosen by chance. */
    private static Set<Cell> chosen(String what, int year, int count) {
        List<Cell> cells = new ArrayList<>();
        for (String unit : DemoUnits.wardSlugs()) {
            for (int month = 1; month <= 12; month++) {
                cells.add(new Cell(unit, month));
            }
        }
        cells.sort(Comparator.comparingLong(
                cell -> Seed.of(what, cell.unit(), year, cell.month()).nextLong()));
        return new HashSet<>(cells.subList(0, count));
    }
}
