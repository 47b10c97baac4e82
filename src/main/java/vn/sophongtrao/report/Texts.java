package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.TypedText;

/** What people write into notes, comments and reasons. */
final class Texts {

    private Texts() {}

    /** The text as it is kept; null where nothing was written that can be seen. */
    static @Nullable String blankToNull(@Nullable String text) {
        String given = TypedText.lines(text);
        return given.isEmpty() ? null : given;
    }

    /** Whether the text is longer than its column takes. */
    static boolean isLonger(@Nullable String text, int most) {
        String given = blankToNull(text);
        return given != null && given.codePointCount(0, given.length()) > most;
    }
}
