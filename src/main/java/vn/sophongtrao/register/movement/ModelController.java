package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.ReportingUnit;

/** A model's page and the forms that enter and change it. */
@Controller
@RequestMapping("/models")
class ModelController {

    private final ModelReading reading;
    private final ModelRegister register;
    private final ModelHistory history;
    private final MovementVocabulary vocabulary;
    private final ModelPages pages;
    private final ModelUnits units;
    private final Clock clock;

    ModelController(
            ModelReading reading,
            ModelRegister register,
            ModelHistory history,
            MovementVocabulary vocabulary,
            ModelPages pages,
            ModelUnits units,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.history = history;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model page) {
        ModelView model = reading.model(id);
        pages.show(model, page);
        page.addAttribute("history", history.of(id));
        return "movement/model";
    }

    @GetMapping("/new")
    String askNew(Locale language, Model page) {
        return pages.askNew(ModelForm.blank(units.proposed().slug()), language, page);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        units.proposed();
        Sent sent = new Sent(fields);
        ModelForm form = ModelForm.sent(sent);
        FormReading typed = FormReading.of(form, page);
        ReportingUnit unit = units.chosen(form.unit(), typed);
        try {
            Optional<Long> id = read(form, typed)
                    .flatMap(details -> typed.attempt(() -> register.recordOnce(
                            said(unit, details, form.withSite()),
                            OnceOnly.key(form.key()),
                            sent.ticked(EnteredAlready.ANOTHER))));
            return id.isPresent()
                    ? done(id.get(), "record.recorded", ModelPages.REGISTER.entering(), redirect)
                    : typed.again(pages.askNew(form, language, page), response);
        } catch (EnteredAlready first) {
            ModelForm another = form.anew();
            FormReading again = FormReading.of(another, page);
            return first.again(again, pages.askNew(another, language, page), page, response);
        }
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Locale language, Model page) {
        ModelView model = reading.modelToChange(id);
        return pages.askChange(ModelForm.of(model, vocabulary.current()), model, language, page);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToChange(id);
        ModelForm form = ModelForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            Optional<Long> amended = read(form, typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", ModelPages.place(model).path(), redirect)
                    : typed.again(pages.askChange(form, model, language, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            ModelView saved = reading.model(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), saved.isActive())
                    .against(
                            ModelPages.place(saved),
                            form.against(saved, vocabulary.current()),
                            new Sent(fields),
                            page,
                            response);
        }
    }

    private Optional<ModelDetails> read(ModelForm form, FormReading typed) {
        return form.read(vocabulary.current(), LocalDate.now(clock), typed);
    }

    /** The model, where wanted with a first site at the same unit from the same day on. */
    private static NewModel said(@Nullable ReportingUnit unit, ModelDetails details, boolean withSite) {
        if (unit == null) {
            throw new IllegalStateException("no model is entered for no unit");
        }
        NewModel model = NewModel.of(unit.id(), details);
        return withSite
                ? model.with(List.of(
                        new NewSite(unit.id(), new SiteDetails(null, null, details.launchedOn(), null, null, null))))
                : model;
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        RecordPlace place = ModelPages.place(reading.model(id));
        redirect.addFlashAttribute(
                Notice.FLASH, Notice.good(noticeKey, place.named()).forDraft(form));
        return "redirect:" + place.path();
    }
}
