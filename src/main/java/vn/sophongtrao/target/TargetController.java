package vn.sophongtrao.target;

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

/** A target's page and the forms that enter and change it. */
@Controller
@RequestMapping("/targets")
class TargetController {

    private final TargetReading reading;
    private final TargetRegister register;
    private final TargetHistory history;
    private final TargetEntering entering;
    private final TargetPages pages;

    TargetController(
            TargetReading reading,
            TargetRegister register,
            TargetHistory history,
            TargetEntering entering,
            TargetPages pages) {
        this.reading = reading;
        this.register = register;
        this.history = history;
        this.entering = entering;
        this.pages = pages;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        TargetView target = reading.target(id);
        pages.show(target, model);
        model.addAttribute("history", history.of(id));
        return "target/target";
    }

    @GetMapping("/new")
    String askNew(Locale language, Model model) {
        return pages.askNew(entering.blank(), language, model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TargetForm form = TargetForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> id = entering.read(form, typed)
                    .flatMap(target -> typed.attempt(() -> register.recordOnce(target, OnceOnly.key(form.key()))));
            return id.isPresent()
                    ? done(id.get(), "record.recorded", TargetPages.REGISTER.entering(), redirect)
                    : typed.again(pages.askNew(form, language, model), response);
        } catch (EnteredAlready first) {
            TargetForm another = form.anew();
            FormReading again = FormReading.of(another, model);
            return first.again(again, pages.askNew(another, language, model), model, response);
        }
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Model model) {
        TargetView target = reading.targetToChange(id);
        return pages.askChange(TargetForm.of(target), target, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TargetView target = reading.targetToChange(id);
        TargetForm form = TargetForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> amended = form.read(pages.indicator(target).decimals(), typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", TargetPages.place(target).path(), redirect)
                    : typed.again(pages.askChange(form, target, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            TargetView saved = reading.target(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.withdrawn())
                    .against(TargetPages.place(saved), form.against(saved), new Sent(fields), model, response);
        }
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        RecordPlace place = TargetPages.place(reading.target(id));
        redirect.addFlashAttribute(
                Notice.FLASH, Notice.good(noticeKey, place.named()).forDraft(form));
        return "redirect:" + place.path();
    }
}
