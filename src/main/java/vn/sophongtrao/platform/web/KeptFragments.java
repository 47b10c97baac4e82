package vn.sophongtrao.platform.web;

import java.util.Locale;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

import vn.sophongtrao.platform.Recent;
import vn.sophongtrao.platform.text.LevelWords;
import vn.sophongtrao.platform.text.LevelWordsSource;

/**
 * Rendered pieces of pages, kept as text: {@code kept:fragment} replaces its element by a fragment as {@code th:replace}
 * does, but renders it only where its like was not rendered lately. {@code kept:by} names the one value that the
 * fragment is made of, a record that is compared by value; whatever else the fragment shows must follow from it, from
 * the reader's language or from the level words. Tokens and other things of one person's session never belong there.
 */
@Component
class KeptFragments extends AbstractProcessorDialect {

    /** Some hundred forms with their rows; a row is about two kilobytes. */
    private static final int MOST = 6_000;

    private final Recent<Key, String> texts = new Recent<>(MOST);
    private final ObjectProvider<LevelWordsSource> words;

    KeptFragments(ObjectProvider<LevelWordsSource> words) {
        super("kept fragments", "kept", KeptFragmentProcessor.PRECEDENCE);
        this.words = words;
    }

    /** Everything a fragment's text follows from. */
    record Key(String template, String fragment, String contextPath, Locale language, LevelWords words, Object by) {}

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new KeptFragmentProcessor(dialectPrefix, texts, this::words));
    }

    private LevelWords words() {
        LevelWordsSource source = words.getIfAvailable();
        return source == null ? LevelWords.DEFAULT : source.words();
    }
}
