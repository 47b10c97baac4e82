package vn.sophongtrao.report.form;

import java.util.List;

import vn.sophongtrao.settings.Letterhead;
import vn.sophongtrao.settings.Signer;

/**
 * A unit's month as one printed page (Decree 30/2020/NĐ-CP), in Vietnamese whatever the reader's language.
 *
 * @param title its title, in capitals
 * @param period the days the figures are of
 * @param sections the figures
 * @param notes what the unit wrote beside figures
 * @param compiler who handed it in; empty for a draft
 * @param origin which submission it was printed from
 */
record MonthSheet(
        Letterhead letterhead,
        String title,
        String period,
        List<Part> sections,
        List<String> notes,
        String compiler,
        Signer signer,
        String origin) {

    MonthSheet {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** A section with its Roman number. */
    record Part(String title, List<Line> lines) {}

    /**
     * A figure. Blanks are empty: unknown is not zero.
     *
     * @param now this month
     * @param yearAgo the same month of the year before
     * @param yearSoFar the reporting year up to and with this month
     */
    record Line(int number, String label, String unit, String now, String yearAgo, String yearSoFar) {}
}
