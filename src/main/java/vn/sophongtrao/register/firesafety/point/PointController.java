package vn.sophongtrao.register.firesafety.point;

import java.time.Clock;
import java.time.LocalDate;
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

/** A point's page and the forms that enter and change it. */
@Controller
@RequestMapping("/fire-safety/points")
class PointController {

    private final PointReading reading;
    private final PointRegister register;
    private final PointHistory history;
    private final EquipmentVocabulary vocabulary;
    private final PointPages pages;
    private final RegisterUnits units;
    private final Clock clock;

    PointController(
            PointReading reading,
            PointRegister register,
            PointHistory history,
            EquipmentVocabulary vocabulary,
            PointPages pages,
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
        PointView point = reading.point(id);
        pages.show(point, model);
        model.addAttribute("history", history.of(id));
        model.addAttribute("changeable", !point.isWithdrawn() && units.offersChange(point.reportingUnitId()));
        return "firesafety/point";
    }

    @GetMapping("/new")
    String askNew(Model model) {
        return pages.askNew(PointForm.blank(), units.recordingWard(), model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingUnit unit = units.recordingWard();
        Sent sent = new Sent(fields);
        PointForm form = PointForm.sent(sent);
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> id = form.read(vocabulary.current(), LocalDate.now(clock), typed)
                    .flatMap(details -> typed.attempt(() -> register.recordOnce(
                            new NewPoint(unit.id(), details),
                            OnceOnly.key(form.key()),
                            sent.ticked(EnteredAlready.ANOTHER))));
            return id.isPresent()
                    ? done(id.get(), "record.recorded", PointPages.REGISTER.entering(), redirect)
                    : typed.again(pages.askNew(form, unit, model), response);
        } catch (EnteredAlready first) {
            PointForm another = form.anew();
            FormReading again = FormReading.of(another, model);
            return first.again(again, pages.askNew(another, unit, model), model, response);
        }
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Model model) {
        PointView point = reading.pointToChange(id);
        return pages.askChange(PointForm.of(point, vocabulary.current()), point, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PointView point = reading.pointToChange(id);
        PointForm form = PointForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> amended = form.read(vocabulary.current(), LocalDate.now(clock), typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", PointPages.place(point).path(), redirect)
                    : typed.again(pages.askChange(form, point, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            PointView saved = reading.point(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.isWithdrawn())
                    .against(
                            PointPages.place(saved),
                            form.against(saved, vocabulary.current()),
                            new Sent(fields),
                            model,
                            response);
        }
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        PointView point = reading.point(id);
        RecordPlace place = PointPages.place(point);
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(noticeKey, place.named()).with(pages.counts(point)).forDraft(form));
        return "redirect:" + place.path();
    }
}
