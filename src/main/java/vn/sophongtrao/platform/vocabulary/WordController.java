package vn.sophongtrao.platform.vocabulary;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** A word of a vocabulary: what it says, its place, and whether it can be chosen. */
@Controller
@RequestMapping(CategoriesController.PATH + "/{slug}/words/{key}")
class WordController {

    private final Vocabularies vocabularies;
    private final VocabularyKeeping keeping;
    private final WordPages pages;

    WordController(Vocabularies vocabularies, VocabularyKeeping keeping, WordPages pages) {
        this.vocabularies = vocabularies;
        this.keeping = keeping;
        this.pages = pages;
    }

    /** From which day a word can no longer be chosen, as it was typed. */
    record Retirement(String retiredOn) {}

    @GetMapping
    String show(@PathVariable String slug, @PathVariable String key, Locale language, Model model) {
        Vocabulary vocabulary = vocabularies.get(slug);
        Word word = word(vocabulary, key);
        return pages.form(vocabulary, word, WordForm.of(word), language, model);
    }

    @PostMapping
    String amend(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Vocabulary vocabulary = vocabularies.get(slug);
        Word word = word(vocabulary, key);
        WordForm form = WordForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Boolean> amended = form.read(vocabulary.kind(), typed)
                    .flatMap(said -> typed.attempt(() -> {
                        keeping.amend(vocabulary, key, form.version(), said);
                        return true;
                    }));
            return amended.isPresent()
                    ? done(slug, "vocabulary.amended", form.labelVi().strip(), redirect)
                    : typed.again(pages.form(vocabulary, word, form, language, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Word saved = word(vocabulary, key);
            WordForm renewed = form.renewed(saved.version());
            FormReading.of(renewed, model).refuse(null, Message.of("vocabulary.changed", saved));
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.form(vocabulary, saved, renewed, language, model);
        }
    }

    @PostMapping("/place")
    String move(
            @PathVariable String slug, @PathVariable String key, @RequestParam(defaultValue = "") String direction) {
        Vocabulary vocabulary = vocabularies.get(slug);
        keeping.move(vocabulary, word(vocabulary, key).key(), !direction.equals("down"));
        return "redirect:" + CategoriesController.PATH + "/" + slug + "#" + key;
    }

    @PostMapping("/retirement")
    String retire(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Vocabulary vocabulary = vocabularies.get(slug);
        Word word = word(vocabulary, key);
        String typed = new Sent(fields).text("retiredOn");
        FormReading reading = FormReading.of(new Retirement(typed));
        LocalDate from = reading.requiredDay("retiredOn", Message.of("vocabulary.field.retired-on"), typed);
        if (from != null) {
            reading.check(() -> keeping.retire(vocabulary, key, from));
        }
        if (!reading.isRefused()) {
            return done(slug, "vocabulary.retired-now", word.labelVi(), redirect);
        }
        model.addAttribute("retiredOn", typed);
        model.addAttribute("retirementProblem", reading.problems().get(0));
        return reading.again(pages.form(vocabulary, word, WordForm.of(word), language, model), response);
    }

    @PostMapping("/return")
    String bringBack(@PathVariable String slug, @PathVariable String key, RedirectAttributes redirect) {
        Vocabulary vocabulary = vocabularies.get(slug);
        Word word = word(vocabulary, key);
        keeping.retire(vocabulary, key, null);
        return done(slug, "vocabulary.back", word.labelVi(), redirect);
    }

    private static Word word(Vocabulary vocabulary, String key) {
        return vocabulary.words().find(key).orElseThrow(() -> new NotFoundException("word " + key));
    }

    private static String done(String slug, String noticeKey, String label, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.FLASH, Notice.good(noticeKey, label));
        return "redirect:" + CategoriesController.PATH + "/" + slug;
    }
}
