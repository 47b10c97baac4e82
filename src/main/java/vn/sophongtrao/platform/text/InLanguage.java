package vn.sophongtrao.platform.text;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something that is called differently in each language, such as a row with a Vietnamese and an English label. As an
 * argument of a {@link Message} it is written in the language of the message.
 */
@FunctionalInterface
public interface InLanguage {

    /** Its words in the language; Vietnamese where there are no others. */
    String in(Locale language);

    /** The English text for readers of English, if somebody wrote one; the Vietnamese for everybody else. */
    static String choose(Locale language, String vietnamese, @Nullable String english) {
        return english != null && language.getLanguage().equals("en") ? english : vietnamese;
    }
}
