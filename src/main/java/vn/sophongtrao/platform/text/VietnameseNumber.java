package vn.sophongtrao.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Numbers the Vietnamese way, in both languages of the screens: a dot between groups of three, a comma before the
 * decimals. Java's own parser reads "36.6" as 366, so nothing else in the application may read or write numbers for
 * people.
 */
public final class VietnameseNumber {

    /** The most digits a typed number may have before the comma. */
    public static final int MAX_INTEGER_DIGITS = 12;

    private static final int MAX_LENGTH = 60;
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final String MINUS_SIGNS = "-\u2010\u2011\u2012\u2013\u2212\uff0d";
    private static final String RATIO_SIGNS = "/\u2044\u2215\u00f7:";
    private static final BigDecimal TEN = BigDecimal.TEN;

    private VietnameseNumber() {}

    /**
     * Reads what a person typed: {@code 33.786}, {@code 33786}, {@code 33 786} and {@code 36,6}. Anything that could be
     * read in two ways is refused, not guessed. Takes time linear in the length of the text.
     *
     * @param typed the text as typed; null counts as blank
     * @param decimals the most digits the field takes after the comma; 0 for whole numbers
     */
    public static NumberText parse(@Nullable String typed, int decimals) {
        String text = trim(typed);
        if (text.isEmpty()) {
            return new NumberText.Blank();
        }
        if (text.length() > MAX_LENGTH) {
            return refused("platform.number.long");
        }
        NumberText.Refused character = refuseCharacters(text);
        return character != null ? character : read(text, decimals);
    }

    private static NumberText read(String text, int decimals) {
        int comma = text.indexOf(',');
        if (comma != text.lastIndexOf(',') || comma == 0 || comma == text.length() - 1) {
            return refused("platform.number.comma");
        }
        String whole = comma < 0 ? text : text.substring(0, comma);
        String fraction = comma < 0 ? "" : text.substring(comma + 1);
        if (!isDigits(fraction) && !fraction.isEmpty()) {
            return refused("platform.number.comma");
        }
        boolean dots = whole.indexOf('.') >= 0;
        boolean spaces = whole.chars().anyMatch(c -> isSpace((char) c));
        if (!(dots && spaces) && isGrouped(whole)) {
            return bounded(digits(whole), fraction, decimals);
        }
        if (dots && !spaces && comma < 0) {
            return ask(whole, decimals);
        }
        return refused(spaces ? "platform.number.spaces" : "platform.number.dots");
    }

