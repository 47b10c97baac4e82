package vn.sophongtrao.register.recognition;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.indicator.figures.CountedSources;
import vn.sophongtrao.platform.record.WithdrawnRecords;
import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.PlaceDirectory;

/** The list of recognitions, on screen and as a workbook. */
@Controller
class RecognitionListController {

    private static final int PAGE_SIZE = 20;

    private final RecognitionReading reading;
    private final WithdrawnRecords withdrawn;
    private final RecognitionYears years;
    private final WritableSubjects subjects;
    private final PlaceDirectory directory;
    private final RegisterUnits units;
    private final Territory territory;
    private final RecognitionSheet sheet;
    private final MessageSource messages;
    private final CountedSources counted;

    RecognitionListController(
            RecognitionReading reading,
            WithdrawnRecords withdrawn,
            RecognitionYears years,
            WritableSubjects subjects,
            PlaceDirectory directory,
            RegisterUnits units,
            Territory territory,
            RecognitionSheet sheet,
            MessageSource messages,
            CountedSources counted) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.years = years;
        this.subjects = subjects;
        this.directory = directory;
        this.units = units;
        this.territory = territory;
        this.sheet = sheet;
        this.messages = messages;
        this.counted = counted;
    }

    /** A row as the page shows it; names and texts with what was searched for marked in them. */
    record Line(
            long id,
            List<Segment> name,
            String year,
            List<Segment> unit,
            Message subject,
            LocalDate registeredOn,
            String standing,
            List<Segment> decision,
            @Nullable LocalDate decidedOn) {}

    @GetMapping("/recognitions")
    String list(@RequestParam Map<String, String> sent, Locale language, Model model) {
        ListSearch search = ListSearch.of(RecognitionPages.REGISTER.path(), sent);
        RecognitionFilter filter = RecognitionFilter.read(search, units);
        Sorting sorting = search.sorting(RecognitionReading.COLUMNS, RecognitionReading.LATEST_FIRST);
        var found = reading.find(filter.conditions(units, directory.words()), sorting, search.page(), PAGE_SIZE);
        withdrawn.leftOut(
                search,
                RecognitionReading.SUBJECTS,
                among -> RecognitionFilter.read(among, units).conditions(units, directory.words()));
        List<ReportingUnit> readable = units.readable();
        model.addAttribute("register", RecognitionPages.REGISTER);
        model.addAttribute("counted", counted.isCountedToday(RecognisedSubjects.NAME));
        model.addAttribute("search", search);
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, filter.words(), language))
                        .toList());
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(unit -> new Choice(unit.slug(), unit.name()))
                        .toList());
        model.addAttribute("years", RecognitionPages.choices(years.all()));
        model.addAttribute("subjects", kinds(messages, language));
        model.addAttribute("addable", subjects.offersAdding());
        model.addAttribute("criteriaYear", String.valueOf(filter.year() == null ? years.current() : filter.year()));
        return "recognition/recognitions";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/recognitions.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        ListSearch search = ListSearch.of(RecognitionPages.REGISTER.path(), sent);
        RecognitionFilter filter = RecognitionFilter.read(search, units);
        Sorting sorting = search.sorting(RecognitionReading.COLUMNS, RecognitionReading.LATEST_FIRST);
        if (!search.problems().isEmpty()) {
            return "redirect:" + search.address();
        }
        sheet.send(
                taker -> reading.each(filter.conditions(units, directory.words()), sorting, taker),
                search.address(),
                language,
                response);
        return null;
    }

    /** What a filter offers. */
    static List<Choice> kinds(MessageSource messages, Locale language) {
        return Arrays.stream(SubjectKind.values())
                .map(kind -> new Choice(kind.key(), kind.label().in(messages, language)))
                .toList();
    }

    private Line line(RecognitionRow row, String searched, Locale language) {
        ReportingUnit unit = territory.unit(row.reportingUnitId());
        SubjectKind subject = row.subject();
        String name = row.placeName() == null ? unit.atHead().in(messages, language) : row.placeName();
        return new Line(
                row.id(),
                Highlight.of(name, searched),
                String.valueOf(row.year()),
                Highlight.of(unit.name(), searched),
                subject == null ? Message.of("recognition.subject.out") : subject.label(),
                row.registeredOn(),
                row.standing(),
                Highlight.of(row.decisionNumber(), searched),
                row.decidedOn());
    }
}
