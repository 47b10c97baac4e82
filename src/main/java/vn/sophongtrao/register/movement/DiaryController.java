package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.ReportingUnit;

/** The forms that write what a model lives through: its events, its activities and its rating of a year. */
@Controller
@RequestMapping("/models/{id}")
class DiaryController {

    private final ModelReading reading;
    private final PartRegister register;
    private final MovementVocabulary vocabulary;
    private final PartPages pages;
    private final ModelUnits units;
    private final ReportingCalendar calendar;
    private final MessageSource messages;
    private final Clock clock;

    DiaryController(
            ModelReading reading,
            PartRegister register,
            MovementVocabulary vocabulary,
            PartPages pages,
            ModelUnits units,
            ReportingCalendar calendar,
            MessageSource messages,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.units = units;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/events/new")
    String askEvent(@PathVariable long id, Locale language, Model page) {
        return askEvent(EventForm.blank(), reading.modelToChange(id), language, page);
    }

    @PostMapping("/events")
    String addEvent(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToChange(id);
        EventForm form = EventForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        Optional<Long> added = form.read(model, vocabulary.current(), today(), typed)
                .flatMap(details -> typed.attempt(() -> register.addEvent(id, details, OnceOnly.key(form.key()))));
        return added.isPresent()
                ? pages.done(model, Part.EVENTS, "movement.event.added", adding(model, Part.EVENTS), redirect)
                : typed.again(askEvent(form, model, language, page), response);
    }

    @GetMapping("/activities/new")
    String askActivity(@PathVariable long id, Model page) {
        ModelView model = reading.modelToJoin(id);
        return askActivity(ActivityForm.blank(units.proposed().slug()), model, page);
    }

    @PostMapping("/activities")
    String addActivity(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToJoin(id);
        ActivityForm form = ActivityForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        ReportingUnit unit = units.chosen(form.unit(), typed);
        Optional<Long> added = form.read(today(), typed)
                .flatMap(details -> unit == null
                        ? Optional.empty()
                        : typed.attempt(() -> register.addActivity(
                                id, new NewActivity(unit.id(), details), OnceOnly.key(form.key()))));
        return added.isPresent()
                ? pages.done(
                        model, Part.ACTIVITIES, "movement.activity.added", adding(model, Part.ACTIVITIES), redirect)
                : typed.again(askActivity(form, model, page), response);
    }

    @GetMapping("/rating")
    String askRating(@PathVariable long id, Locale language, Model page) {
        ModelView model = reading.modelToJudge(id);
        return askRating(new RatingForm(String.valueOf(calendar.yearOf(today())), ""), model, language, page);
    }

    @PostMapping("/rating")
    String rate(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView model = reading.modelToJudge(id);
        RatingForm form = RatingForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        Integer year = typed.requiredChoice(
                "year",
                YearRatings.YEAR,
                form.year(),
                text -> years(model).stream()
                        .filter(known -> String.valueOf(known).equals(text))
                        .findFirst());
        Word rating = typed.requiredChoice(
                "rating",
                YearRatings.RATING,
                form.rating(),
                vocabulary.current().ratings()::find);
        if (year != null
                && rating != null
                && typed.attempt(() -> register.rate(id, year, rating.key())).isPresent()) {
            redirect.addFlashAttribute(
                    Notice.FLASH,
                    Notice.good("movement.rating.saved", ModelPages.place(model).named(), String.valueOf(year)));
            return "redirect:" + ModelPages.place(model).path() + "#ratings";
        }
        return typed.again(askRating(form, model, language, page), response);
    }

    private String askEvent(EventForm form, ModelView model, Locale language, Model page) {
        show(form, model, page);
        page.addAttribute("draft", adding(model, Part.EVENTS));
        page.addAttribute("kinds", ModelPages.eventKinds(label -> label.in(messages, language)));
        page.addAttribute("scopes", vocabulary.current().scopes().choices(today(), form.scope(), language));
        return "movement/event";
    }

    private String askActivity(ActivityForm form, ModelView model, Model page) {
        show(form, model, page);
        page.addAttribute("draft", adding(model, Part.ACTIVITIES));
        page.addAttribute("units", units.choices());
        page.addAttribute("unit", units.proposed());
        return "movement/activity";
    }

    private String askRating(RatingForm form, ModelView model, Locale language, Model page) {
        show(form, model, page);
        page.addAttribute(
                "years",
                years(model).stream()
                        .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                        .toList());
        page.addAttribute("ratings", vocabulary.current().ratings().choices(today(), form.rating(), language));
        return "movement/rating";
    }

    private static void show(Object form, ModelView model, Model page) {
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("register", ModelPages.REGISTER);
        page.addAttribute("place", ModelPages.place(model));
        page.addAttribute("model", model);
    }

    private static String adding(ModelView model, Part part) {
        return ModelPages.place(model).path(part.path() + "/new");
    }

    /** The reporting years it can be rated for, the latest first. */
    private List<Integer> years(ModelView model) {
        List<Integer> years = new ArrayList<>();
        for (int year = calendar.yearOf(today()); year >= calendar.yearOf(model.launchedOn()); year--) {
            years.add(year);
        }
        return years;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
