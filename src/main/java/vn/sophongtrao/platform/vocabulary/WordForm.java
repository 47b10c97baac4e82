package vn.sophongtrao.platform.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.TypedText;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * What the administrator typed of a word.
 *
 * @param key permanent key; of a new word it may be left out
 * @param values what else is said of it, by column
 * @param version the version that was read
 */
record WordForm(String labelVi, String labelEn, Map<String, String> values, String key, long version) {

    private static final FreeText LABEL_VI = FreeText.of("labelVi", "vocabulary.field.label-vi", 120);
    private static final FreeText LABEL_EN = FreeText.of("labelEn", "vocabulary.field.label-en", 120);

    static WordForm blank() {
        return new WordForm("", "", Map.of(), "", 0);
    }

    static WordForm of(Word word) {
        Map<String, String> values = new LinkedHashMap<>();
        word.values()
                .forEach((column, value) -> values.put(
                        column,
                        value instanceof Number number
                                ? VietnameseNumber.format(number.longValue())
                                : value.toString()));
        return new WordForm(
                word.labelVi(), word.labelEn() == null ? "" : word.labelEn(), values, word.key(), word.version());
    }

    static WordForm sent(Sent sent) {
        return new WordForm(
                sent.text("labelVi"), sent.text("labelEn"), sent.each("values"), sent.text("key"), sent.version());
    }

    /** The same form over the version that is saved. */
    WordForm renewed(long savedVersion) {
        return new WordForm(labelVi, labelEn, values, key, savedVersion);
    }

    /**
     * Reads the form.
     *
     * @return empty where anything is wrong
     */
    Optional<NewWord> read(VocabularyKind kind, FormReading reading) {
        String vietnamese = reading.requiredText(LABEL_VI, labelVi);
        String english = reading.text(LABEL_EN, labelEn);
        Map<String, Object> said = new HashMap<>();
        for (WordField field : kind.fields()) {
            for (String column : field.columns()) {
                Object value = value(field, column, reading);
                if (value != null) {
                    said.put(column, value);
                }
            }
        }
        return reading.isRefused() || vietnamese == null
                ? Optional.empty()
                : Optional.of(new NewWord(TypedText.line(key), vietnamese, english, said));
    }

    private @Nullable Object value(WordField field, String column, FormReading reading) {
        String box = WordField.box(column);
        String typed = values.getOrDefault(column, "");
        Message name = field.label(column);
        return switch (field.kind()) {
            case FLAG -> "true".equals(typed);
            case NUMBER -> number(field, reading, box, typed);
            case CHOICE -> {
                List<String> among = field.choices();
                yield field.required()
                        ? reading.requiredChoice(
                                box, name, typed, value -> Optional.of(value).filter(among::contains))
                        : reading.choice(
                                box, name, typed, value -> Optional.of(value).filter(among::contains));
            }
            case TEXT, WORDS -> {
                FreeText rule = new FreeText(box, name, field.most());
                boolean required = field.required() && !column.endsWith("_en");
                yield required ? reading.requiredText(rule, typed) : reading.text(rule, typed);
            }
        };
    }

    private static @Nullable Integer number(WordField field, FormReading reading, String box, String typed) {
        Integer number = reading.whole(box, field.label(), typed, field.most());
        if (field.required() && typed.isBlank()) {
            reading.refuse(box, Message.of("record.form.blank", field.label()));
        }
        return number;
    }
}
