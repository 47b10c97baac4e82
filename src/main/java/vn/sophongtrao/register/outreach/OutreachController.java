package vn.sophongtrao.register.outreach;

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

import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** A session's page and the forms that enter and change it. */
@Controller
@RequestMapping("/outreach")
class OutreachController {

    private final OutreachReading reading;
    private final OutreachRegister register;
    private final OutreachHistory history;
    private final OutreachVocabulary vocabulary;
    private final OutreachPages pages;
    private final RegisterUnits units;
    private final Clock clock;

    OutreachController(
            OutreachReading reading,
            OutreachRegister register,
            OutreachHistory history,
            OutreachVocabulary vocabulary,
            OutreachPages pages,
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
        OutreachView outreach = reading.outreach(id);
        pages.show(outreach, model);
        model.addAttribute("history", history.of(id));
        model.addAttribute("changeable", !outreach.withdrawn() && units.offersChange(outreach.reportingUnitId()));
        return "outreach/outreach";
    }

    @GetMapping("/new")
    String askNew(Locale language, Model model) {
        return pages.askNew(OutreachForm.blank(), units.recording(), language, model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingUnit unit = units.recording();
        Sent sent = new Sent(fields);
        OutreachForm form = OutreachForm.sent(sent);
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> id = read(form, typed)
                    .flatMap(details -> typed.attempt(() -> register.recordOnce(
                            new NewOutreach(unit.id(), details),
                            OnceOnly.key(form.key()),
                            sent.ticked(EnteredAlready.ANOTHER))));
            return id.isPresent()
                    ? done(id.get(), "record.recorded", OutreachPages.REGISTER.entering(), redirect)
                    : typed.again(pages.askNew(form, unit, language, model), response);
        } catch (EnteredAlready first) {
            OutreachForm another = form.anew();
            FormReading again = FormReading.of(another, model);
            return first.again(again, pages.askNew(another, unit, language, model), model, response);
        }
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Locale language, Model model) {
        OutreachView outreach = reading.outreachToChange(id);
        return pages.askChange(OutreachForm.of(outreach, vocabulary.current()), outreach, language, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OutreachView outreach = reading.outreachToChange(id);
        OutreachForm form = OutreachForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> amended = read(form, typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", OutreachPages.place(outreach).path(), redirect)
                    : typed.again(pages.askChange(form, outreach, language, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            OutreachView saved = reading.outreach(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.withdrawn())
                    .against(
                            OutreachPages.place(saved),
                            form.against(saved, vocabulary.current()),
                            new Sent(fields),
                            model,
                            response);
        }
    }

    private Optional<OutreachDetails> read(OutreachForm form, FormReading typed) {
        return form.read(vocabulary.current(), LocalDate.now(clock), typed);
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        OutreachView outreach = reading.outreach(id);
        RecordPlace place = OutreachPages.place(outreach);
        Notice notice = Notice.good(noticeKey, place.named());
        redirect.addFlashAttribute(
                Notice.FLASH, notice.with(pages.counts(outreach)).forDraft(form));
        return "redirect:" + place.path();
    }
}
