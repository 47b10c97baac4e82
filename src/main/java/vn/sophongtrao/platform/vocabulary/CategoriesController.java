package vn.sophongtrao.platform.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.sophongtrao.platform.text.Message;

/** What officers choose from, as the administrator keeps it. */
@Controller
@RequestMapping("/admin/categories")
class CategoriesController {

    private final Vocabularies vocabularies;
    private final Clock clock;

    CategoriesController(Vocabularies vocabularies, Clock clock) {
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /** A vocabulary among the others. */
    record Line(String slug, Message title, Message purpose, String inUse, int count, int retired) {}

    @GetMapping
    String list(Locale language, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "lines",
                vocabularies.all().stream()
                        .map(vocabulary -> line(vocabulary, today, language))
                        .toList());
        return "admin/categories";
    }

    private static Line line(Vocabulary vocabulary, LocalDate today, Locale language) {
        Words words = vocabulary.words();
        List<Word> inUse = words.inUse(today);
        return new Line(
                vocabulary.kind().slug(),
                vocabulary.kind().title(),
                vocabulary.kind().purpose(),
                inUse.stream().map(word -> word.in(language)).collect(Collectors.joining(" · ")),
                inUse.size(),
                words.all().size() - inUse.size());
    }
}
