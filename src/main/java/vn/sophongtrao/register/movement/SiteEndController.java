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
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.Territory;

/** The form that ends a site of a model. */
@Controller
@RequestMapping("/models/{id}/sites/{site}/end")
class SiteEndController {

    private final ModelReading reading;
    private final PartRegister register;
    private final PartPages pages;
    private final Territory territory;
    private final Clock clock;

    SiteEndController(ModelReading reading, PartRegister register, PartPages pages, Territory territory, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
        this.territory = territory;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable long site, Model page) {
        ModelView model = reading.modelToJoin(id);
        SiteView known = reading.siteToChange(id, site);
        return ask(EndForm.of(known.version()), model, known, page);
    }

    @PostMapping
    String end(
            @PathVariable long id,
            @PathVariable long site,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToJoin(id);
        SiteView known = reading.siteToChange(id, site);
        EndForm form = EndForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            boolean ended = form.read(MovementSite.ENDED_ON, LocalDate.now(clock), typed)
                    .flatMap(ending -> typed.attempt(() -> register.endSite(site, form.version(), ending)))
                    .isPresent();
            return ended
                    ? pages.done(model, Part.SITES, "movement.site.ended", "", redirect)
                    : typed.again(ask(form, model, known, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            EndForm renewed = form.renewed(known.version());
            FormReading.of(renewed, page).refuse(null, Message.of("movement.end.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, model, known, page);
        }
    }

    private String ask(EndForm form, ModelView model, SiteView site, Model page) {
        RecordPlace place = pages.place(model, site);
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("place", place);
        page.addAttribute("action", place.path("end"));
        page.addAttribute("heading", Message.of("movement.site.end.title", place.named()));
        page.addAttribute(
                "facts",
                List.of(
                        territory.unit(site.reportingUnitId()).atHead(),
                        Message.of("movement.list.since", site.launchedOn())));
        page.addAttribute("what", Message.of("movement.site.end.what"));
        page.addAttribute("day", MovementSite.ENDED_ON);
        page.addAttribute("button", Message.of("movement.site.end.button"));
        page.addAttribute("back", ModelPages.place(model).path());
        return "movement/end";
    }
}
