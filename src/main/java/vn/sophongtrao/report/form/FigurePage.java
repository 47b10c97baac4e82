package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.OwedReport;

/**
 * A single figure of a report: what it says, the register records behind it, and everything it ever said.
 *
 * @param sum what the records add up to, as text; null for a typed figure
 */
record FigurePage(
        OwedReport owed,
        String label,
        String title,
        String value,
        String unit,
        boolean counted,
        @Nullable String sum,
        List<Counted> records,
        @Nullable FigureDifference difference,
        String differenceText,
        List<Differing> differing,
        List<Change> history) {

    /** A record that was counted, with what it contributes. */
    record Counted(String label, String day, String contributes, String path) {}

    /** A record that makes a difference. */
    record Differing(String label, String day, String frozen, String register, String path) {}

    /** One value the figure had. */
    record Change(String value, @Nullable String before, String by, String at) {}
}
