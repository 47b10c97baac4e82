package vn.sophongtrao.register.firesafety.point;

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
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.register.firesafety.Standing;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The list of points, on screen and as a workbook. */
@Controller
class PointListController {

    private static final int PAGE_SIZE = 20;

    private final PointReading reading;
    private final WithdrawnRecords withdrawn;
    private final EquipmentVocabulary vocabulary;
    private final RegisterUnits units;
    private final Territory territory;
    private final PointSheet sheet;
    private final CountedSources counted;

    PointListController(
            PointReading reading,
            WithdrawnRecords withdrawn,
            EquipmentVocabulary vocabulary,
            RegisterUnits units,
            Territory territory,
            PointSheet sheet,
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
            List<Segment> unit,
            List<Segment> address,
            String equipment,
            List<Segment> keeper,
            @Nullable String phone,
            boolean placed,
            LocalDate establishedOn,
            @Nullable LocalDate lastInspectionOn,
            Standing standing,
            @Nullable LocalDate endedOn) {}

    @GetMapping("/fire-safety/points")
    String list(@RequestParam Map<String, String> sent, Locale language, Model model) {
        EquipmentKinds kinds = vocabulary.current();
        ListSearch search = ListSearch.of(PointPages.REGISTER.path(), sent);
        PointFilter filter = PointFilter.read(search, kinds, units);
        Sorting sorting = search.sorting(PointReading.COLUMNS, PointReading.LATEST_FIRST);
        var found = reading.find(filter.conditions(units), sorting, search.page(), PAGE_SIZE);
        withdrawn.leftOut(
                search,
                "firefighting_point p",
                among -> PointFilter.read(among, kinds, units).conditions(units));
        List<ReportingUnit> readable = units.readable();
        ReportingUnit recording = units.offeredWard();
        model.addAttribute("register", PointPages.REGISTER);
        model.addAttribute("counted", counted.isCountedToday(LivingPoints.NAME));
        model.addAttribute("search", search);
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
        model.addAttribute("inAll", inAll(found.totals().equipment(), kinds));
        model.addAttribute("kinds", kinds.words().choices(language));
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, filter.words(), kinds, language))
                        .toList());
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(unit -> new Choice(unit.slug(), unit.name()))
                        .toList());
        model.addAttribute("recording", recording == null ? null : PointPages.ENTERING);
        return "firesafety/points";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/fire-safety/points.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        EquipmentKinds kinds = vocabulary.current();
        ListSearch search = ListSearch.of(PointPages.REGISTER.path(), sent);
        PointFilter filter = PointFilter.read(search, kinds, units);
        Sorting sorting = search.sorting(PointReading.COLUMNS, PointReading.LATEST_FIRST);
        if (!search.problems().isEmpty()) {
            return "redirect:" + search.address();
        }
        sheet.send(
                taker -> reading.each(filter.conditions(units), sorting, taker),
                search.address(),
                kinds,
                language,
                response);
        return null;
    }

    private Line line(PointRow row, String searched, EquipmentKinds kinds, Locale language) {
        return new Line(
                row.id(),
                Highlight.of(row.code(), searched),
                Highlight.of(territory.unit(row.reportingUnitId()).name(), searched),
                Highlight.of(row.address(), searched),
                Quantities.inWords(Quantities.read(row.equipment()), kinds, language),
                row.keeper() == null ? List.of() : Highlight.of(row.keeper(), searched),
                row.keeperPhone(),
                row.latitude() != null,
                row.establishedOn(),
                row.lastInspectionOn(),
                row.standing(),
                row.endedOn());
    }

    /** Every kind that there is, with its total. */
    private static List<Message> inAll(Map<Long, Long> totals, EquipmentKinds kinds) {
        return kinds.inOrder(totals).entrySet().stream()
                .map(entry -> Message.of("firesafety.equipment.counted", entry.getKey(), entry.getValue()))
                .toList();
    }
}
