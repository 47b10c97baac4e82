package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.LocalDate;
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

/** The forms that dissolve a model, and that withdraw one entered by mistake. */
@Controller
@RequestMapping("/models/{id}")
class ModelEndController {

    private final ModelReading reading;
    private final ModelRegister register;
    private final MovementVocabulary vocabulary;
    private final Clock clock;

    ModelEndController(ModelReading reading, ModelRegister register, MovementVocabulary vocabulary, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/dissolution")
    String askEnd(@PathVariable long id, Model page) {
        ModelView model = reading.modelToChange(id);
        return askEnd(EndForm.of(model.version()), model, page);
    }

    @PostMapping("/dissolution")
    String dissolve(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToChange(id);
        RecordPlace place = ModelPages.place(model);
        EndForm form = EndForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            boolean dissolved = form.read(MovementModel.DISSOLVED_ON, LocalDate.now(clock), typed)
                    .flatMap(ending -> typed.attempt(() -> register.dissolve(id, form.version(), ending)))
                    .isPresent();
            if (dissolved) {
                redirect.addFlashAttribute(Notice.FLASH, Notice.good("movement.dissolved", place.named()));
                return "redirect:" + place.path();
            }
            return typed.again(askEnd(form, model, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            EndForm renewed = form.renewed(model.version());
            FormReading.of(renewed, page).refuse(null, Message.of("movement.end.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return askEnd(renewed, model, page);
        }
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@PathVariable long id, Model page) {
        ModelView model = reading.modelToJudge(id);
        return askWithdrawal(Withdrawal.of(model.version()), model, page);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToJudge(id);
        RecordPlace place = ModelPages.place(model);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            if (typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                    .isPresent()) {
                redirect.addFlashAttribute(Notice.FLASH, Notice.good("record.withdrawn", place.named()));
                return "redirect:" + place.path();
            }
            return typed.again(askWithdrawal(form, model, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(model.version());
            FormReading.of(renewed, page).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return askWithdrawal(renewed, model, page);
        }
    }

    private static String askEnd(EndForm form, ModelView model, Model page) {
        RecordPlace place = ModelPages.place(model);
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("place", place);
        page.addAttribute("action", place.path("dissolution"));
        page.addAttribute("heading", Message.of("movement.dissolution.title", place.named()));
        page.addAttribute("facts", List.of(Message.of("movement.list.since", model.launchedOn())));
        page.addAttribute("what", Message.of("movement.dissolution.what"));
        page.addAttribute("day", MovementModel.DISSOLVED_ON);
        page.addAttribute("button", Message.of("movement.dissolution.button"));
        page.addAttribute("back", place.path());
        return "movement/end";
    }

    private String askWithdrawal(Withdrawal form, ModelView model, Model page) {
        return form.ask(
                ModelPages.place(model),
                List.of(vocabulary.current().kinds().get(model.kindId()), model.name()),
                Message.of("movement.withdrawal.sites"),
                page);
    }
}
