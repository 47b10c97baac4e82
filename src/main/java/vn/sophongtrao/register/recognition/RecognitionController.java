package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.file.RecordFiles;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** A recognition's page and the forms that enter and change it. */
@Controller
@RequestMapping("/recognitions")
class RecognitionController {

    private final RecognitionReading reading;
    private final RecognitionRegister register;
    private final RecognitionHistory history;
    private final RecognitionVocabulary vocabulary;
    private final RecognitionPages pages;
    private final RecognitionYears years;
    private final WritableSubjects subjects;
    private final RecognitionFiles filing;
    private final RecordFiles files;
    private final Clock clock;

    RecognitionController(
            RecognitionReading reading,
            RecognitionRegister register,
            RecognitionHistory history,
            RecognitionVocabulary vocabulary,
            RecognitionPages pages,
            RecognitionYears years,
            WritableSubjects subjects,
            RecognitionFiles filing,
            RecordFiles files,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.history = history;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.years = years;
        this.subjects = subjects;
        this.filing = filing;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        RecognitionView recognition = reading.recognition(id);
        pages.show(recognition, model);
        files.show(filing, filing.filed(recognition), model);
        model.addAttribute("history", history.of(id));
        model.addAttribute(
                "changeable", !recognition.isWithdrawn() && subjects.offersChange(recognition.reportingUnitId()));
        return "recognition/recognition";
    }

    /** The form about a subject that was chosen. */
    @GetMapping("/entry")
    String askNew(
            @RequestParam String year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String place,
            Locale language,
            Model model) {
        Subject subject = subjects.asked(unit, place);
        int asked = years.asked(year);
        subject.requireRecognisable(asked);
        return pages.askNew(RecognitionForm.blank(String.valueOf(asked), unit, place), subject, asked, language, model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RecognitionForm form = RecognitionForm.sent(new Sent(fields));
        Subject subject = subjects.asked(form.unit(), form.place());
        int year = years.asked(form.year());
        subject.requireRecognisable(year);
        FormReading typed = FormReading.of(form, model);
        Optional<Long> id = form.read(
                        subject.kind().window(year), vocabulary.authorities(), LocalDate.now(clock), typed)
                .flatMap(details -> typed.attempt(
                        () -> register.recordOnce(subject.recognition(year, details), OnceOnly.key(form.key()))));
        return id.isPresent()
                ? done(id.get(), "record.recorded", RecognitionPages.entering(form), redirect)
                : typed.again(pages.askNew(form, subject, year, language, model), response);
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Locale language, Model model) {
        RecognitionView recognition = reading.recognitionToChange(id);
        return pages.askChange(RecognitionForm.of(recognition, vocabulary.authorities()), recognition, language, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RecognitionView recognition = reading.recognitionToChange(id);
        RecognitionForm form = RecognitionForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> amended = form.read(
                            recognition.window(), vocabulary.authorities(), LocalDate.now(clock), typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", pages.place(recognition).path(), redirect)
                    : typed.again(pages.askChange(form, recognition, language, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            RecognitionView saved = reading.recognition(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.isWithdrawn())
                    .against(
                            pages.place(saved),
                            form.against(saved, vocabulary.authorities()),
                            new Sent(fields),
                            model,
                            response);
        }
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        RecognitionView recognition = reading.recognition(id);
        RecordPlace place = pages.place(recognition);
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(noticeKey, place.named())
                        .with(pages.counts(recognition))
                        .forDraft(form));
        return "redirect:" + place.path();
    }
}
