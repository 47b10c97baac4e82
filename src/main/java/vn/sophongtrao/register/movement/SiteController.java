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

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.KnownPlace;
import vn.sophongtrao.territory.place.PlaceSuggestions;

/** The forms that enter and change a site of a model. */
@Controller
@RequestMapping("/models/{id}/sites")
class SiteController {

    private final ModelReading reading;
    private final PartRegister register;
    private final MovementVocabulary vocabulary;
    private final PartPages pages;
    private final ModelUnits units;
    private final PlaceSuggestions suggestions;
    private final Territory territory;
    private final Clock clock;

    SiteController(
            ModelReading reading,
            PartRegister register,
            MovementVocabulary vocabulary,
            PartPages pages,
            ModelUnits units,
            PlaceSuggestions suggestions,
            Territory territory,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.units = units;
        this.suggestions = suggestions;
        this.territory = territory;
        this.clock = clock;
    }

    @GetMapping("/new")
    String askNew(@PathVariable long id, Locale language, Model page) {
        ModelView model = reading.modelToJoin(id);
        return askNew(SiteForm.blank(units.proposed().slug()), model, language, page);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToJoin(id);
        SiteForm form = SiteForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        ReportingUnit unit = units.chosen(form.unit(), typed);
        KnownPlace known = unit == null ? null : meant(unit.id(), form);
        Optional<Long> added = form.read(model, known, vocabulary.current(), LocalDate.now(clock), typed)
                .flatMap(details -> unit == null
                        ? Optional.empty()
                        : typed.attempt(
                                () -> register.addSite(id, new NewSite(unit.id(), details), OnceOnly.key(form.key()))));
        return added.isPresent()
                ? pages.done(model, Part.SITES, "movement.site.added", adding(model), redirect)
                : typed.again(askNew(form, model, language, page), response);
    }

    @GetMapping("/{site}/edit")
    String askChange(@PathVariable long id, @PathVariable long site, Locale language, Model page) {
        ModelView model = reading.modelToJoin(id);
        SiteView known = reading.siteToChange(id, site);
        return askChange(SiteForm.of(known, vocabulary.current()), model, known, language, page);
    }

    @PostMapping("/{site}")
    String amend(
            @PathVariable long id,
            @PathVariable long site,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToJoin(id);
        SiteView known = reading.siteToChange(id, site);
        SiteForm form = SiteForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            KnownPlace place = meant(known.reportingUnitId(), form);
            Optional<Long> amended = form.read(model, place, vocabulary.current(), LocalDate.now(clock), typed)
                    .flatMap(details -> typed.attempt(() -> register.amendSite(id, site, form.version(), details)));
            return amended.isPresent()
                    ? pages.done(
                            model,
                            Part.SITES,
                            "movement.site.saved",
                            pages.place(model, known).path(),
                            redirect)
                    : typed.again(askChange(form, model, known, language, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            SiteView saved = reading.site(id, site);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), saved.isActive())
                    .against(
                            pages.place(model, saved),
                            form.against(saved, vocabulary.current()),
                            new Sent(fields),
                            page,
                            response);
        }
    }

    private static String adding(ModelView model) {
        return ModelPages.place(model).path(Part.SITES.path() + "/new");
    }

    private String askNew(SiteForm form, ModelView model, Locale language, Model page) {
        page.addAttribute("heading", Message.of("movement.site.new.title"));
        page.addAttribute("action", ModelPages.place(model).path(Part.SITES.path()));
        page.addAttribute("draft", adding(model));
        page.addAttribute("units", units.choices());
        page.addAttribute("unit", units.proposed());
        return form(form, units.asked(form.unit()), model, language, page);
    }

    private String askChange(SiteForm form, ModelView model, SiteView site, Locale language, Model page) {
        RecordPlace place = pages.place(model, site);
        page.addAttribute("heading", Message.of("record.edit.title", place.named()));
        page.addAttribute("site", place);
        page.addAttribute("action", place.path());
        page.addAttribute("draft", place.path());
        page.addAttribute("units", List.of());
        page.addAttribute("unit", territory.unit(site.reportingUnitId()));
        return form(form, territory.unit(site.reportingUnitId()), model, language, page);
    }

    private @Nullable KnownPlace meant(long unitId, SiteForm form) {
        return suggestions.meant(unitId, form.place(), form.directory()).orElse(null);
    }

    private String form(SiteForm form, ReportingUnit unit, ModelView model, Locale language, Model page) {
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("suggestions", suggestions.of(unit.id(), form.place(), form.directory()));
        page.addAttribute("register", ModelPages.REGISTER);
        page.addAttribute("place", ModelPages.place(model));
        page.addAttribute("model", model);
        page.addAttribute(
                "placeKinds",
                vocabulary.current().placeKinds().choices(LocalDate.now(clock), form.placeKind(), language));
        return "movement/site";
    }
}
