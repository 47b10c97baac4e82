package vn.sophongtrao.overview;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.report.ReportPath;
import vn.sophongtrao.report.ReportStep;

/**
 * A step in the life of a report, as the home pages tell it.
 *
 * @param unitName proper name of the unit
 * @param year reporting year
 * @param month 1–12
 * @param by who took it
 * @param comment the reason, null for none
 */
record HomeEvent(
        ReportStep.Kind kind,
        String unitSlug,
        String unitName,
        int year,
        int month,
        Instant at,
        String by,
        @Nullable String comment) {

    public String icon() {
        return kind.icon();
    }

    /** The step with its unit, for the district. */
    public Message withUnit() {
        return Message.of("overview.event." + kind, unitName, ReportingPeriod.monthText(year, month));
    }

    /** The step, for the unit itself. */
    public Message ofOwn() {
        return Message.of("overview.own-event." + kind, ReportingPeriod.monthText(year, month));
    }

    public String path() {
        return ReportPath.of(year, month, unitSlug, "/history");
    }
}