    private static NumberText bounded(String whole, String fraction, int decimals) {
        if (whole.length() > MAX_INTEGER_DIGITS) {
            return refused("platform.number.digits", String.valueOf(MAX_INTEGER_DIGITS));
        }
        if (fraction.length() <= decimals) {
            return new NumberText.Read(new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction));
        }
        // 33,786 in a field without thousandths may be the other half of the world's way to write 33.786.
        boolean group = fraction.length() == 3 && whole.length() <= 3 && whole.charAt(0) != '0';
        List<BigDecimal> readings = group ? List.of(new BigDecimal(whole + fraction)) : List.of();
        return decimals == 0
                ? new NumberText.Refused("platform.number.whole", List.of(), readings)
                : new NumberText.Refused("platform.number.decimals", List.of(String.valueOf(decimals)), readings);
    }

    /** A single dot that is no thousands' dot is a question; several are a mistake. */
    private static NumberText ask(String text, int decimals) {
        int dot = text.indexOf('.');
        if (dot != text.lastIndexOf('.') || dot == 0 || dot == text.length() - 1) {
            return refused("platform.number.dots");
        }
        String whole = text.substring(0, dot);
        String fraction = text.substring(dot + 1);
        if (whole.length() + fraction.length() > MAX_INTEGER_DIGITS) {
            return refused("platform.number.digits", String.valueOf(MAX_INTEGER_DIGITS));
        }
        BigDecimal asDecimal = new BigDecimal(whole + "." + fraction);
        BigDecimal asWhole = new BigDecimal(whole + fraction);
        List<BigDecimal> readings = new ArrayList<>();
        if (fraction.length() <= decimals) {
            readings.add(asDecimal);
        }
        readings.add(asWhole);
        return new NumberText.Refused(
                "platform.number.which", List.of(format(asDecimal, fraction.length()), format(asWhole)), readings);
    }

    private static NumberText.@Nullable Refused refuseCharacters(String text) {
        if (MINUS_SIGNS.indexOf(text.charAt(0)) >= 0 && text.length() > 1) {
            return refused("platform.number.negative");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (RATIO_SIGNS.indexOf(c) >= 0) {
                return refused("platform.number.ratio");
            }
            if (!isDigit(c) && c != '.' && c != ',' && !isSpace(c)) {
                return refused("platform.number.character", visible(text, i));
            }
        }
        return null;
    }

    private static boolean isGrouped(String whole) {
        int run = 0;
        boolean first = true;
        for (int i = 0; i < whole.length(); i++) {
            if (isDigit(whole.charAt(i))) {
                run++;
            } else {
                if (first ? run < 1 || run > 3 || whole.charAt(0) == '0' : run != 3) {
                    return false;
                }
                first = false;
                run = 0;
            }
        }
        return first ? run > 0 : run == 3;
    }

    /**
     * Writes a number as it is: {@code 33.786}, {@code 36,6}; zeros at the end of the decimals are left out, a minus is
     * the typographic one.
     */
    public static String format(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return write(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** Writes a whole number: {@code 33.786}. */
    public static String format(long value) {
        return format(BigDecimal.valueOf(value));
    }

    /** Writes a number of any type; fractions in binary as their shortest decimal. */
    static String format(Number value) {
        if (value instanceof BigDecimal decimal) {
            return format(decimal);
        }
        return format(new BigDecimal(value.toString()));
    }

    /** Writes a number with exactly so many decimals, rounded half up: {@code 36,60}. */
    public static String format(BigDecimal value, int decimals) {
        return write(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /**
     * Writes a percentage with two decimals: {@code 38,49%}.
     *
     * @param percent in percent, 38.49 for {@code 38,49%}
     */
    public static String percent(BigDecimal percent) {
        return format(percent, 2) + "%";
    }

    /** Writes a count as prose does: whole numbers from one to nine with a zero before them, {@code 03}. */
    public static String inProse(BigDecimal value) {
        String text = format(value);
        boolean wholeBelowTen = value.signum() > 0 && value.compareTo(TEN) < 0 && text.length() == 1;
        return wholeBelowTen ? "0" + text : text;
    }

    /** Writes a number for machines, never in scientific notation: {@code 36.6}. */
    public static String canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String write(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(plain.length() + whole.length() / 3 + 2);
        if (value.signum() < 0) {
            out.append('\u2212');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(',').append(plain, point + 1, plain.length());
        }
        return out.toString();
    }

    private static NumberText.Refused refused(String key, Object... arguments) {
        return new NumberText.Refused(key, List.of(arguments), List.of());
    }

    /** The text without the spaces, no-break spaces and line ends around it; control characters stay, to be refused. */
    static String trim(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        int from = 0;
        int to = typed.length();
        while (from < to && isMargin(typed.charAt(from))) {
            from++;
        }
        while (to > from && isMargin(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    /** One character as it can be shown in a message: itself, or its code point where it has no shape. */
    static String visible(String text, int at) {
        int code = text.codePointAt(at);
        int type = Character.getType(code);
        boolean shapeless = Character.isISOControl(code)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.NON_SPACING_MARK;
        return shapeless ? String.format("U+%04X", code) : Character.toString(code);
    }

    private static boolean isMargin(char c) {
        return isSpace(c) || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
    }

    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(c -> isDigit((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
