package vn.sophongtrao.platform.vocabulary;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.InLanguage;

/**
 * A word of a vocabulary.
 *
 * @param key permanent key
 * @param labelVi what it is called in Vietnamese
 * @param labelEn what it is called in English, null where nobody wrote it
 * @param displayOrder place in the vocabulary
 * @param retiredOn first day on which it can no longer be chosen, null while it is in use
 * @param values what else is said of it, by column; without those that say nothing
 */
public record Word(
        long id,
        String key,
        String labelVi,
        @Nullable String labelEn,
        int displayOrder,
        @Nullable LocalDate retiredOn,
        long version,
        Map<String, Object> values)
        implements InLanguage {

    public Word {
        values = Map.copyOf(values);
    }

    @Override
    public String in(Locale language) {
        return InLanguage.choose(language, labelVi, labelEn);
    }

    /** Whether it may be chosen on that day. */
    public boolean isInUse(LocalDate day) {
        return retiredOn == null || day.isBefore(retiredOn);
    }

    /** What a {@link WordField#flag} says. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    /** What a {@link WordField#number} says; 0 where it says nothing. */
    public int number(String column) {
        return values.get(column) instanceof Number number ? number.intValue() : 0;
    }

    /** What a {@link WordField#text} or {@link WordField#choice} says; empty where it says nothing. */
    public String text(String column) {
        return values.get(column) instanceof String text ? text : "";
    }

    /** What a {@link WordField#words} says in each language. */
    public InLanguage words(String column) {
        String english = text(column + "_en");
        return language -> InLanguage.choose(language, text(column + "_vi"), english.isEmpty() ? null : english);
    }
}
