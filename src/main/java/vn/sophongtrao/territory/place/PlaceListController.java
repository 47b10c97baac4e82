package vn.sophongtrao.territory.place;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The directory as a list, on screen and as a workbook. */
@Controller
class PlaceListController {

    private static final int PAGE_SIZE = 20;

    private final PlaceReading reading;
    private final PlaceVocabulary vocabulary;
    private final RegisterUnits units;
    private final Territory territory;
    private final PlaceSheet sheet;

    PlaceListController(
            PlaceReading reading,
            PlaceVocabulary vocabulary,
            RegisterUnits units,
            Territory territory,
            PlaceSheet sheet) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.units = units;
        this.territory = territory;
        this.sheet = sheet;
    }

    /** A row as the page shows it; names and texts with what was searched for marked in them. */
    record Line(
            long id,
            List<Segment> name,
            List<Segment> address,
            List<Segment> unit,
            List<Segment> kind,
            List<Segment> level,
            @Nullable LocalDate validFrom,
            PlaceStanding standing,
            @Nullable LocalDate endedOn) {}

    /** What is found is swapped in while somebody types; without a script the same address shows the whole page. */
    @GetMapping("/places")
    String list(@RequestParam Map<String, String> sent, Locale language, Model model) {
        PlaceWords words = vocabulary.current();
        ListSearch search = ListSearch.of(PlacePages.REGISTER.path(), sent);
        PlaceFilter filter = PlaceFilter.read(search, units, words);
        Sorting sorting = search.sorting(PlaceReading.COLUMNS, PlaceReading.BY_KIND);
        var found = reading.find(filter.conditions(units, words), sorting, search.page(), PAGE_SIZE);
        List<ReportingUnit> readable = units.readable();
        ReportingUnit recording = units.offered();
        model.addAttribute("register", PlacePages.REGISTER);
        model.addAttribute("search", search);
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
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
        model.addAttribute("kinds", words.kinds().choices(language));
        model.addAttribute("levels", words.levels().choices(language));
        model.addAttribute("recording", recording == null ? null : PlacePages.recordingFor(recording));
        return "territory/places";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/places.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        PlaceWords words = vocabulary.current();
        ListSearch search = ListSearch.of(PlacePages.REGISTER.path(), sent);
        PlaceFilter filter = PlaceFilter.read(search, units, words);
        Sorting sorting = search.sorting(PlaceReading.COLUMNS, PlaceReading.BY_KIND);
        if (!search.problems().isEmpty()) {
            return "redirect:" + search.address();
        }
        sheet.send(
                taker -> reading.each(filter.conditions(units, words), sorting, taker),
                search.address(),
                words,
                language,
                response);
        return null;
    }

    private Line line(PlaceRow row, String searched, PlaceWords words, Locale language) {
        Long level = row.levelId();
        return new Line(
                row.id(),
                Highlight.of(row.name(), searched),
                Highlight.of(row.address(), searched),
                Highlight.of(territory.unit(row.reportingUnitId()).name(), searched),
                Highlight.of(words.kinds().get(row.kindId()).in(language), searched),
                level == null
                        ? List.of()
                        : Highlight.of(words.levels().get(level).in(language), searched),
                row.validFrom(),
                row.standing(),
                row.endedOn());
    }
}
