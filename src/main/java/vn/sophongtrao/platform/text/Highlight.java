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
     * Cuts the text at each place where a word of the query is found, diacritics and case aside; words that follow each
     * other are one place. The segments together are the text, unchanged; a blank query marks nothing, an empty text has no
     * segments.
     */
    public static List<Segment> of(@Nullable String text, @Nullable String query) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        Folded folded = Folded.of(text);
        Places places = new Places(folded.text(), SearchText.words(query));
        List<Segment> segments = new ArrayList<>();
        int done = 0;
        int from = 0;
        while (places.findFrom(from)) {
            int start = Math.max(done, folded.starts()[places.start]);
            int end = folded.ends()[places.end - 1];
            Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null
                    && last.marked()
                    && start > done
                    && text.substring(done, start).isBlank()) {
                segments.set(segments.size() - 1, new Segment(last.text() + text.substring(done, end), true));
            } else {
                if (start > done) {
                    segments.add(new Segment(text.substring(done, start), false));
                }
                segments.add(new Segment(text.substring(start, end), true));
            }
            done = end;
            from = places.end;
        }
        if (done < text.length()) {
            segments.add(new Segment(text.substring(done), false));
        }
        return segments;
    }

    /** Where words stand in a text; each is looked for once past each place. */
    private static final class Places {

        private final String text;
        private final List<String> words;
        private final int[] next;
        private int start;
        private int end;

        Places(String text, List<String> words) {
            this.text = text;
            this.words = words;
            this.next = new int[words.size()];
            for (int i = 0; i < next.length; i++) {
                next[i] = text.indexOf(words.get(i));
            }
        }

        /** Goes to the first place from there on, of several there the longest. */
        boolean findFrom(int from) {
            boolean found = false;
            for (int i = 0; i < next.length; i++) {
                String word = words.get(i);
                if (next[i] >= 0 && next[i] < from) {
                    next[i] = text.indexOf(word, from);
                }
                int at = next[i];
                if (at >= 0 && (!found || at < start || at == start && at + word.length() > end)) {
                    found = true;
                    start = at;
                    end = at + word.length();
                }
            }
            return found;
        }
    }
}
