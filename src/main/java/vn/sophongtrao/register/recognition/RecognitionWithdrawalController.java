package vn.sophongtrao.register.recognition;

import java.util.List;
import java.util.Map;

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
import vn.sophongtrao.platform.record.Withdrawal;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** The form that withdraws a recognition. */
@Controller
@RequestMapping("/recognitions/{id}/withdrawal")
class RecognitionWithdrawalController {

    private final RecognitionReading reading;
    private final RecognitionRegister register;
    private final RecognitionPages pages;

    RecognitionWithdrawalController(RecognitionReading reading, RecognitionRegister register, RecognitionPages pages) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        RecognitionView recognition = reading.recognitionToChange(id);
        return ask(Withdrawal.of(recognition.version()), recognition, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RecognitionView recognition = reading.recognitionToChange(id);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            boolean withdrawn = typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                    .isPresent();
            return withdrawn ? done(recognition, redirect) : typed.again(ask(form, recognition, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(recognition.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, recognition, model);
        }
    }

    private String done(RecognitionView recognition, RedirectAttributes redirect) {
        RecordPlace place = pages.place(recognition);
        redirect.addFlashAttribute(Notice.FLASH, Notice.good("record.withdrawn", place.named()));
        return "redirect:" + place.path();
    }

    private String ask(Withdrawal form, RecognitionView recognition, Model model) {
        RecordPlace place = pages.place(recognition);
        return form.ask(place, List.of(place.title()), pages.counts(recognition), model);
    }
}
