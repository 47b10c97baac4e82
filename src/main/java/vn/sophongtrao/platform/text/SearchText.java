package vn.sophongtrao.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Text as it is searched: without diacritics, small letters, single spaces. The SQL function {@code search_text} makes
 * the same of a column, so that “phuờng” finds “phường”.
 */
public final class SearchText {

    /** What {@code unaccent} makes of letters and signs that are no plain letter with marks, as far as people type them. */
    private static final Map<Integer, String> SPELLED_OUT = Arrays.stream(
                    ("đd \u00a1! \u00a9(c) ªa \u00ab<< \u00ad- \u00ae(r) \u00b1+/- µμ ºo \u00bb>> \u00bf? "
                                    + "æae ðd \u00d7* øo þth ßss \u00f7/ ħh ıi ĳij ĸq ŀl łl ŉ'n ŋn œoe ŧt ſs \u2010- "
                                    + "\u2011- \u2012- \u2013- \u2014- \u2015- \u2016|| \u2018' \u2019' \u201a, \u201b' "
                                    + "\u201c\" \u201d\" \u201e,, \u201f\" \u2024. \u2025.. \u2026... \u2032' \u2033\" "
                                    + "\u2039< \u203a> \u203c!! \u2044/ \u2045[ \u2046] \u2047?? \u2048?! \u2049!? \u204e*")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));

    private static final int ZERO_WIDTH_SPACE = 0x200b;

    private SearchText() {}

    /** “  KÊNH  Dương ” becomes “kenh duong”; null becomes the empty text. */
    public static String fold(@Nullable String text) {
        return text == null ? "" : Folded.of(text).text();
    }

    /** The words of a query, folded: each is looked for by itself, so that their order does not matter. */
    public static List<String> words(@Nullable String query) {
        return Arrays.stream(fold(query).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The pattern for {@code search_text(column) like :pattern escape '\'} that finds the text anywhere; what is typed
     * never acts as a wildcard. A blank query finds everything.
     */
    public static String containing(@Nullable String query) {
        String escaped = fold(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return escaped.isEmpty() ? "%" : "%" + escaped + "%";
    }

    /**
     * A folded text that remembers where in the original each of its characters stood.
     *
     * @param text the folded text
     * @param starts the index in the original at which the character's origin begins
     * @param ends the index after that origin and the marks that follow it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Folded(String text, int[] starts, int[] ends) {

        static Folded of(String original) {
            StringBuilder out = new StringBuilder(original.length());
            int[] starts = new int[original.length() + 16];
            int[] ends = new int[original.length() + 16];
            int next;
            for (int at = 0; at < original.length(); at = next) {
                int code = original.codePointAt(at);
                next = at + Character.charCount(code);
                if (isSpace(code)) {
                    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                        starts[out.length()] = at;
                        out.append(' ');
                    }
                    if (!out.isEmpty()) {
                        ends[out.length() - 1] = next;
                    }
                    continue;
                }
                String letters = letters(code);
                if (letters.isEmpty() && !out.isEmpty()) {
                    ends[out.length() - 1] = next;
                }
                for (int i = 0; i < letters.length(); i++) {
                    if (out.length() == starts.length) {
                        starts = Arrays.copyOf(starts, starts.length * 2);
                        ends = Arrays.copyOf(ends, ends.length * 2);
                    }
                    starts[out.length()] = at;
                    ends[out.length()] = next;
                    out.append(letters.charAt(i));
                }
            }
            int length = out.length();
            if (length > 0 && out.charAt(length - 1) == ' ') {
                length--;
            }
            return new Folded(out.substring(0, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }

        private static String letters(int code) {
            if (code < 0x80) {
                return String.valueOf((char) Character.toLowerCase(code));
            }
            String parts = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFD);
            StringBuilder out = new StringBuilder(parts.length());
            parts.codePoints().forEach(part -> {
                int type = Character.getType(part);
                if (type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK
                        || type == Character.ENCLOSING_MARK) {
                    return;
                }
                int small = Character.toLowerCase(part);
                String spelled = SPELLED_OUT.get(small);
                if (spelled == null) {
                    out.appendCodePoint(small);
                } else {
                    out.append(spelled);
                }
            });
            return out.toString();
        }

        private static boolean isSpace(int code) {
            return code == 0 || code == ZERO_WIDTH_SPACE || Character.isWhitespace(code) || Character.isSpaceChar(code);
        }
    }
}
