package vn.sophongtrao.platform.text;

import java.text.Normalizer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Texts as people type or paste them, made such that what looks the same is the same: accents written one way, blanks
 * folded, characters without a shape left out. A text of which nothing can be seen is none.
 */
public final class TypedText {

    private TypedText() {}

    /** The text in one line; empty where nothing of it can be seen. */
    public static String line(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var line = new StringBuilder(composed.length());
        boolean seen = false;
        boolean parted = false;
        for (int at = 0; at < composed.length(); ) {
            int code = composed.codePointAt(at);
            at += Character.charCount(code);
            if (isBlank(code)) {
                parted = true;
            } else if (!isShapeless(code)) {
                if (parted && !line.isEmpty()) {
                    line.append(' ');
                }
                parted = false;
                seen |= !isMark(code);
                line.appendCodePoint(code);
            }
        }
        return seen ? line.toString() : "";
    }

    /** The text with its ends of lines, each line as in {@link #line}; empty lines stay between others only. */
    public static String lines(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.lines()
                        .map(TypedText::line)
                        .collect(Collectors.joining("\n"))
                        .strip();
    }

    private static boolean isBlank(int code) {
        return Character.isWhitespace(code) || Character.isSpaceChar(code);
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isShapeless(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default ->
                switch (code) {
                    // Letters and a symbol by name, blanks to the eye: the fillers of Hangul and the empty Braille
                    // cell.
                    case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
                    default -> false;
                };
        };
    }
}
