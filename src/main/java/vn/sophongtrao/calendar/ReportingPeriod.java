package vn.sophongtrao.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import vn.sophongtrao.platform.time.DateRange;

/**
 * A month of a reporting year.
 *
 * @param year reporting year, which need not be the calendar year of every day in the window
 * @param month 1–12
 * @param window the days whose records belong to the month, both ends included
 * @param dueOn last day on which a report is on time
 */
public record ReportingPeriod(long id, int year, int month, CutOffScheme scheme, DateRange window, LocalDate dueOn) {

    /** As it is spoken of: {@code 11/2023}. */
    public String monthText() {
        return monthText(year, month);
    }

    /**
     * A month as it is spoken of: {@code 11/2023}.
     *
     * @param year reporting year
     * @param month 1–12
     */
    public static String monthText(int year, int month) {
        return month + "/" + year;
    }

    public LocalDate firstDay() {
        return window.from();
    }

    public LocalDate lastDay() {
        return window.lastDay();
    }

    /** Whether figures may be typed: from the window's first day on. */
    public boolean isOpenOn(LocalDate today) {
        return !today.isBefore(firstDay());
    }

    /** Whether the report may be handed in: from the day after the window's last day on. */
    public boolean hasEndedOn(LocalDate today) {
        return today.isAfter(lastDay());
    }

    /** The first day on which the report may be handed in. */
    public LocalDate submittableFrom() {
        return lastDay().plusDays(1);
    }

    /** Days from that day to the due day: 0 on the due day, negative once it has passed. */
    public long daysLeftOn(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** Days by which something handed in on that day is late: 0 where it is on time. */
    public long daysLateOn(LocalDate day) {
        return Math.max(0, -daysLeftOn(day));
    }

    public boolean isLastOfYear() {
        return month == 12;
    }
}
