package vn.sophongtrao.register.movement;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.indicator.figures.CountedSources;
import vn.sophongtrao.platform.record.WithdrawnRecords;
import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The list of models, on screen and as a workbook. */
@Controller
class ModelListController {

    private static final int PAGE_SIZE = 20;

    private final ModelReading reading;
    private final WithdrawnRecords withdrawn;
    private final MovementVocabulary vocabulary;
    private final ReportingCalendar calendar;
    private final RegisterUnits units;
    private final Territory territory;
    private final ModelSheet sheet;
    private final Clock clock;
    private final CountedSources counted;

    ModelListController(
            ModelReading reading,
            WithdrawnRecords withdrawn,
            MovementVocabulary vocabulary,
            ReportingCalendar calendar,
            RegisterUnits units,
            Territory territory,
            ModelSheet sheet,
            Clock clock,
            CountedSources counted) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.vocabulary = vocabulary;
        this.calendar = calendar;
        this.units = units;
        this.territory = territory;
        this.sheet = sheet;
        this.clock = clock;
        this.counted = counted;
    }

    /** A row as the page shows it; names with what was searched for marked in them. */
    record Line(
            long id,
            List<Segment> name,
            List<Segment> unit,
            List<Segment> kind,
            List<Segment> lead,
            LocalDate launchedOn,
            @Nullable LocalDate dissolvedOn,
            long sites,
            ModelState state) {}

    @GetMapping("/models")
    String list(@RequestParam Map<String, String> sent, Locale language, Model model) {
        MovementWords words = vocabulary.current();
        ListSearch search = ListSearch.of(ModelPages.REGISTER.path(), sent);
        ModelFilter filter = ModelFilter.read(search, words, units, calendar);
        Sorting sorting = search.sorting(ModelReading.COLUMNS, ModelReading.LATEST_FIRST);
        var found = reading.find(filter.listed(words, units, calendar), sorting, search.page(), PAGE_SIZE);
        withdrawn.leftOut(
                search,
                "movement_model m",
                among -> ModelFilter.read(among, words, units, calendar).listed(words, units, calendar));
        int year = filter.balancedYear(calendar, LocalDate.now(clock));
        ReportingUnit unit = filter.unit();
        List<ReportingUnit> readable = units.readable();
        model.addAttribute("register", ModelPages.REGISTER);
        model.addAttribute(
                "counted", counted.isCountedToday(CountedModels.NAME, CountedSites.NAME, UnitsWithSites.NAME));
        model.addAttribute("search", search);
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
        model.addAttribute("balanceYear", String.valueOf(year));
        model.addAttribute(
                "balances",
                reading.balances(
                        filter.balanced(words, units),
                        ModelFilter.days(year, calendar),
                        unit == null ? null : unit.id()));
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, filter.words(), words, language))
                        .toList());
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(readableUnit -> new Choice(readableUnit.slug(), readableUnit.name()))
                        .toList());
        model.addAttribute("kinds", words.kinds().choices(language));
        model.addAttribute("leads", words.leads().choices(language));
        model.addAttribute("years", years());
        model.addAttribute("recording", units.offered() != null);
        return "movement/models";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/models.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        MovementWords words = vocabulary.current();
        ListSearch search = ListSearch.of(ModelPages.REGISTER.path(), sent);
        ModelFilter filter = ModelFilter.read(search, words, units, calendar);
        Sorting sorting = search.sorting(ModelReading.COLUMNS, ModelReading.LATEST_FIRST);
        if (!search.problems().isEmpty()) {
            return "redirect:" + search.address();
        }
        sheet.send(
                taker -> reading.each(filter.listed(words, units, calendar), sorting, taker),
                search.address(),
                words,
                language,
                response);
        return null;
    }

    private Line line(ModelRow row, String searched, MovementWords words, Locale language) {
        return new Line(
                row.id(),
                Highlight.of(row.name(), searched),
                Highlight.of(territory.unit(row.reportingUnitId()).name(), searched),
                Highlight.of(words.kinds().get(row.kindId()).in(language), searched),
                Highlight.of(words.leads().get(row.leadId()).in(language), searched),
                row.launchedOn(),
                row.dissolvedOn(),
                row.sites(),
                row.state());
    }

    private List<Choice> years() {
        List<Choice> years = new ArrayList<>(calendar.years().stream()
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList());
        Collections.reverse(years);
        return years;
    }
}
