package vn.sophongtrao.report.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.report.NothingSaid;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.review.ReviewPages;

/** The address of a report: its form for those who write it, its review page for everybody else. */
@Controller
@RequestMapping("/reports/{year}/{month}")
class MonthFormController {

    private final MonthForms forms;
    private final ReviewPages review;

    MonthFormController(MonthForms forms, ReviewPages review) {
        this.forms = forms;
        this.review = review;
    }

    @GetMapping
    String report(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            Model model,
            Locale locale) {
        MonthForms.Address address = new MonthForms.Address(year, month, unit);
        OwedReport owed = forms.find(address);
        return forms.isWrittenBy(owed) ? page(forms.show(address, locale), model) : review.show(owed, model);
    }

    /** The form without a script: everything is saved first, then what the button says is done. */
    @PostMapping
    String send(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        MonthForms.Address address = new MonthForms.Address(year, month, unit);
        FormFields fields = new FormFields(parameters);
        if (fields.action().equals("undo")) {
            int blank = forms.takeBackNothingToReport(address, said(parameters));
            flash.addFlashAttribute(Notice.FLASH, Notice.good("report.form.undone", blank));
            return "redirect:" + forms.find(address).path();
        }
        Optional<MonthForms.Sent> refused = forms.save(address, fields, locale);
        if (refused.isPresent()) {
            return refused(refused.get(), model, response);
        }
        OwedReport owed = forms.find(address);
        if (fields.action().equals("submit")) {
            return "redirect:" + owed.path("/submission");
        }
        if (fields.action().equals("nothing")) {
            flash.addFlashAttribute("nothingSaid", forms.sayNothingToReport(address));
        }
        return "redirect:" + owed.path();
    }

    /** One figure, saved when its box is left. */
    @PostMapping("/figures/{key}")
    String enter(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam Map<String, String> parameters,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        MonthForms.Address address = new MonthForms.Address(year, month, unit);
        MonthForms.Sent sent = forms.enter(address, key, new FormFields(parameters), locale);
        if (!htmx.isHtmxRequest()) {
            return sent.refusals().isEmpty()
                    ? "redirect:" + sent.form().contents().owed().path()
                    : refused(sent, model, response);
        }
        if (sent.refusals().isClosed()) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute("form", sent.form());
        model.addAttribute("row", sent.form().row(key));
        return "report/form :: answer";
    }

    /** The whole form again, with what was typed: who else wrote meanwhile is a conflict, what cannot be read is not. */
    private static String refused(MonthForms.Sent sent, Model model, HttpServletResponse response) {
        boolean conflict = sent.refusals().isClosed() || sent.refusals().isConflict();
        response.setStatus((conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("refused", true);
        return page(sent.form(), model);
    }

    private static String page(MonthForm form, Model model) {
        model.addAttribute("form", form);
        return "report/form";
    }

    private static NothingSaid said(Map<String, String> parameters) {
        Map<String, Long> versions = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith("said.")) {
                versions.put(name.substring("said.".length()), FormFields.number(value));
            }
        });
        return new NothingSaid(versions);
    }
}
