package vn.sophongtrao.platform.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTests {

    private final WordsMessageSource messages = new WordsMessageSource(() -> LevelWords.DEFAULT);

    @Test
    void templatesWriteTheVietnameseWayInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.forLanguageTag("vi"), Locale.US}) {
            assertThat(written("number", new BigDecimal("33786.50"), locale)).isEqualTo("33.786,5");
            assertThat(written("number", 1505, locale)).isEqualTo("1.505");
            assertThat(written("number", 2301L, locale)).isEqualTo("2.301");
            assertThat(written("percent", new BigDecimal("38.485"), locale)).isEqualTo("38,49%");
            assertThat(written("date", LocalDate.of(2024, 1, 8), locale)).isEqualTo("08/01/2024");
            assertThat(written("moment", Instant.parse("2023-11-16T02:12:00Z"), locale))
                    .isEqualTo("16/11/2023, 09:12");
            assertThat(written("time", Instant.parse("2023-11-16T02:12:00Z"), locale))
                    .isEqualTo("09:12");
        }
    }

    @Test
    void theUnknownIsADash() {
        for (String method : new String[] {"number", "percent", "date", "month", "moment", "time"}) {
            assertThat(written(method, null, Locale.US)).isEqualTo("–");
        }
    }

    @Test
    void messagesAreSaidInTheReadersLanguage() {
        Message same = Change.of(BigDecimal.ONE, BigDecimal.ONE).words();
        assertThat(written("say", same, Locale.forLanguageTag("vi"))).isEqualTo("bằng");
        assertThat(written("say", same, Locale.US)).isEqualTo("the same");
    }

    private String written(String method, @Nullable Object value, Locale locale) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new WrittenDialect(messages));
        Map<String, Object> variables = new HashMap<>();
        variables.put("value", value);
        return engine.process("[[${#vn." + method + "(value)}]]", new Context(locale, variables));
    }
}
