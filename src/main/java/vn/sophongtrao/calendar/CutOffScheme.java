package vn.sophongtrao.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

import vn.sophongtrao.platform.time.DateRange;

/** How the windows of the months of a reporting year are cut. */
public enum CutOffScheme {
    /**
     * From the 15th of the month before to the 14th of the month, so that the year runs from 15 December to 14
     * December (Decree 09/2019/NĐ-CP, art. 12).
     */
    DECREE_09 {
        @Override
        public DateRange window(int year, int month) {
            YearMonth named = YearMonth.of(year, month);
            return new DateRange(named.minusMonths(1).atDay(15), named.atDay(14));
        }
    },
    /** The calendar month. */
    CALENDAR {
        @Override
        public DateRange window(int year, int month) {
            YearMonth named = YearMonth.of(year, month);
            return new DateRange(named.atDay(1), named.atEndOfMonth());
        }
    };

    /** The days whose records belong to that month, both ends included. */
    public abstract DateRange window(int year, int month);

    /**
     * The last day on which a report is on time: the first day of that number after the window's last day.
     *
     * @param dueDay day of the month, 1–28
     */
    static LocalDate dueOn(DateRange window, int dueDay) {
        LocalDate last = window.lastDay();
        LocalDate sameMonth = last.withDayOfMonth(dueDay);
        return sameMonth.isAfter(last)
                ? sameMonth
                : YearMonth.from(last).plusMonths(1).atDay(dueDay);
    }
}
