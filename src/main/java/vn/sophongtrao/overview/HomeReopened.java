package vn.sophongtrao.overview;

import java.time.LocalDate;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.ReportPath;

/**
 * A report that is open again.
 *
 * @param unitName proper name of the unit
 * @param year reporting year
 * @param month 1–12
 * @param since the day it was reopened last
 */
record HomeReopened(String unitSlug, String unitName, int year, int month, LocalDate since) {

    public String monthText() {
        return ReportingPeriod.monthText(year, month);
    }

    public String path() {
        return ReportPath.of(year, month, unitSlug, "");
    }
}
