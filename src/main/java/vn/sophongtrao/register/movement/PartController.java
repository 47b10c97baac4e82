package vn.sophongtrao.register.movement;

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

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.record.Withdrawal;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/** The form that takes a mistaken site, event or activity back, and the addresses under which a model's parts stand. */
@Controller
@RequestMapping("/models")
class PartController {

    private final ModelReading reading;
    private final PartRegister register;
    private final PartPages pages;

    PartController(ModelReading reading, PartRegister register, PartPages pages) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
    }

    /** Where a counted site leads to: its model. */
    @GetMapping("/sites/{site}")
    String site(@PathVariable long site) {
        return PartPages.back(reading.model(reading.modelOfSite(site)), Part.SITES);
    }

    @GetMapping("/{id}/{part:sites|events|activities}")
    String parts(@PathVariable long id, @PathVariable String part) {
        return PartPages.back(reading.model(id), part(part));
    }

    @GetMapping("/{id}/{part:sites|events|activities}/{entry:[0-9]+}")
    String part(@PathVariable long id, @PathVariable String part, @PathVariable String entry) {
        return parts(id, part);
    }

    @GetMapping("/{id}/{part:sites|events|activities}/{entry}/withdrawal")
    String ask(@PathVariable long id, @PathVariable String part, @PathVariable long entry, Model page) {
        ModelView model = reading.modelToJoin(id);
        PartPages.Entry known = pages.toChange(model, part(part), entry);
        return ask(Withdrawal.of(known.version()), known, page);
    }

    @PostMapping("/{id}/{part:sites|events|activities}/{entry}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable long entry,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToJoin(id);
        Part of = part(part);
        PartPages.Entry known = pages.toChange(model, of, entry);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            return typed.attempt(() -> register.withdraw(of, entry, form.version(), form.reason()))
                            .isPresent()
                    ? pages.done(model, of, "movement.part.withdrawn", "", redirect)
                    : typed.again(ask(form, known, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(known.version());
            FormReading.of(renewed, page).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, known, page);
        }
    }

    private static String ask(Withdrawal form, PartPages.Entry entry, Model page) {
        return form.ask(entry.place(), entry.facts(), null, page);
    }

    private static Part part(String path) {
        return Part.find(path).orElseThrow(() -> new NotFoundException("part " + path));
    }
}
