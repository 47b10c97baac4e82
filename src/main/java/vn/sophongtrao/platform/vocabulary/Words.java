package vn.sophongtrao.platform.vocabulary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.SearchText;
import vn.sophongtrao.platform.web.Choice;

/** The words of a vocabulary as they stood when they were read, in their order, retired ones included. */
public final class Words {

    private final List<Word> all;
    private final Map<Long, Word> byId;
    private final Map<String, Word> byKey;

    private Words(Collection<Word> words) {
        all = List.copyOf(words);
        byId = all.stream().collect(Collectors.toUnmodifiableMap(Word::id, Function.identity()));
        byKey = all.stream().collect(Collectors.toUnmodifiableMap(Word::key, Function.identity()));
    }

    /**
     * A picture of the words.
     *
     * @param words in their order
     */
    public static Words of(Collection<Word> words) {
        return new Words(words);
    }

    public List<Word> all() {
        return all;
    }

    public Optional<Word> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws NoSuchElementException where there is none, which a foreign key forbids */
    public Word get(long id) {
        Word word = byId.get(id);
        if (word == null) {
            throw new NoSuchElementException("word " + id);
        }
        return word;
    }

    /** Those that may be chosen on that day. */
    public List<Word> inUse(LocalDate day) {
        return all.stream().filter(word -> word.isInUse(day)).toList();
    }

    /** Those a filter offers: all there ever were, since old records name retired ones. */
    public List<Choice> choices(Locale language) {
        return all.stream()
                .map(word -> new Choice(word.key(), word.in(language)))
                .toList();
    }

    /**
     * Those a form offers: what is in use, and what the record says already.
     *
     * @param chosen key of what is chosen; empty or null for nothing
     */
    public List<Choice> choices(LocalDate day, @Nullable String chosen, Locale language) {
        return all.stream()
                .filter(word -> word.isInUse(day) || word.key().equals(chosen))
                .map(word -> new Choice(word.key(), word.in(language)))
                .toList();
    }

    /** Ids of those whose label in either language holds the words of a search, diacritics and case aside. */
    public Set<Long> called(String words) {
        String wanted = SearchText.fold(words);
        return all.stream()
                .filter(word -> SearchText.fold(word.labelVi()).contains(wanted)
                        || SearchText.fold(word.labelEn()).contains(wanted))
                .map(Word::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What belongs to each word, by its id, in the order of the words. */
    public <T> Map<Word, T> inOrder(Map<Long, T> byWord) {
        Map<Word, T> ordered = new LinkedHashMap<>();
        for (Word word : all) {
            T value = byWord.get(word.id());
            if (value != null) {
                ordered.put(word, value);
            }
        }
        return ordered;
    }
}
