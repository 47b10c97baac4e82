package vn.sophongtrao.register.firesafety.group;

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
import vn.sophongtrao.register.firesafety.Standing;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The list of groups, on screen and as a workbook. */
@Controller
class GroupListController {

    private static final int PAGE_SIZE = 20;

    private final GroupReading reading;
    private final WithdrawnRecords withdrawn;
    private final RegisterUnits units;
    private final Territory territory;
    private final GroupSheet sheet;
    private final CountedSources counted;

    GroupListController(
            GroupReading reading,
            WithdrawnRecords withdrawn,
            RegisterUnits units,
            Territory territory,
            GroupSheet sheet,
            CountedSources counted) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.units = units;
        this.territory = territory;
        this.sheet = sheet;
        this.counted = counted;
    }

    /** A row as the page shows it; names and texts with what was searched for marked in them. */
    record Line(
            long id,
            List<Segment> code,
            List<Segment> number,
            List<Segment> unit,
            List<Segment> area,
            List<Segment> range,
            int households,
            boolean unusual,
            List<Segment> leader,
            @Nullable String phone,
            boolean linkedAlarm,
            LocalDate establishedOn,
            @Nullable LocalDate lastDrillOn,
            Standing standing,
            @Nullable LocalDate endedOn) {}

    @GetMapping("/fire-safety/groups")
    String list(@RequestParam Map<String, String> sent, Model model) {
        ListSearch search = ListSearch.of(GroupPages.REGISTER.path(), sent);
        GroupFilter filter = GroupFilter.read(search, units);
        Sorting sorting = search.sorting(GroupReading.COLUMNS, GroupReading.LATEST_FIRST);
        var found = reading.find(filter.conditions(units), sorting, search.page(), PAGE_SIZE);
        withdrawn.leftOut(
                search,
                "fire_safety_group g",
                among -> GroupFilter.read(among, units).conditions(units));
        List<ReportingUnit> readable = units.readable();
        ReportingUnit recording = units.offeredWard();
        model.addAttribute("register", GroupPages.REGISTER);
        model.addAttribute("counted", counted.isCountedToday(LivingGroups.NAME));
        model.addAttribute("search", search);
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
        model.addAttribute(
                "lines",
                found.rows().stream().map(row -> line(row, filter.words())).toList());
        model.addAttribute("severalUnits", readable.size() > 1);
        model.addAttribute(
                "units",
                readable.stream()
                        .map(unit -> new Choice(unit.slug(), unit.name()))
                        .toList());
        model.addAttribute("recording", recording == null ? null : GroupPages.ENTERING);
        return "firesafety/groups";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/fire-safety/groups.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        ListSearch search = ListSearch.of(GroupPages.REGISTER.path(), sent);
        GroupFilter filter = GroupFilter.read(search, units);
        Sorting sorting = search.sorting(GroupReading.COLUMNS, GroupReading.LATEST_FIRST);
        if (!search.problems().isEmpty()) {
            return "redirect:" + search.address();
        }
        sheet.send(
                taker -> reading.each(filter.conditions(units), sorting, taker), search.address(), language, response);
        return null;
    }

    private Line line(GroupRow row, String searched) {
        return new Line(
                row.id(),
                Highlight.of(row.code(), searched),
                Highlight.of(row.number(), searched),
                Highlight.of(territory.unit(row.reportingUnitId()).name(), searched),
                Highlight.of(row.residentialArea(), searched),
                Highlight.of(row.addressRange(), searched),
                row.households(),
                !FireSafetyGroup.isUsual(row.households()),
                row.leader() == null ? List.of() : Highlight.of(row.leader(), searched),
                row.leaderPhone(),
                row.linkedAlarm(),
                row.establishedOn(),
                row.lastDrillOn(),
                row.standing(),
                row.endedOn());
    }
}
