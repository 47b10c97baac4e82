package vn.sophongtrao.platform.text;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;

/**
 * The rule of a field that takes free text: one line of limited length in which no person can be found by a number. It
 * refuses at its field.
 *
 * @param field name of the field in its form
 * @param name what people call the field
 * @param longest most characters
 */
public record FreeText(String field, Message name, int longest) {

    /** Telephone, identity card and account numbers; groups of a sum of money are parted by dots. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d(?:[ -]?\\d){8}");

    public static FreeText of(String field, String nameKey, int longest) {
        return new FreeText(field, Message.of(nameKey), longest);
    }

    /**
     * The text as it is kept.
     *
     * @throws RuleViolation where nothing can be seen of it, where it is too long or holds the number of a person
     */
    public String required(@Nullable String typed) {
        String text = TypedText.line(typed);
        if (text.isEmpty()) {
            throw RuleViolation.at(field, "record.text.blank", name);
        }
        return checked(text);
    }

    /**
     * The text as it is kept, null where nothing can be seen of it.
     *
     * @throws RuleViolation where it is too long or holds the number of a person
     */
    public @Nullable String optional(@Nullable String typed) {
        String text = TypedText.line(typed);
        return text.isEmpty() ? null : checked(text);
    }

    private String checked(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw RuleViolation.at(field, "record.text.long", name, longest, length);
        }
        if (NUMBER_OF_A_PERSON.matcher(text).find()) {
            throw RuleViolation.at(field, "record.text.person", name);
        }
        return text;
    }
}
