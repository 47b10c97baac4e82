package vn.sophongtrao.territory.place;

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

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** A place's page and the forms that enter and change it. */
@Controller
@RequestMapping("/places")
class PlaceController {

    private final PlaceReading reading;
    private final PlaceRegister register;
    private final PlaceHistory history;
    private final PlaceVocabulary vocabulary;
    private final PlacePages pages;
    private final RegisterUnits units;
    private final Clock clock;

    PlaceController(
            PlaceReading reading,
            PlaceRegister register,
            PlaceHistory history,
            PlaceVocabulary vocabulary,
            PlacePages pages,
            RegisterUnits units,
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
    String show(@PathVariable long id, Model model) {
        PlaceView place = reading.place(id);
        pages.show(place, model);
        model.addAttribute("history", history.of(id));
        model.addAttribute("changeable", !place.isWithdrawn() && units.offersChange(place.reportingUnitId()));
        return "territory/place";
    }

    @GetMapping("/new")
    String askNew(Locale language, Model model) {
        return pages.askNew(PlaceForm.blank(), units.recording(), language, model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingUnit unit = units.recording();
        PlaceForm form = PlaceForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        Optional<Long> id = form.read(vocabulary.current(), LocalDate.now(clock), typed)
                .flatMap(details -> typed.attempt(() -> register.recordOnce(
                        new NewPlace(unit.id(), details), OnceOnly.key(form.key()), form.another())));
        if (id.isPresent()) {
            return done(id.get(), "record.recorded", PlacePages.REGISTER.entering(), redirect);
        }
        pages.showNamesakes(typed, form, unit.id(), 0, model);
        return typed.again(pages.askNew(form, unit, language, model), response);
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Locale language, Model model) {
        PlaceView place = reading.placeToChange(id);
        return pages.askChange(PlaceForm.of(place, vocabulary.current()), place, language, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlaceView place = reading.placeToChange(id);
        PlaceForm form = PlaceForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> amended = form.read(vocabulary.current(), LocalDate.now(clock), typed)
                    .flatMap(details ->
                            typed.attempt(() -> register.amend(id, form.version(), details, form.another())));
            if (amended.isPresent()) {
                return done(id, "record.amended", PlacePages.place(place).path(), redirect);
            }
            pages.showNamesakes(typed, form, place.reportingUnitId(), id, model);
            return typed.again(pages.askChange(form, place, language, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            PlaceView saved = reading.place(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.isWithdrawn())
                    .against(
                            PlacePages.place(saved),
                            form.against(saved, vocabulary.current()),
                            new Sent(fields),
                            model,
                            response);
        }
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        RecordPlace place = PlacePages.place(reading.place(id));
        redirect.addFlashAttribute(
                Notice.FLASH, Notice.good(noticeKey, place.named()).forDraft(form));
        return "redirect:" + place.path();
    }
}
