package vn.sophongtrao.register.incident;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.sophongtrao.platform.AuditableEvent;
import vn.sophongtrao.platform.sheet.SheetWriter;
import vn.sophongtrao.platform.sheet.SheetWriter.Column;
import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListAddress;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The list of incidents, on screen and as a workbook. */
@Controller
class IncidentListController {

    private static final int PAGE_SIZE = 20;

    private final IncidentReading reading;
    private final IncidentVocabulary vocabulary;
    private final Territory territory;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentListController(
            IncidentReading reading,
            IncidentVocabulary vocabulary,
            Territory territory,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.territory = territory;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** A row as the page shows it; names and texts with what was searched for marked in them. */
    record Line(
            long id,
            String code,
            List<Segment> codeMarked,
            LocalDate day,
            boolean handled,
            List<Segment> unit,
            List<Segment> category,
            List<Segment> account,
            boolean fromPeople,
            String seized,
            IncidentState state) {}

    @GetMapping("/incidents")
    String list(IncidentSearch search, Locale language, Model model) {
        Vocabulary words = vocabulary.current();
        List<ReportingUnit> units = reading.readableUnits();
        List<Message> problems = new ArrayList<>();
        IncidentFilter filter = search.read(words, units, problems);
        Sorting sorting = IncidentReading.sorting(search.sort());
        var found = reading.find(filter, sorting, search.page(), PAGE_SIZE);
        ListAddress address = search.address("/incidents", sorting.text());
        model.addAttribute("search", search);
        model.addAttribute("filter", filter);
        model.addAttribute("problems", problems);
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
        model.addAttribute("seized", seizedInAll(found.totals().seized(), words, language));
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, filter.words(), words, language))
                        .toList());
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", address);
        model.addAttribute(
                "sheet", search.address("/incidents.xlsx", sorting.text()).toString());
        model.addAttribute("severalUnits", units.size() > 1);
        model.addAttribute(
                "units",
                units.stream().map(unit -> new Choice(unit.slug(), unit.name())).toList());
        model.addAttribute(
                "categories",
                words.categories().stream()
                        .map(category -> new Choice(category.key(), category.label(language)))
                        .toList());
        model.addAttribute(
                "states", choices("incident.state.choice.", List.of("open", "handled", "withdrawn"), language));
        model.addAttribute("people", choices("incident.people.choice.", List.of("yes", "no"), language));
        model.addAttribute("kinds", kinds(words, language));
        model.addAttribute("recording", reading.unitOffered());
        return "incident/incidents";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/incidents.xlsx")
    @Nullable
    String sheet(IncidentSearch search, Locale language, HttpServletResponse response) throws IOException {
        Vocabulary words = vocabulary.current();
        List<Message> problems = new ArrayList<>();
        IncidentFilter filter = search.read(words, reading.readableUnits(), problems);
        Sorting sorting = IncidentReading.sorting(search.sort());
        if (!problems.isEmpty()) {
            return "redirect:" + search.address("/incidents", sorting.text());
        }
        events.publishEvent(AuditableEvent.of(
                "incident.exported",
                search.address("/incidents", sorting.text()).toString()));
        response.setContentType(SheetWriter.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("so-vu-viec-" + LocalDate.now(clock) + ".xlsx")
                        .build()
                        .toString());
        try (SheetWriter sheet = SheetWriter.begin(
                response.getOutputStream(), text("incident.list.title", language), columns(words, language))) {
            reading.each(filter, sorting, row -> sheet.row(cells(row, words, language)));
        }
        return null;
    }

    private Line line(IncidentRow row, String searched, Vocabulary words, Locale language) {
        LocalDate handledOn = row.handledOn();
        return new Line(
                row.id(),
                row.code(),
                Highlight.of(row.code(), searched),
                handledOn != null ? handledOn : row.detectedOn(),
                handledOn != null,
                Highlight.of(territory.unit(row.reportingUnitId()).name(), searched),
                Highlight.of(words.category(row.categoryId()).label(language), searched),
                Highlight.of(row.accountText(), searched),
                row.fromPeople(),
                Quantities.inWords(Quantities.read(row.seized()), words, language),
                row.state());
    }

    private List<Column> columns(Vocabulary words, Locale language) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(text("incident.field.code", language), 15),
                new Column(text("incident.field.unit", language), 18),
                new Column(text("incident.field.category", language), 34),
                new Column(text("incident.field.detected-on", language), 15),
                new Column(text("incident.field.handled-on", language), 15),
                new Column(text("incident.field.state", language), 14),
                new Column(text("incident.field.account", language), 60),
                new Column(text("incident.field.from-people", language), 18)));
        words.kinds()
                .forEach(kind -> columns.add(new Column(kind.label(language) + " (" + kind.unit(language) + ")", 16)));
        return columns;
    }

    private List<@Nullable Object> cells(IncidentRow row, Vocabulary words, Locale language) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.code());
        cells.add(territory.unit(row.reportingUnitId()).name());
        cells.add(words.category(row.categoryId()).label(language));
        cells.add(row.detectedOn());
        cells.add(row.handledOn());
        cells.add(text("incident.state." + row.state(), language));
        cells.add(row.accountText());
        cells.add(text(row.fromPeople() ? "incident.yes" : "incident.no", language));
        Map<Long, BigDecimal> seized = Quantities.read(row.seized());
        words.kinds().forEach(kind -> cells.add(seized.get(kind.id())));
        return cells;
    }

    /** Every kind in use with its total, zeros too: what is counted is said. */
    private List<Seized> seizedInAll(Map<Long, BigDecimal> totals, Vocabulary words, Locale language) {
        LocalDate today = LocalDate.now(clock);
        return words.kinds().stream()
                .filter(kind -> totals.containsKey(kind.id()) || kind.isInUse(today))
                .map(kind -> new Seized(totals.getOrDefault(kind.id(), BigDecimal.ZERO), kind.noun(language)))
                .toList();
    }

    /** A total with what it is of. */
    record Seized(BigDecimal quantity, String noun) {}

    private static String kinds(Vocabulary words, Locale language) {
        return words.kinds().stream()
                .map(kind -> kind.label(language).toLowerCase(language))
                .collect(Collectors.joining(", "));
    }

    private List<Choice> choices(String prefix, List<String> values, Locale language) {
        return values.stream()
                .map(value -> new Choice(value, text(prefix + value, language)))
                .toList();
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
