package vn.sophongtrao.register.outreach;

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

/** The form that withdraws a session. */
@Controller
@RequestMapping("/outreach/{id}/withdrawal")
class OutreachWithdrawalController {

    private final OutreachReading reading;
    private final OutreachRegister register;
    private final OutreachVocabulary vocabulary;
    private final OutreachPages pages;

    OutreachWithdrawalController(
            OutreachReading reading, OutreachRegister register, OutreachVocabulary vocabulary, OutreachPages pages) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        OutreachView outreach = reading.outreachToChange(id);
        return ask(Withdrawal.of(outreach.version()), outreach, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OutreachView outreach = reading.outreachToChange(id);
        RecordPlace place = OutreachPages.place(outreach);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            if (typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                    .isPresent()) {
                redirect.addFlashAttribute(Notice.FLASH, Notice.good("record.withdrawn", place.named()));
                return "redirect:" + place.path();
            }
            return typed.again(ask(form, outreach, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(outreach.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, outreach, model);
        }
    }

    private String ask(Withdrawal form, OutreachView outreach, Model model) {
        return form.ask(
                OutreachPages.place(outreach),
                List.of(vocabulary.current().kinds().get(outreach.kindId()), outreach.topic(), outreach.heldOn()),
                pages.counts(outreach),
                model);
    }
}
