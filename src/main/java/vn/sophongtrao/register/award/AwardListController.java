package vn.sophongtrao.register.award;

import java.io.IOException;
import java.time.Clock;
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

/** The list of awards, on screen and as a workbook. */
@Controller
class AwardListController {

    private static final int PAGE_SIZE = 20;

    private final AwardReading reading;
    private final WithdrawnRecords withdrawn;
    private final AwardVocabulary vocabulary;
    private final AwardPages pages;
    private final RegisterUnits units;
    private final Territory territory;
    private final ReportingCalendar calendar;
    private final AwardSheet sheet;
    private final Clock clock;
    private final CountedSources counted;

    AwardListController(
            AwardReading reading,
            WithdrawnRecords withdrawn,
            AwardVocabulary vocabulary,
            AwardPages pages,
            RegisterUnits units,
            Territory territory,
            ReportingCalendar calendar,
            AwardSheet sheet,
            Clock clock,
            CountedSources counted) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.units = units;
        this.territory = territory;
        this.calendar = calendar;
        this.sheet = sheet;
        this.clock = clock;
        this.counted = counted;
    }

    /** A row as the page shows it; names and texts with what was searched for marked in them. */
    record Line(
            long id,
            List<Segment> code,
            List<Segment> decisionNumber,
            LocalDate decidedOn,
            List<Segment> recipient,
            String recipientKind,
            List<Segment> unit,
            List<Segment> form,
            List<Segment> authority,
            String type,
            List<Segment> achievement,
            Standing standing) {}

    /** A total with what it is of. */
    record Counted(long awards, String noun) {}

    @GetMapping("/awards")
    String list(@RequestParam Map<String, String> sent, Locale language, Model page) {
        AwardWords words = vocabulary.current();
        ListSearch search = ListSearch.of(AwardPages.REGISTER.path(), sent);
        AwardFilter filter = AwardFilter.read(search, words, units, calendar);
        Sorting sorting = search.sorting(AwardReading.COLUMNS, AwardReading.LATEST_FIRST);
        var found = reading.find(filter.conditions(words, units), sorting, search.page(), PAGE_SIZE);
        withdrawn.leftOut(
                search,
                "award a",
                among -> AwardFilter.read(among, words, units, calendar).conditions(words, units));
        List<ReportingUnit> readable = units.readable();
        page.addAttribute("register", AwardPages.REGISTER);
        page.addAttribute("counted", counted.isCountedToday(AwardedAwards.NAME));
        page.addAttribute("search", search);
        page.addAttribute("sorting", sorting);
        page.addAttribute("address", search.address());
        page.addAttribute("words", filter.words());
        page.addAttribute("paging", found.paging());
        page.addAttribute("totals", found.totals());
        page.addAttribute("recipients", byKind(found.totals().byKind(), words, language));
        page.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, filter.words(), words, language))
                        .toList());
        page.addAttribute("severalUnits", readable.size() > 1);
        page.addAttribute(
                "units",
                readable.stream()
                        .map(unit -> new Choice(unit.slug(), unit.name()))
                        .toList());
        page.addAttribute("years", pages.years());
        page.addAttribute("authorities", words.authorities().choices(language));
        page.addAttribute("forms", words.forms().choices(language));
        page.addAttribute("types", words.types().choices(language));
        page.addAttribute("recipientKinds", words.recipientKinds().choices(language));
        page.addAttribute("recording", units.offered() != null);
        return "award/list";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/awards.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        AwardWords words = vocabulary.current();
        ListSearch search = ListSearch.of(AwardPages.REGISTER.path(), sent);
        AwardFilter filter = AwardFilter.read(search, words, units, calendar);
        Sorting sorting = search.sorting(AwardReading.COLUMNS, AwardReading.LATEST_FIRST);
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

    private Line line(AwardRow row, String searched, AwardWords words, Locale language) {
        return new Line(
                row.id(),
                Highlight.of(row.code(), searched),
                Highlight.of(row.decisionNumber(), searched),
                row.decidedOn(),
                Highlight.of(row.recipientName(), searched),
                words.recipientKinds().get(row.recipientKindId()).in(language),
                Highlight.of(territory.unit(row.recipientUnitId()).name(), searched),
                Highlight.of(words.forms().get(row.formId()).in(language), searched),
                Highlight.of(words.authorities().get(row.authorityId()).in(language), searched),
                words.types().get(row.typeId()).in(language),
                Highlight.of(row.achievement(), searched),
                row.standing());
    }

    /** Every kind in use with its total, zeros too: what is counted is said. */
    private List<Counted> byKind(Map<Long, Long> totals, AwardWords words, Locale language) {
        LocalDate today = LocalDate.now(clock);
        return words.recipientKinds().all().stream()
                .filter(kind -> totals.containsKey(kind.id()) || kind.isInUse(today))
                .map(kind -> new Counted(
                        totals.getOrDefault(kind.id(), 0L), kind.in(language).toLowerCase(language)))
                .toList();
    }
}
