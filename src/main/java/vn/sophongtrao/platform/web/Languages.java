package vn.sophongtrao.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the screens: Vietnamese unless the reader chose English, kept in a cookie. What the browser prefers is
 * not asked, since office machines come with English browsers and Vietnamese readers.
 */
@Component("localeResolver")
public class Languages extends CookieLocaleResolver {

    /** The first and default language. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The second language. */
    public static final Locale ENGLISH = Locale.forLanguageTag("en");

    private static final List<Locale> KNOWN = List.of(VIETNAMESE, ENGLISH);

    Languages() {
        super("language");
        setDefaultLocale(VIETNAMESE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    /** The language with this tag; Vietnamese for any other text. */
    public static Locale of(@Nullable String tag) {
        return KNOWN.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst()
                .orElse(VIETNAMESE);
    }

    /** Remembers the language in the reader's browser. */
    public void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
        setLocale(request, response, language);
    }

    @Override
    protected Locale parseLocaleValue(String cookie) {
        return of(cookie);
    }
}
