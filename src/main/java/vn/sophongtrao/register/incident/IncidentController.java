package vn.sophongtrao.register.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** An incident's page and the forms that enter and change it. */
@Controller
@RequestMapping("/incidents")
class IncidentController {

    private final IncidentReading reading;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final IncidentVocabulary vocabulary;
    private final IncidentPages pages;
    private final RegisterUnits units;
    private final IncidentFiles filing;
    private final RecordFiles files;
    private final Clock clock;

    IncidentController(
            IncidentReading reading,
            IncidentRegister register,
            IncidentHistory history,
            IncidentVocabulary vocabulary,
            IncidentPages pages,
            RegisterUnits units,
            IncidentFiles filing,
            RecordFiles files,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.history = history;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.units = units;
        this.filing = filing;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Locale language, Model model) {
        IncidentView incident = reading.incident(id);
        pages.show(incident, language, model);
        files.show(filing, filing.filed(incident), model);
        model.addAttribute("history", history.of(id));
        model.addAttribute("changeable", !incident.isWithdrawn() && units.offersChange(incident.reportingUnitId()));
        return "incident/incident";
    }

    @GetMapping("/new")
    String askNew(Locale language, Model model) {
        ReportingUnit unit = units.recording();
        return pages.askNew(IncidentForm.blank(), unit, pages.models(unit), language, model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingUnit unit = units.recording();
        List<Choice> models = pages.models(unit);
        Sent sent = new Sent(fields);
        IncidentForm form = IncidentForm.sent(sent);
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> id = read(form, models, typed)
                    .flatMap(details -> typed.attempt(() -> register.recordOnce(
                            new NewIncident(unit.id(), details),
                            OnceOnly.key(form.key()),
                            sent.ticked(EnteredAlready.ANOTHER))));
            return id.isPresent()
                    ? done(id.get(), "record.recorded", IncidentPages.REGISTER.entering(), redirect)
                    : typed.again(pages.askNew(form, unit, models, language, model), response);
        } catch (EnteredAlready first) {
            IncidentForm another = form.anew();
            FormReading again = FormReading.of(another, model);
            return first.again(again, pages.askNew(another, unit, models, language, model), model, response);
        }
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Locale language, Model model) {
        IncidentView incident = reading.incidentToChange(id);
        return pages.askChange(
                IncidentForm.of(incident, vocabulary.current()), incident, pages.models(incident), language, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        IncidentView incident = reading.incidentToChange(id);
        List<Choice> models = pages.models(incident);
        IncidentForm form = IncidentForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> amended = read(form, models, typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", IncidentPages.place(incident).path(), redirect)
                    : typed.again(pages.askChange(form, incident, models, language, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            IncidentView saved = reading.incident(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.isWithdrawn())
                    .against(
                            IncidentPages.place(saved),
                            form.against(saved, vocabulary.current(), pages.models(saved)),
                            new Sent(fields),
                            model,
                            response);
        }
    }

    private Optional<IncidentDetails> read(IncidentForm form, List<Choice> models, FormReading typed) {
        return form.read(vocabulary.current(), models, LocalDate.now(clock), typed);
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        IncidentView incident = reading.incident(id);
        Notice notice = Notice.good(noticeKey, IncidentPages.place(incident).named());
        redirect.addFlashAttribute(
                Notice.FLASH, notice.with(pages.standing(incident)).forDraft(form));
        return "redirect:" + IncidentPages.place(incident).path();
    }
}
