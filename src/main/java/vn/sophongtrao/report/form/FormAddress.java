package vn.sophongtrao.report.form;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportPath;

/**
 * Where a report's form and its parts are.
 *
 * @param action address of the report without a query, to which its parts are appended
 * @param query what names the unit in every address, with its question mark
 */
record FormAddress(String action, String query) {

    static FormAddress of(OwedReport owed) {
        return new FormAddress(
                action(owed.period()), ReportPath.unit(owed.unit().slug()));
    }

    /** The page of a figure. */
    String figure(String key) {
        return action + "/figures/" + key + query;
    }

    /** The same unit's report of another month, null where it owes none. */
    @Nullable
    String month(@Nullable ReportingPeriod month) {
        return month == null ? null : action(month) + query;
    }

    /** The box of a figure, or its number where it has none. */
    static String box(String key) {
        return "o-" + key;
    }

    /** Where a question is answered: at the box, or in words where the figure has none. */
    static String asked(String key, boolean counted) {
        return counted ? answer(key) : box(key);
    }

    /** The line of an answer. */
    static String answer(String key) {
        return "tra-loi-" + key;
    }

    /** The line of a note. */
    static String note(String key) {
        return "ghi-chu-" + key;
    }

    private static String action(ReportingPeriod period) {
        return ReportPath.month(period.year(), period.month());
    }
}
