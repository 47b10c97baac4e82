package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.TypedText;

/**
 * A line that a person wrote beside a figure, a note or an answer.
 *
 * @param key the indicator's
 * @param text blank takes away what was written before
 * @param version the version that the person had before their eyes; 0 where nobody had written anything
 */
public record TypedWords(String key, @Nullable String text, long version) {

    /** The line as it is kept; null where nothing of it can be seen. */
    @Nullable
    String kept() {
        String line = TypedText.line(text);
        return line.isEmpty() ? null : line;
    }
}
