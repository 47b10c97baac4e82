package vn.sophongtrao.platform.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;

/** What the pages of a vocabulary and of its words show. */
@Component
class WordPages {

    private final WordHistory history;
    private final MessageSource messages;
    private final Clock clock;

    WordPages(WordHistory history, MessageSource messages, Clock clock) {
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /** A word in the table of its vocabulary. */
    record Line(
            String key,
            Word word,
            List<Cell> cells,
            @Nullable LocalDate retiredOn,
            boolean first,
            boolean last) {}

    /** What a word says in a field. */
    record Cell(Message label, @Nullable Object value) {}

    /** A field of the form of a word. */
    record Box(String name, String kind, String column, Message label, List<Choice> choices) {}

    String vocabulary(Vocabulary vocabulary, Model model) {
        VocabularyKind kind = vocabulary.kind();
        List<Word> words = vocabulary.words().all();
        model.addAttribute("kind", kind);
        model.addAttribute(
                "lines", words.stream().map(word -> line(kind, word, words)).toList());
        return "admin/categories-vocabulary";
    }

    /**
     * The form of a word.
     *
     * @param word null where it is a new one
     */
    String form(Vocabulary vocabulary, @Nullable Word word, WordForm form, Locale language, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("kind", vocabulary.kind());
        model.addAttribute("word", word);
        model.addAttribute("boxes", boxes(vocabulary.kind(), language));
        if (word != null) {
            model.addAttribute("inUse", word.retiredOn() == null);
            model.addAttribute("history", history.of(vocabulary.kind(), word));
        }
        if (!model.containsAttribute("retiredOn")) {
            model.addAttribute("retiredOn", VietnameseDate.format(LocalDate.now(clock)));
        }
        return "admin/categories-word";
    }

    private static Line line(VocabularyKind kind, Word word, List<Word> words) {
        List<Cell> cells = kind.fields().stream()
                .map(field -> new Cell(field.label(), field.told(word)))
                .toList();
        return new Line(
                word.key(),
                word,
                cells,
                word.retiredOn(),
                word.equals(words.get(0)),
                word.equals(words.get(words.size() - 1)));
    }

    private List<Box> boxes(VocabularyKind kind, Locale language) {
        List<Box> boxes = new ArrayList<>();
        for (WordField field : kind.fields()) {
            List<Choice> choices = field.choices().stream()
                    .map(value -> new Choice(value, messages.getMessage(field.choicePrefix() + value, null, language)))
                    .toList();
            for (String column : field.columns()) {
                boxes.add(new Box(WordField.box(column), field.kind().name(), column, field.label(column), choices));
            }
        }
        return boxes;
    }
}
