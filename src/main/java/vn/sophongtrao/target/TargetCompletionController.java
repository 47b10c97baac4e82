package vn.sophongtrao.target;

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

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** The form that records when a target was reached, and what takes that back. */
@Controller
@RequestMapping("/targets/{id}/completion")
class TargetCompletionController {

    private final TargetReading reading;
    private final TargetRegister register;
    private final TargetPages pages;

    TargetCompletionController(TargetReading reading, TargetRegister register, TargetPages pages) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        TargetView target = reading.targetToChange(id);
        return pages.askCompletion(pages.completion(target), target, model);
    }

    @PostMapping
    String complete(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TargetView target = reading.targetToChange(id);
        CompletionForm form = CompletionForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> completed = Optional.ofNullable(
                            typed.requiredDay("completedOn", TargetForm.COMPLETED_ON, form.completedOn()))
                    .flatMap(day -> typed.attempt(() -> register.complete(id, form.version(), day)));
            return completed.isPresent()
                    ? done(id, "target.completed", redirect)
                    : typed.again(pages.askCompletion(form, target, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            return changed(form, reading.targetToChange(id), model, response);
        }
    }

    @PostMapping("/undo")
    String takeBack(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        long version = new Sent(fields).version();
        try {
            register.takeCompletionBack(id, version);
            return done(id, "target.taken-back", redirect);
        } catch (OptimisticLockingFailureException conflict) {
            TargetView target = reading.targetToChange(id);
            return changed(pages.completion(target), target, model, response);
        }
    }

    /** Somebody else was there meanwhile: the form once more, over what is saved by now. */
    private String changed(CompletionForm form, TargetView saved, Model model, HttpServletResponse response) {
        CompletionForm renewed = form.renewed(saved.version());
        FormReading.of(renewed, model).refuse(null, Message.of("target.completion.changed"));
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.askCompletion(renewed, saved, model);
    }

    private String done(long id, String noticeKey, RedirectAttributes redirect) {
        TargetView target = reading.target(id);
        RecordPlace place = TargetPages.place(target);
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(noticeKey, place.named())
                        .with(pages.standing(target).sentence(target.assignedBy())));
        return "redirect:" + place.path();
    }
}
