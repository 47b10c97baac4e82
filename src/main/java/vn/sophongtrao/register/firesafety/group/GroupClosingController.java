package vn.sophongtrao.register.firesafety.group;

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

/** The forms that end a group and that withdraw one. */
@Controller
@RequestMapping("/fire-safety/groups/{id}")
class GroupClosingController {

    private final GroupReading reading;
    private final GroupRegister register;
    private final GroupPages pages;
    private final Clock clock;

    GroupClosingController(GroupReading reading, GroupRegister register, GroupPages pages, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/end")
    String askEnd(@PathVariable long id, Model model) {
        GroupView group = reading.groupToChange(id);
        return ask(EndingForm.of(group.version()), group, model);
    }

    @PostMapping("/end")
    String end(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        GroupView group = reading.groupToChange(id);
        EndingForm form = EndingForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            boolean ended = form.read(group.establishedOn(), LocalDate.now(clock), typed)
                    .flatMap(ending -> typed.attempt(() -> register.end(id, form.version(), ending)))
                    .isPresent();
            return ended
                    ? done("firesafety.ended", GroupPages.place(group), redirect)
                    : typed.again(ask(form, group, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            EndingForm renewed = form.renewed(group.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, group, model);
        }
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@PathVariable long id, Model model) {
        GroupView group = reading.groupToChange(id);
        return ask(Withdrawal.of(group.version()), group, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        GroupView group = reading.groupToChange(id);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            return typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                            .isPresent()
                    ? done("record.withdrawn", GroupPages.place(group), redirect)
                    : typed.again(ask(form, group, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(group.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, group, model);
        }
    }

    private static String done(String noticeKey, RecordPlace place, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.FLASH, Notice.good(noticeKey, place.named()));
        return "redirect:" + place.path();
    }

    private static String ask(EndingForm form, GroupView group, Model model) {
        return form.ask(GroupPages.place(group), facts(group), Message.of("firesafety.group.end.what"), model);
    }

    private String ask(Withdrawal form, GroupView group, Model model) {
        return form.ask(GroupPages.place(group), facts(group), pages.counts(group), model);
    }

    private static List<?> facts(GroupView group) {
        return List.of(
                Message.of("firesafety.group.title", group.number()), group.residentialArea(), group.addressRange());
    }
}
