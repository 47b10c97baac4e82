package vn.sophongtrao.register.firesafety.point;

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
import vn.sophongtrao.register.firesafety.EndingForm;

/** The forms that end a point and that withdraw one. */
@Controller
@RequestMapping("/fire-safety/points/{id}")
class PointClosingController {

    private final PointReading reading;
    private final PointRegister register;
    private final PointPages pages;
    private final Clock clock;

    PointClosingController(PointReading reading, PointRegister register, PointPages pages, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/end")
    String askEnd(@PathVariable long id, Model model) {
        PointView point = reading.pointToChange(id);
        return ask(EndingForm.of(point.version()), point, model);
    }

    @PostMapping("/end")
    String end(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PointView point = reading.pointToChange(id);
        EndingForm form = EndingForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            boolean ended = form.read(point.establishedOn(), LocalDate.now(clock), typed)
                    .flatMap(ending -> typed.attempt(() -> register.end(id, form.version(), ending)))
                    .isPresent();
            return ended
                    ? done("firesafety.ended", PointPages.place(point), redirect)
                    : typed.again(ask(form, point, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            EndingForm renewed = form.renewed(point.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, point, model);
        }
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@PathVariable long id, Model model) {
        PointView point = reading.pointToChange(id);
        return ask(Withdrawal.of(point.version()), point, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PointView point = reading.pointToChange(id);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            return typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                            .isPresent()
                    ? done("record.withdrawn", PointPages.place(point), redirect)
                    : typed.again(ask(form, point, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(point.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, point, model);
        }
    }

    private static String done(String noticeKey, RecordPlace place, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.FLASH, Notice.good(noticeKey, place.named()));
        return "redirect:" + place.path();
    }

    private static String ask(EndingForm form, PointView point, Model model) {
        return form.ask(PointPages.place(point), facts(point), Message.of("firesafety.point.end.what"), model);
    }

    private String ask(Withdrawal form, PointView point, Model model) {
        return form.ask(PointPages.place(point), facts(point), pages.counts(point), model);
    }

    private static List<?> facts(PointView point) {
        return List.of(point.address());
    }
}
