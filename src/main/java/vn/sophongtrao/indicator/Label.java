package vn.sophongtrao.indicator;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.InLanguage;

/**
 * A text of the catalogue in both languages.
 *
 * @param vietnamese always there
 * @param english null where nobody has translated it yet: the Vietnamese is shown and marked as such
 */
public record Label(String vietnamese, @Nullable String english) implements InLanguage {

    /** The text in the reader's language as far as there is one. */
    @Override
    public String in(Locale locale) {
        return english != null && isEnglish(locale) ? english : vietnamese;
    }

    /** The language the text of {@link #in} is written in: {@code vi} or {@code en}. */
    public String languageIn(Locale locale) {
        return english != null && isEnglish(locale) ? "en" : "vi";
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
