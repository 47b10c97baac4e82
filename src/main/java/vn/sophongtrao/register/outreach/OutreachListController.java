package vn.sophongtrao.register.outreach;

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

/** The list of sessions, on screen and as a workbook. */
@Controller
class OutreachListController {

    private static final int PAGE_SIZE = 20;

    private final OutreachReading reading;
    private final WithdrawnRecords withdrawn;
    private final OutreachVocabulary vocabulary;
    private final RegisterUnits units;
    private final Territory territory;
    private final OutreachSheet sheet;
    private final CountedSources counted;

    OutreachListController(
            OutreachReading reading,
            WithdrawnRecords withdrawn,
            OutreachVocabulary vocabulary,
            RegisterUnits units,
            Territory territory,
            OutreachSheet sheet,
            CountedSources counted) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.vocabulary = vocabulary;
        this.units = units;
        this.territory = territory;
        this.sheet = sheet;
        this.counted = counted;
    }

    /** A row as the page shows it; names and texts with what was searched for marked in them. */
    record Line(
            long id,
            List<Segment> code,
            LocalDate heldOn,
            List<Segment> unit,
            List<Segment> kind,
            List<Segment> topic,
            List<Segment> place,
            List<Segment> audience,
            @Nullable Integer attendance,
            @Nullable Integer households,
            boolean withdrawn) {}

    @GetMapping("/outreach")
    String list(@RequestParam Map<String, String> sent, Locale language, Model model) {
        OutreachWords words = vocabulary.current();
        ListSearch search = ListSearch.of(OutreachPages.REGISTER.path(), sent);
        OutreachFilter filter = OutreachFilter.read(search, words, units);
        Sorting sorting = search.sorting(OutreachReading.COLUMNS, OutreachReading.LATEST_FIRST);
        var found = reading.find(filter.conditions(words, units), sorting, search.page(), PAGE_SIZE);
        withdrawn.leftOut(
                search,
                "outreach_session o",
                among -> OutreachFilter.read(among, words, units).conditions(words, units));
        List<ReportingUnit> readable = units.readable();
        ReportingUnit recording = units.offered();
        model.addAttribute("register", OutreachPages.REGISTER);
        model.addAttribute("counted", counted.isCountedToday(HeldSessions.NAME));
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
        model.addAttribute("audiences", words.audiences().choices(language));
        model.addAttribute("recording", recording == null ? null : OutreachPages.recordingFor(recording));
        return "outreach/list";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/outreach.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        OutreachWords words = vocabulary.current();
        ListSearch search = ListSearch.of(OutreachPages.REGISTER.path(), sent);
        OutreachFilter filter = OutreachFilter.read(search, words, units);
        Sorting sorting = search.sorting(OutreachReading.COLUMNS, OutreachReading.LATEST_FIRST);
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

    private Line line(OutreachRow row, String searched, OutreachWords words, Locale language) {
        return new Line(
                row.id(),
                Highlight.of(row.code(), searched),
                row.heldOn(),
                Highlight.of(territory.unit(row.reportingUnitId()).name(), searched),
                Highlight.of(words.kinds().get(row.kindId()).in(language), searched),
                Highlight.of(row.topic(), searched),
                row.place() == null ? List.of() : Highlight.of(row.place(), searched),
                Highlight.of(words.audiences().get(row.audienceId()).in(language), searched),
                row.attendance(),
                row.households(),
                row.withdrawn());
    }
}
