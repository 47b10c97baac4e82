package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure in the monthly form, every text ready in the reader's language.
 *
 * @param number running number in the form (“TT”)
 * @param key the indicator's key: id and field name of the row
 * @param language of the label where it is not the page's, null otherwise
 * @param typed whether there is a box
 * @param text what stands in the box, or the figure as text; of a refused entry what was typed
 * @param was what stood in the box when the page was made: what did not change is not sent to be saved
 * @param version the figure's version that the page shows
 * @param mark the row's edge: {@code marked-error}, {@code marked-warn} or empty
 * @param records where the counted records are, while the row's state says something else; null otherwise
 * @param says what is said under the figure
 * @param asked what the district asks about it, null for nothing
 */
record FigureRow(
        int number,
        String key,
        String label,
        @Nullable String language,
        String unit,
        boolean typed,
        boolean ratio,
        String text,
        String denominator,
        String was,
        String denominatorWas,
        long version,
        boolean invalid,
        boolean denominatorInvalid,
        String mark,
        Sign sign,
        @Nullable Sign records,
        String lastMonth,
        String yearAgo,
        String yearSoFar,
        List<Says> says,
        @Nullable Asked asked,
        Line note) {

    /**
     * The row's state in icon and word.
     *
     * @param icon name of the icon, empty for none
     * @param style further style class, empty for none
     * @param path where the state leads, null where nowhere
     */
    record Sign(
            String icon,
            String style,
            String text,
            @Nullable String path) {}

    /**
     * Something said under a figure.
     *
     * @param icon name of the icon, empty where there are only choices
     * @param choices buttons that answer it
     */
    record Says(String icon, String title, String text, List<Pick> choices) {

        static Says wrong(String text) {
            return new Says("alert-circle", text, "", List.of());
        }
    }

    /** A button that enters something for the figure. */
    record Pick(String value, String label) {}

    /**
     * What the district asks about the figure, and what the unit answers.
     *
     * @param id the remark's
     * @param by who asked, and when
     */
    record Asked(long id, String text, String by, Line answer) {}

    /**
     * A line of the unit beside the figure.
     *
     * @param typed whether it may be written
     * @param text what stands in it, empty for nothing; of a refused one what was written
     * @param was what stood in it when the page was made
     * @param by who wrote it and when, empty where nobody did
     */
    record Line(boolean typed, String text, String was, long version, boolean invalid, String by) {

        /** Whether there is anything to show where it may not be written. */
        public boolean isRead() {
            return !typed && !text.isEmpty();
        }
    }

    /** Whether anything stands under the figure but its note. */
    public boolean hasSays() {
        return !says.isEmpty() || asked != null;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
