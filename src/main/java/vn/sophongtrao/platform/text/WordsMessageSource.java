package vn.sophongtrao.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts of the application: every {@code messages/*.properties} in UTF-8, Vietnamese, and its twin {@code _en}.
 * Any locale but English reads Vietnamese.
 *
 * <p>The level words <code>{{unit}}</code>, <code>{{Unit}}</code>, <code>{{body}}</code> and <code>{{Body}}</code> are
 * filled into the raw pattern before {@link MessageFormat} sees it, which would stumble over the braces. Every text is
 * a message pattern, with or without arguments, so an apostrophe is always written twice. Arguments that are numbers,
 * dates, months or moments are written by {@link VietnameseNumber} and {@link VietnameseDate}, whatever the language;
 * only {@code choice} gets the number itself. An argument that is {@link InLanguage} is written in the language of the
 * text around it.
 *
 * <p>Texts of constraints (<code>{module}.constraint.…</code>, <code>jakarta.validation.…</code>) are handed over raw:
 * Bean Validation fills their braces itself.
 */
public final class WordsMessageSource extends AbstractMessageSource {

    private static final String BUNDLES = "classpath*:messages/*.properties";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final LevelWordsSource source;
    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private volatile Filled filled = new Filled(LevelWords.DEFAULT);

    /**
     * Reads the bundles.
     *
     * @throws IllegalStateException if two bundles hold the same key
     */
    public WordsMessageSource(LevelWordsSource source) {
        this.source = source;
        setAlwaysUseMessageFormat(true);
        load();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Filled formats = filledWith(source.words());
        if (locale.getLanguage().equals("en") && english.containsKey(code)) {
            return formats.english.computeIfAbsent(
                    code, key -> format(key, english, formats.words.english(), Locale.UK));
        }
        return vietnamese.containsKey(code)
                ? formats.vietnamese.computeIfAbsent(
                        code, key -> format(key, vietnamese, formats.words.vietnamese(), VIETNAMESE))
                : null;
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Object[] resolved = super.resolveArguments(arguments, locale);
        for (int at = 0; at < resolved.length; at++) {
            if (resolved[at] instanceof InLanguage named) {
                resolved[at] = named.in(locale == null ? VIETNAMESE : locale);
            }
        }
        return resolved;
    }

    private Filled filledWith(LevelWords words) {
        Filled current = filled;
        if (!current.words.equals(words)) {
            current = new Filled(words);
            filled = current;
        }
        return current;
    }

    private static MessageFormat format(
            String key, Map<String, String> bundle, Map<String, String> words, Locale locale) {
        String pattern = bundle.getOrDefault(key, "");
        if (isConstraint(key)) {
            return new MessageFormat("'" + pattern.replace("'", "''") + "'", locale);
        }
        try {
            MessageFormat format = new MessageFormat(fill(pattern, words), locale);
            Format[] formats = format.getFormats();
            for (int i = 0; i < formats.length; i++) {
                if (formats[i] == null) {
                    format.setFormat(i, PlainArgument.INSTANCE);
                }
            }
            return format;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("message " + key + " is no pattern: " + pattern, e);
        }
    }

    /** The pattern with the level words in it, each quoted so that it stays text. */
    static String fill(String pattern, Map<String, String> words) {
        if (!pattern.contains("{{")) {
            return pattern;
        }
        String filled = pattern;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{{" + word.getKey() + "}}", quote(word.getValue()));
        }
        return filled;
    }

    private static String quote(String text) {
        return text.replace("'", "''").replaceAll("[{}]+", "'$0'");
    }

    private static boolean isConstraint(String key) {
        return key.contains(".constraint.") || key.startsWith("jakarta.validation.");
    }

    private void load() {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
                String name = String.valueOf(resource.getFilename());
                Map<String, String> texts = name.endsWith("_en.properties") ? english : vietnamese;
                Properties bundle = new Properties();
                try (InputStreamReader reader =
                        new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                for (String key : bundle.stringPropertyNames()) {
                    if (texts.put(key, bundle.getProperty(key)) != null) {
                        throw new IllegalStateException(
                                "message " + key + " in " + name + " stands in another bundle too");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The formats made with one set of words; other words make a new one, so a change is seen at once. */
    private static final class Filled {

        private final LevelWords words;
        private final Map<String, MessageFormat> vietnamese = new ConcurrentHashMap<>();
        private final Map<String, MessageFormat> english = new ConcurrentHashMap<>();

        private Filled(LevelWords words) {
            this.words = words;
        }
    }

    /** Writes an argument that names no format of its own; MessageFormat alone would write 33,786 in English. */
    private static final class PlainArgument extends Format {

        private static final long serialVersionUID = 1L;

        private static final PlainArgument INSTANCE = new PlainArgument();

        @Override
        public StringBuffer format(Object argument, StringBuffer out, FieldPosition position) {
            return out.append(write(argument));
        }

        private static String write(Object argument) {
            if (argument instanceof Number number) {
                return VietnameseNumber.format(number);
            }
            if (argument instanceof LocalDate day) {
                return VietnameseDate.format(day);
            }
            if (argument instanceof YearMonth month) {
                return VietnameseDate.format(month);
            }
            if (argument instanceof Instant moment) {
                return VietnameseDate.format(moment);
            }
            return String.valueOf(argument);
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException("messages are written, never read");
        }
    }
}
