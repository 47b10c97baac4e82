package vn.sophongtrao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import vn.sophongtrao.calendar.ReportingPeriod;

/**
 * A month as far as it is told.
 *
 * @param until last day of which anything is known: the window's last, or yesterday in the month that is running
 * @param moment when the registers were brought up to date
 * @param yearEnded whether the whole reporting year has been told
 */
record ToldMonth(ReportingPeriod period, LocalDate until, Instant moment, boolean yearEnded) {

    int year() {
        return period.year();
    }

    int month() {
        return period.month();
    }

    /** Whether the day lies in the month and is told already. */
    boolean holds(LocalDate day) {
        return period.window().contains(day) && !day.isAfter(until);
    }

    /** A day of the window by chance, which always falls the same way. */
    LocalDate someDay(Object... seed) {
        return dayOf(period, Seed.below(1000, seed));
    }

    /** The day that lies so many thousandths into the window. */
    static LocalDate dayOf(ReportingPeriod period, int thousandth) {
        long days = ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) + 1;
        return period.firstDay().plusDays(days * thousandth / 1000);
    }
}
