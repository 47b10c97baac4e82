package vn.sophongtrao.report.form;

import java.util.List;

/**
 * A unit's month as one printed page (Decree 30/2020/NĐ-CP), in Vietnamese whatever the reader's language.
 *
 * @param parent the body above the issuer, in capitals
 * @param issuer the committee, in capitals
 * @param symbol kind and issuer in the document's number
 * @param place where it is signed, up to the day left blank
 * @param placeMonth month and year of signing, after the day left blank
 * @param title its title, in capitals
 * @param period the days the figures are of
 * @param sections the figures
 * @param notes what the unit wrote beside figures
 * @param compiler who handed it in; empty for a draft
 * @param authority lines above the signature
 * @param agency lines below them
 * @param signer name of the signer; empty until known
 * @param origin which submission it was printed from
 */
record MonthSheet(
        String parent,
        String issuer,
        String symbol,
        String place,
        String placeMonth,
        String title,
        String period,
        List<Part> sections,
        List<String> notes,
        String compiler,
        List<String> authority,
        List<String> agency,
        String signer,
        String origin) {

    MonthSheet {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        authority = List.copyOf(authority);
        agency = List.copyOf(agency);
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
