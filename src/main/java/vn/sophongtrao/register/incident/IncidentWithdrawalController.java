package vn.sophongtrao.register.incident;

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

/** The form that withdraws an incident. */
@Controller
@RequestMapping("/incidents/{id}/withdrawal")
class IncidentWithdrawalController {

    private final IncidentReading reading;
    private final IncidentRegister register;
    private final IncidentVocabulary vocabulary;
    private final IncidentPages pages;

    IncidentWithdrawalController(
            IncidentReading reading, IncidentRegister register, IncidentVocabulary vocabulary, IncidentPages pages) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        IncidentView incident = reading.incidentToChange(id);
        return ask(Withdrawal.of(incident.version()), incident, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        IncidentView incident = reading.incidentToChange(id);
        RecordPlace place = IncidentPages.place(incident);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            if (typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                    .isPresent()) {
                redirect.addFlashAttribute(Notice.FLASH, Notice.good("record.withdrawn", place.named()));
                return "redirect:" + place.path();
            }
            return typed.again(ask(form, incident, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(incident.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, incident, model);
        }
    }

    private String ask(Withdrawal form, IncidentView incident, Model model) {
        return form.ask(
                IncidentPages.place(incident),
                List.of(vocabulary.categories().get(incident.categoryId()), incident.accountText()),
                pages.standing(incident),
                model);
    }
}
