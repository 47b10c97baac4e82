package vn.sophongtrao.platform.text;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** The texts of the application. */
@Configuration(proxyBeanMethods = false)
public class TextConfiguration {

    /**
     * The context asks for its message source before any other bean, so the words are looked up when the first text is
     * wanted; without {@code settings} they are the default ones.
     */
    @Bean
    WordsMessageSource messageSource(ObjectProvider<LevelWordsSource> words) {
        SingletonSupplier<LevelWordsSource> source =
                SingletonSupplier.of(() -> words.getIfAvailable(() -> () -> LevelWords.DEFAULT));
        return new WordsMessageSource(() -> source.obtain().words());
    }

    @Bean
    WrittenDialect writtenDialect(MessageSource messageSource) {
        return new WrittenDialect(messageSource);
    }
}
