package vn.sophongtrao.platform.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.SearchText.Folded;

/** Where a search was found in a text, with the text as it is written. */
public final class Highlight {

    private Highlight() {}

    /**
     * A piece of the text.
     *
     * @param marked whether it is what was searched for
     */
    public record Segment(String text, boolean marked) {}

    /**
     * Cuts the text at each place where the query is found, diacritics and case aside. The segments together are the
     * text, unchanged; a blank query marks nothing, an empty text has no segments.
     */
    public static List<Segment> of(@Nullable String text, @Nullable String query) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        String wanted = SearchText.fold(query);
        if (wanted.isEmpty()) {
            return List.of(new Segment(text, false));
        }
        Folded folded = Folded.of(text);
        List<Segment> segments = new ArrayList<>();
        int done = 0;
        int found = folded.text().indexOf(wanted);
        while (found >= 0) {
            int last = found + wanted.length() - 1;
            int start = folded.starts()[found];
            int end = folded.ends()[last];
            if (start > done) {
                segments.add(new Segment(text.substring(done, start), false));
            }
            if (end > done) {
                segments.add(new Segment(text.substring(Math.max(start, done), end), true));
                done = end;
            }
            found = folded.text().indexOf(wanted, last + 1);
        }
        if (done < text.length()) {
            segments.add(new Segment(text.substring(done), false));
        }
        return segments;
    }
}
