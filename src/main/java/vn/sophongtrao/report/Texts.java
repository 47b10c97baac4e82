package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

/** What people write into notes, comments and reasons. */
final class Texts {

    private Texts() {}

    /** The text without the white space around it; null where nothing was written. */
    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether the text is longer than its column takes. */
    static boolean isLonger(@Nullable String text, int most) {
        String given = blankToNull(text);
        return given != null && given.codePointCount(0, given.length()) > most;
    }
}
