package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.PlaceDirectory;

/** What is registered and open: the result of several subjects, as one decision says it, is recorded at once. */
@Controller
class DecisionController {

    private static final String PATH = "/recognitions/decisions";
    private static final int PAGE_SIZE = 50;

    private final RecognitionReading reading;
    private final RecognitionRegister register;
    private final RecognitionVocabulary vocabulary;
    private final RecognitionYears years;
    private final PlaceDirectory directory;
    private final RegisterUnits units;
    private final Territory territory;
    private final MessageSource messages;
    private final Clock clock;

    DecisionController(
            RecognitionReading reading,
            RecognitionRegister register,
            RecognitionVocabulary vocabulary,
            RecognitionYears years,
            PlaceDirectory directory,
            RegisterUnits units,
            Territory territory,
            MessageSource messages,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
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
     * @param chosen whether its box is ticked
     */
    record Line(
            long id, List<Segment> name, List<Segment> unit, Message subject, LocalDate registeredOn, boolean chosen) {}

    @GetMapping(PATH)
    String choose(@RequestParam Map<String, String> sent, Locale language, Model model) {
        return choose(DecisionForm.blank(), sent, language, model);
    }

    @PostMapping(PATH)
    String decide(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        int year = years.asked(fields.getOrDefault("year", ""));
        DecisionForm form = DecisionForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        boolean decided;
        try {
            decided = form.read(vocabulary.authorities(), LocalDate.now(clock), typed)
                    .flatMap(decision -> typed.attempt(() -> register.decideAll(form.ids(), decision)))
                    .isPresent();
        } catch (OptimisticLockingFailureException changed) {
            typed.refuse(new RuleViolation("recognition.rule.decided.already"));
            decided = false;
        }
        if (decided) {
            redirect.addFlashAttribute(
                    Notice.FLASH,
                    Notice.good("recognition.decided", form.chosen().size(), String.valueOf(year)));
            return "redirect:" + PATH + "?year=" + year;
        }
        return typed.again(choose(form, fields, language, model), response);
    }

    private String choose(DecisionForm form, Map<String, String> sent, Locale language, Model model) {
        ListSearch search = ListSearch.of(PATH, sent);
        String words = search.words();
        Integer asked = search.one("year", Message.of("recognition.field.year"), years::find);
        ReportingUnit unit = search.one("unit", Message.of("recognition.field.unit"), units::readable);
        SubjectKind kind = search.one("subject", Message.of("recognition.field.subject"), SubjectKind::asked);
        int year = asked == null ? years.current() : asked;
        RecognitionFilter filter = new RecognitionFilter(words, year, unit, kind, "open", null);
        var found = reading.findToDecide(
                filter.conditions(units, directory.words()),
                Sorting.of(null, RecognitionReading.COLUMNS, RecognitionReading.LATEST_FIRST),
                search.page(),
                PAGE_SIZE);
        List<ReportingUnit> readable = units.readable();
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", RecognitionPages.REGISTER);
        model.addAttribute("path", PATH);
        model.addAttribute("search", search);
        model.addAttribute("address", search.address());
        model.addAttribute("words", words);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("years", RecognitionPages.choices(years.all()));
        model.addAttribute("subjects", RecognitionListController.kinds(messages, language));
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(each -> new Choice(each.slug(), each.name()))
                        .toList());
        model.addAttribute("results", RecognitionPages.results(messages, language));
        model.addAttribute(
                "authorities", vocabulary.authorities().choices(LocalDate.now(clock), form.authority(), language));
        model.addAttribute("paging", found.paging());
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, words, form, language))
                        .toList());
        return "recognition/decisions";
    }

    private Line line(RecognitionRow row, String searched, DecisionForm form, Locale language) {
        ReportingUnit unit = territory.unit(row.reportingUnitId());
        SubjectKind subject = row.subject();
        String name = row.placeName() == null ? unit.atHead().in(messages, language) : row.placeName();
        return new Line(
                row.id(),
                Highlight.of(name, searched),
                Highlight.of(unit.name(), searched),
                subject == null ? Message.of("recognition.subject.out") : subject.label(),
                row.registeredOn(),
                form.chosen().contains(String.valueOf(row.id())));
    }
}
