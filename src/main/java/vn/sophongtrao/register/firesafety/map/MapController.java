package vn.sophongtrao.register.firesafety.map;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListAddress;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.register.firesafety.Position;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The map, and beside it the same as a list. */
@Controller
class MapController {

    static final String PATH = "/fire-safety/map";

    private static final int PAGE_SIZE = 10;

    private final MapReading reading;
    private final Maps maps;
    private final RegisterUnits units;
    private final Territory territory;
    private final MessageSource messages;
    private final Clock clock;

    MapController(
            MapReading reading,
            Maps maps,
            RegisterUnits units,
            Territory territory,
            MessageSource messages,
            Clock clock) {
        this.reading = reading;
        this.maps = maps;
        this.units = units;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A row of the list; names and texts with what was searched for marked in them.
     *
     * @param position empty where unknown
     * @param anchor id of its symbol, null where it has none of its own
     */
    record Line(
            boolean point,
            String path,
            List<Segment> code,
            List<Segment> number,
            List<Segment> place,
            List<Segment> unit,
            String position,
            @Nullable String anchor) {}

    @GetMapping(PATH)
    String map(@RequestParam Map<String, String> sent, Locale language, Model model) {
        LocalDate today = LocalDate.now(clock);
        ListSearch search = ListSearch.of(PATH, sent);
        MapFilter filter = MapFilter.read(search, units, today);
        MapReading.Found found = reading.find(filter);
        Paging paging = Paging.of(search.page(), PAGE_SIZE, found.count());
        List<ReportingUnit> readable = units.readable();
        boolean grouped = !found.clusters().isEmpty();
        model.addAttribute("search", search);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("on", filter.on());
        model.addAttribute("today", filter.on().equals(today));
        model.addAttribute("ground", maps.draw(found, filter.area(), cluster -> open(search, cluster)));
        model.addAttribute("grouped", grouped);
        model.addAttribute("points", found.count(MapKind.POINT));
        model.addAttribute("groups", found.count(MapKind.GROUP));
        model.addAttribute("unplaced", found.count() - found.placed());
        model.addAttribute(
                "withoutPosition",
                search.address().with("placed", "no").with(MapFilter.AREA, null).toString());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "lines",
                reading.list(filter, paging).stream()
                        .map(record -> line(record, filter.words(), grouped))
                        .toList());
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(unit -> new Choice(unit.slug(), unit.name()))
                        .toList());
        model.addAttribute(
                "kinds",
                Stream.of(MapKind.values())
                        .map(kind -> new Choice(kind.asked(), kind.label().in(messages, language)))
                        .toList());
        model.addAttribute("recording", units.offeredWard() != null);
        return "firesafety/map";
    }

    /** The same map, of just what is drawn as one symbol. */
    private static String open(ListSearch search, MapCluster cluster) {
        ListAddress closer = search.address()
                .with(MapFilter.KIND, cluster.kind().asked())
                .with(MapFilter.AREA, cluster.area().text());
        return closer.toString();
    }

    private Line line(MapRecord record, String searched, boolean grouped) {
        Position position = record.position();
        return new Line(
                record.kind() == MapKind.POINT,
                record.kind().path(record.id()),
                Highlight.of(record.code(), searched),
                Highlight.of(record.number(), searched),
                Highlight.of(record.place(), searched),
                Highlight.of(territory.unit(record.reportingUnitId()).name(), searched),
                position == null ? "" : position.inWords(),
                position == null || grouped ? null : record.kind().anchor(record.id()));
    }
}
