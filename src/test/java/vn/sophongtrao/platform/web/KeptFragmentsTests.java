package vn.sophongtrao.platform.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import vn.sophongtrao.platform.text.LevelWordsSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeptFragmentsTests {

    private static final String PAGE = """
            <div th:fragment="page"><p kept:fragment="~{:: piece}" kept:by="${value}"></p></div>\
            <template><b th:fragment="piece" th:text="${value + ' ' + made.incrementAndGet()}"></b></template>""";

    private final AtomicInteger made = new AtomicInteger();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    KeptFragmentsTests() {
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new KeptFragments(new StaticListableBeanFactory().getBeanProvider(LevelWordsSource.class)));
    }

    @Test
    void anEqualValueIsRenderedOnce() {
        assertThat(page(Locale.ENGLISH, "a")).contains("<b>a 1</b>");
        assertThat(page(Locale.ENGLISH, new String("a"))).contains("<b>a 1</b>").doesNotContain("kept:", "<p>");
    }

    @Test
    void anotherValueAndAnotherLanguageAreRenderedAnew() {
        assertThat(page(Locale.ENGLISH, "a")).contains("<b>a 1</b>");
        assertThat(page(Locale.ENGLISH, "b")).contains("<b>b 3</b>");
        assertThat(page(Locale.FRENCH, "a")).contains("<b>a 5</b>");
    }

    @Test
    void whatIsShownIsEscapedAsEverywhere() {
        assertThat(page(Locale.ENGLISH, "<i>")).contains("<b>&lt;i&gt; 1</b>");
    }

    @Test
    void aFragmentIsKeptByAValue() {
        assertThatExceptionOfType(TemplateProcessingException.class).isThrownBy(() -> page(Locale.ENGLISH, null));
    }

    private String page(Locale language, Object value) {
        Context context = new Context(language, Map.of("made", made));
        context.setVariable("value", value);
        return engine.process(PAGE, context);
    }
}
