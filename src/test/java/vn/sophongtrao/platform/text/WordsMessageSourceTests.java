package vn.sophongtrao.platform.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WordsMessageSourceTests {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final LevelWords COMMUNES =
            new LevelWords("xã", "Xã", "thành phố", "Thành phố", "commune", "Commune", "city", "City");

    private LevelWords words = LevelWords.DEFAULT;
    private final WordsMessageSource messages = new WordsMessageSource(() -> words);

    @Test
    void englishIsForEnglishAndVietnameseForEveryoneElse() {
        assertThat(text("platform.test.plain", VI)).isEqualTo("Văn bản thử");
        assertThat(text("platform.test.plain", Locale.US)).isEqualTo("Test text");
        assertThat(text("platform.test.plain", Locale.FRENCH)).isEqualTo("Văn bản thử");
    }

    @Test
    void levelWordsAreFilledInAndChangeAtOnce() {
        assertThat(text("platform.test.words", VI, "Cát Dài")).isEqualTo("Phường Cát Dài, một phường của quận; Quận.");
        assertThat(text("platform.test.words", Locale.UK, "Cát Dài"))
                .isEqualTo("Ward Cát Dài, a ward of the district's; District.");
        words = COMMUNES;
        assertThat(text("platform.test.words", VI, "Cát Dài"))
                .isEqualTo("Xã Cát Dài, một xã của thành phố; Thành phố.");
        assertThat(text("platform.test.words", Locale.UK, "Cát Dài"))
                .isEqualTo("Commune Cát Dài, a commune of the city's; City.");
    }

    @Test
    void wordsWithApostrophesAndBracesStayWhatTheyAre() {
        words = new LevelWords("a'b", "{0}", "{", "}}''", "", "", "", "");
        assertThat(text("platform.test.words", VI, "x")).isEqualTo("{0} x, một a'b của {; }}''.");
        assertThat(WordsMessageSource.fill("no words '{'", Map.of())).isEqualTo("no words '{'");
    }

    @Test
    void whatHasItsOwnWordsInEachLanguageIsWrittenInThatOfTheMessage() {
        InLanguage theft = language -> InLanguage.choose(language, "Trộm cắp", "Theft");

        assertThat(text("platform.test.argument", VI, theft)).isEqualTo("[Trộm cắp]");
        assertThat(text("platform.test.argument", Locale.UK, theft)).isEqualTo("[Theft]");
    }

    @Test
    void numbersDatesAndMomentsAreWrittenTheVietnameseWayInBothLanguages() {
        for (Locale locale : new Locale[] {VI, Locale.US}) {
            assertThat(text("platform.test.argument", locale, new BigDecimal("33786.50")))
                    .isEqualTo("[33.786,5]");
            assertThat(text("platform.test.argument", locale, 33786)).isEqualTo("[33.786]");
            assertThat(text("platform.test.argument", locale, 33786L)).isEqualTo("[33.786]");
            assertThat(text("platform.test.argument", locale, 36.6)).isEqualTo("[36,6]");
            assertThat(text("platform.test.argument", locale, LocalDate.of(2024, 1, 8)))
                    .isEqualTo("[08/01/2024]");
            assertThat(text("platform.test.argument", locale, Instant.parse("2023-11-16T02:12:00Z")))
                    .isEqualTo("[16/11/2023, 09:12]");
            assertThat(text("platform.test.argument", locale, "33,786")).isEqualTo("[33,786]");
        }
    }

    @Test
    void aChoiceGetsTheNumberItself() {
        assertThat(text("platform.test.choice", Locale.UK, 1)).isEqualTo("1 case");
        assertThat(text("platform.test.choice", Locale.UK, 2301)).isEqualTo("2.301 cases");
    }

    @Test
    void aMessageMayBeAnArgumentOfAnother() {
        assertThat(text("platform.test.argument", Locale.UK, Message.of("platform.test.choice", 1)))
                .isEqualTo("[1 case]");
        assertThat(Message.of("platform.test.choice", 1).in(messages, Locale.UK))
                .isEqualTo("1 case");
    }

    @Test
    void constraintTextsAreHandedToBeanValidationAsTheyAre() {
        assertThat(text("platform.test.constraint.size", Locale.UK)).isEqualTo("It's at most {max}");
    }

    @Test
    void aMissingTextIsAnError() {
        assertThatExceptionOfType(NoSuchMessageException.class).isThrownBy(() -> text("platform.test.missing", VI));
    }

    @Test
    void theContextUsesTheWordsOfTheSettingsWhereThereAreAny() {
        try (var context = new AnnotationConfigApplicationContext(TextConfiguration.class)) {
            assertThat(context.getMessage("platform.test.words", new Object[] {"x"}, VI))
                    .startsWith("Phường x");
        }
        try (var context = new AnnotationConfigApplicationContext()) {
            context.register(TextConfiguration.class);
            context.registerBean(LevelWordsSource.class, () -> () -> COMMUNES);
            context.refresh();
            assertThat(context.getMessage("platform.test.words", new Object[] {"x"}, VI))
                    .startsWith("Xã x");
        }
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
