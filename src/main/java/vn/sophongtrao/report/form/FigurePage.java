package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.OwedReport;

/**
 * A single figure of a report: what it says, the register records behind it, and everything it ever said.
 *
 * @param note what the unit wrote beside it, null for nothing
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
        @Nullable Said note,
        List<Asked> asked,
        List<Change> history) {

    /** A record that was counted, with what it contributes. */
    record Counted(String label, String day, String contributes, String path) {}

    /** A record that makes a difference. */
    record Differing(String label, String day, String frozen, String register, String path) {}

    /** Something a person wrote, and who and when. */
    record Said(String text, String by) {}

    /** What the district asked about the figure, and what the unit answered; null for nothing yet. */
    record Asked(Said question, @Nullable Said answer) {}

    /**
     * One entry of the figure's past.
     *
     * @param text from what to what, or the note
     */
    record Change(String icon, String text, String by, String at) {}
}
