package vn.sophongtrao.register.incident;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The words of a row that is kept in two languages, of which only Vietnamese is required. */
final class Words {

    private Words() {}

    static String choose(Locale language, String vietnamese, @Nullable String english) {
        return english != null && language.getLanguage().equals("en") ? english : vietnamese;
    }
}
