package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.register.recognition.WritableSubjects.Candidate;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.PlaceDirectory;
import vn.sophongtrao.territory.place.PlaceWords;

/** What is not registered for a year yet: to be registered one by one, or several on one day. */
@Controller
class SubjectController {

    private static final int PAGE_SIZE = 50;

    private final WritableSubjects subjects;
    private final RecognitionRegister register;
    private final RecognitionYears years;
    private final PlaceDirectory directory;
    private final RegisterUnits units;
    private final Territory territory;
    private final MessageSource messages;
    private final Clock clock;

    SubjectController(
            WritableSubjects subjects,
            RecognitionRegister register,
            RecognitionYears years,
            PlaceDirectory directory,
            RegisterUnits units,
            Territory territory,
            MessageSource messages,
            Clock clock) {
        this.subjects = subjects;
        this.register = register;
        this.years = years;
        this.directory = directory;
        this.units = units;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A row as the page shows it; names with what was searched for marked in them.
     *
     * @param what kind of the place, or that it is a ward
     * @param level null where it is no school
     * @param entry address of the form about it
     * @param chosen whether its box is ticked
     */
    record Line(
            String key,
            List<Segment> name,
            List<Segment> unit,
            Object what,
            @Nullable Object level,
            String entry,
            boolean chosen) {}

    @GetMapping("/recognitions/new")
    String choose(@RequestParam Map<String, String> sent, Locale language, Model model) {
        return choose(RegistrationForm.blank(), sent, language, model);
    }

    @PostMapping("/recognitions/registrations")
    String register(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        int year = years.asked(fields.getOrDefault("year", ""));
        RegistrationForm form = RegistrationForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        boolean registered = form.read(LocalDate.now(clock), typed)
                .flatMap(on -> typed.attempt(() -> register.recordAll(form.chosen().stream()
                        .map(key -> subjects.keyed(key).recognition(year, RecognitionDetails.registered(on)))
                        .toList())))
                .isPresent();
        if (registered) {
            redirect.addFlashAttribute(
                    Notice.FLASH,
                    Notice.good("recognition.registered", form.chosen().size(), String.valueOf(year)));
            return "redirect:/recognitions/new?year=" + year;
        }
        return typed.again(choose(form, fields, language, model), response);
    }

    private String choose(RegistrationForm form, Map<String, String> sent, Locale language, Model model) {
        ListSearch search = ListSearch.of("/recognitions/new", sent);
        String words = search.words();
        Integer asked = search.one("year", Message.of("recognition.field.year"), years::find);
        ReportingUnit unit = search.one("unit", Message.of("recognition.field.unit"), units::readable);
        SubjectKind kind = search.one("subject", Message.of("recognition.field.subject"), SubjectKind::asked);
        int year = asked == null ? years.current() : asked;
        PlaceWords known = directory.words();
        Conditions conditions = Conditions.none()
                .andWords(
                        words,
                        "c.search_text",
                        word -> Map.of(
                                "c.unit_id", units.called(word),
                                "c.kind_id", known.kinds().called(word)))
                .and("c.unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and("c.subject = :subject", "subject", kind == null ? null : kind.name());
        var found = subjects.unregistered(year, conditions, search.page(), PAGE_SIZE);
        List<ReportingUnit> readable = units.readable();
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", RecognitionPages.REGISTER);
        model.addAttribute("search", search);
        model.addAttribute("address", search.address());
        model.addAttribute("words", words);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("years", RecognitionPages.choices(years.all()));
        model.addAttribute("areas", SubjectKind.RESIDENTIAL_AREA.window(year));
        model.addAttribute("window", SubjectKind.WARD.window(year));
        model.addAttribute("subjects", RecognitionListController.kinds(messages, language));
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(each -> new Choice(each.slug(), each.name()))
                        .toList());
        model.addAttribute("paging", found.paging());
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, year, words, known, form, language))
                        .toList());
        return "recognition/subjects";
    }

    private Line line(
            Candidate row, int year, String searched, PlaceWords known, RegistrationForm form, Locale language) {
        ReportingUnit unit = territory.unit(row.unitId());
        Long kind = row.kindId();
        Long level = row.levelId();
        return new Line(
                row.key(),
                Highlight.of(row.placeId() == null ? unit.atHead().in(messages, language) : row.name(), searched),
                Highlight.of(unit.name(), searched),
                kind == null ? row.subject().label() : known.kinds().get(kind),
                level == null ? null : known.levels().get(level),
                RecognitionPages.entering(RecognitionForm.blank(
                        String.valueOf(year),
                        unit.slug(),
                        row.placeId() == null ? "" : row.placeId().toString())),
                form.chosen().contains(row.key()));
    }
}
