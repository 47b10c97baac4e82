package vn.sophongtrao.target;

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

/** The form that withdraws a target. */
@Controller
@RequestMapping("/targets/{id}/withdrawal")
class TargetWithdrawalController {

    private final TargetReading reading;
    private final TargetRegister register;
    private final TargetPages pages;

    TargetWithdrawalController(TargetReading reading, TargetRegister register, TargetPages pages) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        TargetView target = reading.targetToChange(id);
        return ask(Withdrawal.of(target.version()), target, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TargetView target = reading.targetToChange(id);
        RecordPlace place = TargetPages.place(target);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            if (typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                    .isPresent()) {
                redirect.addFlashAttribute(Notice.FLASH, Notice.good("record.withdrawn", place.named()));
                return "redirect:" + place.path();
            }
            return typed.again(ask(form, target, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(target.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, target, model);
        }
    }

    private String ask(Withdrawal form, TargetView target, Model model) {
        return form.ask(
                TargetPages.place(target),
                pages.facts(target),
                pages.standing(target).sentence(target.assignedBy()),
                model);
    }
}
