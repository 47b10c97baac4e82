package vn.sophongtrao.territory.place;

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
import vn.sophongtrao.territory.Territory;

/** The forms that end a place and that withdraw one. */
@Controller
@RequestMapping("/places/{id}")
class PlaceClosingController {

    private final PlaceReading reading;
    private final PlaceRegister register;
    private final PlaceVocabulary vocabulary;
    private final Territory territory;
    private final Clock clock;

    PlaceClosingController(
            PlaceReading reading,
            PlaceRegister register,
            PlaceVocabulary vocabulary,
            Territory territory,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.territory = territory;
        this.clock = clock;
    }

    @GetMapping("/end")
    String askEnd(@PathVariable long id, Model model) {
        PlaceView place = reading.placeToChange(id);
        return ask(PlaceEndingForm.of(place.version()), place, model);
    }

    @PostMapping("/end")
    String end(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlaceView place = reading.placeToChange(id);
        PlaceEndingForm form = PlaceEndingForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            boolean ended = form.read(place.validFrom(), LocalDate.now(clock), typed)
                    .flatMap(ending -> typed.attempt(() -> register.end(id, form.version(), ending)))
                    .isPresent();
            return ended
                    ? done("territory.place.ended", place, redirect)
                    : typed.again(ask(form, place, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            PlaceEndingForm renewed = form.renewed(place.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, place, model);
        }
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@PathVariable long id, Model model) {
        PlaceView place = reading.placeToChange(id);
        return ask(Withdrawal.of(place.version()), place, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlaceView place = reading.placeToChange(id);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            return typed.attempt(() -> register.withdraw(id, form.version(), form.reason()))
                            .isPresent()
                    ? done("record.withdrawn", place, redirect)
                    : typed.again(ask(form, place, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(place.version());
            FormReading.of(renewed, model).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, place, model);
        }
    }

    private static String done(String noticeKey, PlaceView entry, RedirectAttributes redirect) {
        RecordPlace place = PlacePages.place(entry);
        redirect.addFlashAttribute(Notice.FLASH, Notice.good(noticeKey, place.named()));
        return "redirect:" + place.path();
    }

    private String ask(PlaceEndingForm form, PlaceView entry, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("place", PlacePages.place(entry));
        model.addAttribute("facts", facts(entry));
        return "territory/place-end";
    }

    private String ask(Withdrawal form, PlaceView entry, Model model) {
        return form.ask(PlacePages.place(entry), facts(entry), null, model);
    }

    private List<?> facts(PlaceView entry) {
        return List.of(
                vocabulary.current().kinds().get(entry.kindId()),
                territory.unit(entry.reportingUnitId()).atHead());
    }
}
