package vn.sophongtrao.register.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** An incident's page and the forms that enter, change and withdraw it. */
@Controller
@RequestMapping("/incidents")
class IncidentController {

    private static final String FORM = "form";

    private final IncidentReading reading;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final IncidentVocabulary vocabulary;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final Clock clock;

    IncidentController(
            IncidentReading reading,
            IncidentRegister register,
            IncidentHistory history,
            IncidentVocabulary vocabulary,
            ReportingCalendar calendar,
            Territory territory,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.history = history;
        this.vocabulary = vocabulary;
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
    }

    /** A kind of seizure in a form. */
    record Field(String name, String label, String unit) {}

    /** What stands against what in a conflict. */
    record Versus(Message what, String mine, String theirs, boolean differs) {}

    @GetMapping("/{id}")
    String show(@PathVariable long id, Locale language, Model model) {
        IncidentView incident = reading.incident(id);
        Vocabulary words = vocabulary.current();
        model.addAttribute("incident", incident);
        model.addAttribute("unit", territory.unit(incident.reportingUnitId()));
        model.addAttribute("category", words.category(incident.categoryId()).label(language));
        model.addAttribute("seized", seized(incident, words, language));
        model.addAttribute("counts", counts(incident, words));
        model.addAttribute("history", history.of(id, language));
        model.addAttribute("changeable", !incident.isWithdrawn() && reading.offersChange(incident.reportingUnitId()));
        return "incident/incident";
    }

    @GetMapping("/new")
    String ask(Locale language, Model model) {
        model.addAttribute("unit", reading.recordingUnit());
        return form(IncidentForm.blank(), null, language, model);
    }

