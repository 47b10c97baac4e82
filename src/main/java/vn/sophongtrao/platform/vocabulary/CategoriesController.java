package vn.sophongtrao.platform.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** What officers choose from, as the administrator keeps it: all vocabularies, one of them, and a new word. */
@Controller
@RequestMapping(CategoriesController.PATH)
class CategoriesController {

    static final String PATH = "/admin/categories";

    private final Vocabularies vocabularies;
    private final VocabularyKeeping keeping;
    private final WordPages pages;
    private final Clock clock;

    CategoriesController(Vocabularies vocabularies, VocabularyKeeping keeping, WordPages pages, Clock clock) {
        this.vocabularies = vocabularies;
        this.keeping = keeping;
        this.pages = pages;
        this.clock = clock;
    }

    /** A vocabulary among the others. */
    record Line(String slug, Message title, String inUse, int count, int retired) {}

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

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Model model) {
        return pages.vocabulary(vocabularies.get(slug), model);
    }

    @GetMapping("/{slug}/new")
    String askNew(@PathVariable String slug, Locale language, Model model) {
        return pages.form(vocabularies.get(slug), null, WordForm.blank(), language, model);
    }

    @PostMapping("/{slug}")
    String add(
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Vocabulary vocabulary = vocabularies.get(slug);
        WordForm form = WordForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        Optional<String> key =
                form.read(vocabulary.kind(), typed).flatMap(word -> typed.attempt(() -> keeping.add(vocabulary, word)));
        if (key.isEmpty()) {
            return typed.again(pages.form(vocabulary, null, form, language, model), response);
        }
        redirect.addFlashAttribute(
                Notice.FLASH, Notice.good("vocabulary.added", form.labelVi().strip()));
        return "redirect:" + PATH + "/" + slug;
    }

    private static Line line(Vocabulary vocabulary, LocalDate today, Locale language) {
        Words words = vocabulary.words();
        List<Word> inUse = words.inUse(today);
        return new Line(
                vocabulary.kind().slug(),
                vocabulary.kind().title(),
                inUse.stream().map(word -> word.in(language)).collect(Collectors.joining(" · ")),
                inUse.size(),
                words.all().size() - inUse.size());
    }
}
