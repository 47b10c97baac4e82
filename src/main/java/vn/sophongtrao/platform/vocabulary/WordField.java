package vn.sophongtrao.platform.vocabulary;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * What a vocabulary asks of a word beside its key and labels.
 *
 * @param name the column; of a field in both languages its beginning, before {@code _vi} and {@code _en}
 * @param label what people call it
 * @param most most characters of a text, largest number
 * @param choices the fixed values of a choice, which code knows by these names
 * @param choicePrefix beginning of the message keys that name the values
 */
public record WordField(
        String name, Kind kind, Message label, boolean required, int most, List<String> choices, String choicePrefix) {

    /** What is typed into it. */
    public enum Kind {
        TEXT,
        WORDS,
        FLAG,
        NUMBER,
        CHOICE
    }

    public WordField {
        choices = List.copyOf(choices);
    }

    /** Yes or no. */
    public static WordField flag(String column, String labelKey) {
        return new WordField(column, Kind.FLAG, Message.of(labelKey), true, 0, List.of(), "");
    }

    /** A whole number from 0. */
    public static WordField number(String column, String labelKey, int most) {
        return new WordField(column, Kind.NUMBER, Message.of(labelKey), true, most, List.of(), "");
    }

    /** A text that is the same in both languages. */
    public static WordField text(String column, String labelKey, int longest) {
        return new WordField(column, Kind.TEXT, Message.of(labelKey), false, longest, List.of(), "");
    }

    /** A text in the columns {@code …_vi}, which must be there, and {@code …_en}. */
    public static WordField words(String beginning, String labelKey, int longest) {
        return new WordField(beginning, Kind.WORDS, Message.of(labelKey), true, longest, List.of(), "");
    }

    /**
     * One of the values on which behaviour hangs.
     *
     * @param prefix message keys are the prefix and the value
     */
    public static WordField choice(String column, String labelKey, String prefix, List<String> values) {
        return new WordField(column, Kind.CHOICE, Message.of(labelKey), true, 0, values, prefix);
    }

    /** The same field, which may stay empty. */
    public WordField optional() {
        return new WordField(name, kind, label, false, most, choices, choicePrefix);
    }

    /** Its columns in the vocabulary's table. */
    public List<String> columns() {
        return kind == Kind.WORDS ? List.of(name + "_vi", name + "_en") : List.of(name);
    }

    /** What people call one of its columns: of a field in both languages with the language behind it. */
    Message label(String column) {
        if (kind != Kind.WORDS) {
            return label;
        }
        return Message.of(column.endsWith("_en") ? "vocabulary.field.english" : "vocabulary.field.vietnamese", label);
    }

    /** The name of a column's field in the form. */
    static String box(String column) {
        return "values[" + column + "]";
    }

    /** What a word says in the field, to be told to a reader; null for nothing. */
    @Nullable
    Object told(Word word) {
        Object value = word.values().get(name);
        return switch (kind) {
            case FLAG -> Message.of(word.flag(name) ? "record.yes" : "record.no");
            case WORDS -> word.words(name);
            case CHOICE -> value == null ? null : Message.of(choicePrefix + value);
            case NUMBER, TEXT -> value;
        };
    }
}
