package vn.sophongtrao.register.award;

import java.time.Clock;
import java.time.LocalDate;
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

/** The forms that revoke an award by decision and that withdraw one. */
@Controller
@RequestMapping("/awards/{id}")
class AwardClosingController {

    private final AwardReading reading;
    private final AwardRegister register;
    private final AwardPages pages;
    private final Clock clock;

    AwardClosingController(AwardReading reading, AwardRegister register, AwardPages pages, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/revocation")
    String askRevocation(@PathVariable long id, Model page) {
        AwardView award = reading.awardToChange(id);
        return pages.askRevocation(RevocationForm.of(award.version()), award, page);
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AwardView award = reading.awardToChange(id);
        RevocationForm form = RevocationForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            boolean revoked = form.read(award.decidedOn(), LocalDate.now(clock), typed)
                    .flatMap(revocation -> typed.attempt(() -> register.revoke(id, form.version(), revocation)))
                    .isPresent();
            return revoked
                    ? done("award.revoked", AwardPages.place(award), redirect)
                    : typed.again(pages.askRevocation(form, award, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            RevocationForm renewed = form.renewed(award.version());
            FormReading.of(renewed, page).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.askRevocation(renewed, award, page);
        }
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@PathVariable long id, Model page) {
        AwardView award = reading.awardToChange(id);
        return ask(Withdrawal.of(award.version()), award, page);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AwardView award = reading.awardToChange(id);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            return typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                            .isPresent()
                    ? done("record.withdrawn", AwardPages.place(award), redirect)
                    : typed.again(ask(form, award, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(award.version());
            FormReading.of(renewed, page).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, award, page);
        }
    }

    private static String done(String noticeKey, RecordPlace place, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.FLASH, Notice.good(noticeKey, place.named()));
        return "redirect:" + place.path();
    }

    private String ask(Withdrawal form, AwardView award, Model page) {
        return form.ask(AwardPages.place(award), pages.facts(award), pages.counts(award), page);
    }
}