    @PostMapping
    String record(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        ReportingUnit unit = reading.recordingUnit();
        IncidentForm form = IncidentForm.sent(request::getParameter, vocabulary.current());
        BindingResult problems = problemsOf(form, model);
        Optional<IncidentDetails> details = form.read(vocabulary.current(), LocalDate.now(clock), language, problems);
        if (details.isPresent()) {
            try {
                long id = register.recordOnce(new NewIncident(unit.id(), details.get()), form.creationKey());
                return done(id, "incident.recorded", "incidents/new", redirect);
            } catch (RuleViolation refusal) {
                IncidentForm.reject(refusal, problems);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("unit", unit);
        return form(form, null, language, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Locale language, Model model) {
        IncidentView incident = changeable(id);
        model.addAttribute("unit", territory.unit(incident.reportingUnitId()));
        return form(IncidentForm.of(incident, vocabulary.current()), incident, language, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        IncidentView incident = changeable(id);
        IncidentForm form = IncidentForm.sent(request::getParameter, vocabulary.current());
        BindingResult problems = problemsOf(form, model);
        Optional<IncidentDetails> details = form.read(vocabulary.current(), LocalDate.now(clock), language, problems);
        if (details.isPresent()) {
            try {
                register.amend(id, form.version(), details.get());
                return done(id, "incident.amended", "incidents/" + id, redirect);
            } catch (RuleViolation refusal) {
                IncidentForm.reject(refusal, problems);
            } catch (OptimisticLockingFailureException conflict) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(form, reading.incident(id), language, model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("unit", territory.unit(incident.reportingUnitId()));
        return form(form, incident, language, model);
    }

    @GetMapping("/{id}/withdrawal")
    String askWhy(@PathVariable long id, Locale language, Model model) {
        IncidentView incident = changeable(id);
        return withdrawal(new WithdrawalForm("", incident.version()), incident, language, model);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        IncidentView incident = changeable(id);
        WithdrawalForm form = new WithdrawalForm(reason, IncidentForm.version(version));
        BindingResult problems = problemsOf(form, model);
        try {
            register.withdraw(id, form.version(), reason);
            redirect.addFlashAttribute(Notice.FLASH, Notice.good("incident.withdrawn", incident.code()));
            return "redirect:/incidents/" + id;
        } catch (RuleViolation refusal) {
            IncidentForm.reject(refusal, problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (OptimisticLockingFailureException conflict) {
            form = new WithdrawalForm(reason, incident.version());
            problemsOf(form, model).reject("incident.withdrawal.changed");
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return withdrawal(form, incident, language, model);
    }

    private String done(long id, String key, String draft, RedirectAttributes redirect) {
        IncidentView incident = reading.incident(id);
        ReportingPeriod period = periodOf(incident);
        Notice notice = period == null
                ? Notice.good(key, incident.code())
                : Notice.good(
                        key,
                        incident.code(),
                        YearMonth.of(period.year(), period.month()),
                        period.firstDay(),
                        period.lastDay());
        redirect.addFlashAttribute(
                Notice.FLASH,
                notice.with(countsKey(incident, period, vocabulary.current())).forDraft(draft));
        return "redirect:/incidents/" + id;
    }

    /** In which month it counts, or why in none. */
    private Message counts(IncidentView incident, Vocabulary words) {
        ReportingPeriod period = periodOf(incident);
        String key = countsKey(incident, period, words);
        return period == null
                ? Message.of(key)
                : Message.of(
                        key,
                        incident.code(),
                        YearMonth.of(period.year(), period.month()),
                        period.firstDay(),
                        period.lastDay());
    }

    private @Nullable ReportingPeriod periodOf(IncidentView incident) {
        return incident.state() == IncidentState.HANDLED && incident.handledOn() != null
                ? calendar.holding(incident.handledOn()).orElse(null)
                : null;
    }

    private static String countsKey(IncidentView incident, @Nullable ReportingPeriod period, Vocabulary words) {
        if (incident.isWithdrawn()) {
            return "incident.counts.withdrawn";
        }
        if (incident.state() == IncidentState.OPEN) {
            return "incident.counts.open";
        }
        if (!words.category(incident.categoryId()).criminalOffence()) {
            return "incident.counts.other";
        }
        return period == null ? "incident.counts.nowhere" : "incident.counts.month";
    }

    /** A withdrawn incident is changed no more, so its forms are not offered either. */
    private IncidentView changeable(long id) {
        IncidentView incident = reading.incidentToChange(id);
        if (incident.isWithdrawn()) {
            throw new RuleViolation("incident.rule.withdrawn", incident.code());
        }
        return incident;
    }

    private String form(IncidentForm form, @Nullable IncidentView incident, Locale language, Model model) {
        Vocabulary words = vocabulary.current();
        LocalDate today = LocalDate.now(clock);
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, form);
        }
        model.addAttribute("incident", incident);
        model.addAttribute("heading", heading(incident, reading.unitOffered()));
        model.addAttribute(
                "categories",
                words.categories().stream()
                        .filter(category ->
                                category.isInUse(today) || category.key().equals(form.category()))
                        .map(category -> new Choice(category.key(), category.label(language)))
                        .toList());
        model.addAttribute(
                "kinds",
                words.kinds().stream()
                        .filter(kind -> kind.isInUse(today) || form.seized().containsKey(kind.key()))
                        .map(kind -> new Field("seized[" + kind.key() + "]", kind.label(language), kind.unit(language)))
                        .toList());
        return "incident/form";
    }

    private static Message heading(@Nullable IncidentView incident, @Nullable ReportingUnit own) {
        if (incident != null) {
            return Message.of("incident.edit.title", incident.code());
        }
        return Message.of(own != null && own.isOffice() ? "incident.new.link.office" : "incident.new.link");
    }

    private String withdrawal(WithdrawalForm form, IncidentView incident, Locale language, Model model) {
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, form);
        }
        Vocabulary words = vocabulary.current();
        model.addAttribute("incident", incident);
        model.addAttribute("category", words.category(incident.categoryId()).label(language));
        model.addAttribute("counts", counts(incident, words));
        return "incident/withdrawal";
    }

    private String conflict(IncidentForm mine, IncidentView theirs, Locale language, Model model) {
        Vocabulary words = vocabulary.current();
        IncidentForm saved = IncidentForm.of(theirs, words);
        List<Versus> lines = new ArrayList<>();
        lines.add(versus("incident.field.category", label(mine, words, language), label(saved, words, language)));
        lines.add(versus("incident.field.detected-on", mine.detectedOn(), saved.detectedOn()));
        lines.add(versus("incident.field.handled-on", mine.handledOn(), saved.handledOn()));
        lines.add(versus("incident.field.account", mine.account(), saved.account()));
        words.kinds()
                .forEach(kind -> lines.add(new Versus(
                        Message.of("incident.conflict.kind", kind.label(language), kind.unit(language)),
                        mine.seized().getOrDefault(kind.key(), ""),
                        saved.seized().getOrDefault(kind.key(), ""),
                        !mine.seized()
                                .getOrDefault(kind.key(), "")
                                .equals(saved.seized().getOrDefault(kind.key(), "")))));
        model.addAttribute("incident", theirs);
        model.addAttribute("mine", mine);
        model.addAttribute("lines", lines);
        model.addAttribute("peopleDiffer", mine.saysFromPeople() != saved.saysFromPeople());
        return "incident/conflict";
    }

    private static Versus versus(String key, String mine, String theirs) {
        return new Versus(Message.of(key), mine, theirs, !mine.equals(theirs));
    }

    private static String label(IncidentForm form, Vocabulary words, Locale language) {
        return words.category(form.category())
                .map(category -> category.label(language))
                .orElse("");
    }

    private static List<String> seized(IncidentView incident, Vocabulary words, Locale language) {
        return words.inOrder(Quantities.read(incident.seized())).entrySet().stream()
                .map(entry -> entry.getKey().counted(entry.getValue(), language))
                .toList();
    }

    private static BindingResult problemsOf(Object form, Model model) {
        BindingResult problems = new BeanPropertyBindingResult(form, FORM);
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, problems);
        return problems;
    }
}
