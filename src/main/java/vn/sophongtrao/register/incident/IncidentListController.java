package vn.sophongtrao.register.incident;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.platform.record.WithdrawnRecords;
import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.register.movement.models.MovementModels;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The list of incidents, on screen and as a workbook. */
@Controller
class IncidentListController {

    private static final int PAGE_SIZE = 20;

    private final IncidentReading reading;
    private final WithdrawnRecords withdrawn;
    private final IncidentVocabulary vocabulary;
    private final MovementModels models;
    private final RegisterUnits units;
    private final Territory territory;
    private final IncidentSheet sheet;
    private final Clock clock;

    IncidentListController(
            IncidentReading reading,
            WithdrawnRecords withdrawn,
            IncidentVocabulary vocabulary,
            MovementModels models,
            RegisterUnits units,
            Territory territory,
            IncidentSheet sheet,
            Clock clock) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.vocabulary = vocabulary;
        this.models = models;
        this.units = units;
        this.territory = territory;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** A row as the page shows it; names and texts with what was searched for marked in them. */
    record Line(
            long id,
            List<Segment> code,
            LocalDate day,
            boolean handled,
            List<Segment> unit,
            List<Segment> category,
            List<Segment> account,
            boolean fromPeople,
            String seized,
            IncidentState state) {}

    /** A total with what it is of. */
    record Seized(BigDecimal quantity, String noun) {}

    @GetMapping("/incidents")
    String list(@RequestParam Map<String, String> sent, Locale language, Model model) {
        IncidentWords words = vocabulary.current();
        ListSearch search = ListSearch.of(IncidentPages.REGISTER.path(), sent);
        IncidentFilter filter = IncidentFilter.read(search, words, units, models);
        Sorting sorting = search.sorting(IncidentReading.COLUMNS, IncidentReading.LATEST_FIRST);
        var found = reading.find(filter.conditions(words, units), sorting, search.page(), PAGE_SIZE);
        withdrawn.leftOut(
                search,
                "incident i",
                among -> IncidentFilter.read(among, words, units, models).conditions(words, units));
        List<ReportingUnit> readable = units.readable();
        ReportingUnit recording = units.offered();
        model.addAttribute("register", IncidentPages.REGISTER);
        model.addAttribute("search", search);
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("helping", filter.model());
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
        model.addAttribute("seized", seizedInAll(found.totals().seized(), words, language));
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, filter.words(), words, language))
                        .toList());
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(unit -> new Choice(unit.slug(), unit.name()))
                        .toList());
        model.addAttribute("categories", words.categories().choices(language));
        model.addAttribute("kinds", kinds(words, language));
        model.addAttribute("recording", recording == null ? null : IncidentPages.recordingFor(recording));
        return "incident/incidents";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/incidents.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        IncidentWords words = vocabulary.current();
        ListSearch search = ListSearch.of(IncidentPages.REGISTER.path(), sent);
        IncidentFilter filter = IncidentFilter.read(search, words, units, models);
        Sorting sorting = search.sorting(IncidentReading.COLUMNS, IncidentReading.LATEST_FIRST);
        if (!search.problems().isEmpty()) {
            return "redirect:" + search.address();
        }
        sheet.send(
                taker -> reading.each(filter.conditions(words, units), sorting, taker),
                search.address(),
                words,
                language,
                response);
        return null;
    }

    private Line line(IncidentRow row, String searched, IncidentWords words, Locale language) {
        LocalDate handledOn = row.handledOn();
        return new Line(
                row.id(),
                Highlight.of(row.code(), searched),
                handledOn != null ? handledOn : row.detectedOn(),
                handledOn != null,
                Highlight.of(territory.unit(row.reportingUnitId()).name(), searched),
                Highlight.of(words.categories().get(row.categoryId()).in(language), searched),
                Highlight.of(row.accountText(), searched),
                row.fromPeople(),
                Quantities.inWords(Quantities.read(row.seized()), words, language),
                row.state());
    }

    /** Every kind in use with its total, zeros too: what is counted is said. */
    private List<Seized> seizedInAll(Map<Long, BigDecimal> totals, IncidentWords words, Locale language) {
        LocalDate today = LocalDate.now(clock);
        return words.kinds().stream()
                .filter(kind -> totals.containsKey(kind.id()) || kind.isInUse(today))
                .map(kind -> new Seized(totals.getOrDefault(kind.id(), BigDecimal.ZERO), kind.noun(language)))
                .toList();
    }

    private static String kinds(IncidentWords words, Locale language) {
        return words.kinds().stream()
                .map(kind -> kind.in(language).toLowerCase(language))
                .collect(Collectors.joining(", "));
    }
}
