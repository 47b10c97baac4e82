package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.ReportContents;

/**
 * The page of a month as its unit writes it, every text ready in the reader's language.
 *
 * @param action address of the report without a query, to which its parts are appended
 * @param query what names the unit in every address, with its question mark
 * @param keptUnder under which name a browser keeps what could not be sent
 * @param heading a notice on top, null for none
 * @param open whether figures may be typed
 * @param done how many figures are in order, of the total
 * @param left how much is left and until when, in words
 * @param todo what is left, as links to the very rows
 * @param furtherTodo a link to the first of those the bar has no room for, null where it shows all
 * @param deadline the due day with the days left
 * @param submittable whether the month has ended, so that the report may be handed in
 * @param blankFlows how many blank boxes “nothing to report” would fill
 */
record MonthForm(
        ReportContents contents,
        String title,
        String monthText,
        String lastMonthText,
        String yearAgoText,
        String action,
        String query,
        String keptUnder,
        @Nullable String previous,
        @Nullable String previousText,
        @Nullable String next,
        @Nullable String nextText,
        List<Part> parts,
        List<Heading> headings,
        boolean open,
        int done,
        int total,
        String left,
        List<Todo> todo,
        @Nullable Todo furtherTodo,
        String deadline,
        boolean submittable,
        boolean withdrawable,
        int blankFlows) {

    /** How much of what is left stands in the bar, which must leave room for the form on a small screen. */
    static final int MOST_IN_BAR = 3;

    /** What is left, as far as the bar shows it. */
    public List<Todo> nextTodo() {
        return todo.subList(0, Math.min(MOST_IN_BAR, todo.size()));
    }

    /**
     * All that the row of a figure is made of.
     *
     * @param row the figure
     */
    record Line(FigureRow row, String action, String query, String lastMonthText, String yearAgoText) {}

    /** The row with what it takes from the form around it. */
    public Line line(FigureRow row) {
        return new Line(row, action, query, lastMonthText, yearAgoText);
    }

    /** A section of the form. */
    record Part(String label, @Nullable String language, List<FigureRow> rows) {}

    /** A link to a row that still needs something. */
    record Todo(String anchor, String text) {}

    /**
     * A notice over the form.
     *
     * @param quote the words of a person, null for none
     * @param by who said them and when
     */
    record Heading(
            String kind,
            String icon,
            String title,
            String text,
            @Nullable String quote,
            String by) {}

    FigureRow row(String key) {
        return parts.stream()
                .flatMap(part -> part.rows().stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
