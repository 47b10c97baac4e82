package vn.sophongtrao.target;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.record.WithdrawnRecords;
import vn.sophongtrao.platform.text.Highlight;
import vn.sophongtrao.platform.text.Highlight.Segment;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.platform.web.Sorting;
import vn.sophongtrao.territory.ReportingUnit;

/** The list of targets, on screen and as a workbook. */
@Controller
class TargetListController {

    private static final int PAGE_SIZE = 20;

    private final TargetReading reading;
    private final WithdrawnRecords withdrawn;
    private final TargetSubjects subjects;
    private final Progressing progressing;
    private final TargetAccess access;
    private final TargetPages pages;
    private final TargetSheet sheet;
    private final MessageSource messages;
    private final Clock clock;

    TargetListController(
            TargetReading reading,
            WithdrawnRecords withdrawn,
            TargetSubjects subjects,
            Progressing progressing,
            TargetAccess access,
            TargetPages pages,
            TargetSheet sheet,
            MessageSource messages,
            Clock clock) {
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.subjects = subjects;
        this.progressing = progressing;
        this.access = access;
        this.pages = pages;
        this.sheet = sheet;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A row as the page shows it; names with what was searched for marked in them.
     *
     * @param foreign the language of the indicator's label where it is not the reader's
     * @param reached whether the approved figures have reached it while nobody has recorded that
     */
    record Line(
            long id,
            List<Segment> code,
            List<Segment> indicator,
            @Nullable String foreign,
            List<Segment> unit,
            String year,
            @Nullable BigDecimal value,
            String measure,
            LocalDate dueOn,
            List<Segment> assignedBy,
            @Nullable LocalDate completedOn,
            Standing standing,
            Progress progress,
            boolean reached) {}

    @GetMapping("/targets")
    String list(@RequestParam Map<String, String> sent, Locale language, Model model) {
        LocalDate today = LocalDate.now(clock);
        ListSearch search = ListSearch.of(TargetPages.REGISTER.path(), sent);
        TargetFilter filter = TargetFilter.read(search, subjects);
        Sorting sorting = search.sorting(TargetReading.COLUMNS, TargetReading.LATEST_FIRST);
        var found = reading.find(filter.conditions(subjects, today), sorting, search.page(), PAGE_SIZE, today);
        withdrawn.leftOut(
                search, "target t", among -> TargetFilter.read(among, subjects).conditions(subjects, today));
        Map<Long, Progressing.Measure> measures = progressing.of(found.rows());
        model.addAttribute("register", TargetPages.REGISTER);
        model.addAttribute("search", search);
        model.addAttribute("sorting", sorting);
        model.addAttribute("address", search.address());
        model.addAttribute("words", filter.words());
        model.addAttribute("paging", found.paging());
        model.addAttribute("totals", found.totals());
        model.addAttribute(
                "lines",
                found.rows().stream()
                        .map(row -> line(row, progress(measures, row), filter.words(), today, language))
                        .toList());
        model.addAttribute("years", pages.years());
        model.addAttribute(
                "indicators",
                subjects.measurable().stream()
                        .map(indicator -> TargetPages.choice(indicator, language))
                        .toList());
        model.addAttribute("units", units(language));
        model.addAttribute("states", TargetFilter.State.texts());
        model.addAttribute("recording", access.mayWrite());
        model.addAttribute("figures", !subjects.reach().isNothing());
        return "target/list";
    }

    /** Everything the list shows, not only its page. A search that cannot be read goes back to the list, which says why. */
    @GetMapping("/targets.xlsx")
    @Nullable
    String sheet(@RequestParam Map<String, String> sent, Locale language, HttpServletResponse response)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        ListSearch search = ListSearch.of(TargetPages.REGISTER.path(), sent);
        TargetFilter filter = TargetFilter.read(search, subjects);
        Sorting sorting = search.sorting(TargetReading.COLUMNS, TargetReading.LATEST_FIRST);
        if (!search.problems().isEmpty()) {
            return "redirect:" + search.address();
        }
        List<TargetRow> rows = reading.all(filter.conditions(subjects, today), sorting);
        Map<Long, Progressing.Measure> measures = progressing.of(rows);
        sheet.send(
                rows.stream()
                        .map(row -> new TargetSheet.Line(
                                row,
                                subjects.indicator(row.indicatorId(), row.reportingYear()),
                                TargetPages.where(subjects.unit(row.reportingUnitId())),
                                standing(row, today),
                                progress(measures, row)))
                        .toList(),
                search.address(),
                language,
                response);
        return null;
    }

    private List<Choice> units(Locale language) {
        List<Choice> units = new ArrayList<>();
        units.add(new Choice(TargetFilter.WHOLE, TargetPages.where(null).in(messages, language)));
        subjects.readableWards().forEach(ward -> units.add(new Choice(ward.slug(), ward.name())));
        return units;
    }

    private Line line(TargetRow row, Progress progress, String searched, LocalDate today, Locale language) {
        Indicator indicator = subjects.indicator(row.indicatorId(), row.reportingYear());
        ReportingUnit ward = subjects.unit(row.reportingUnitId());
        Standing standing = standing(row, today);
        String written = indicator.label().languageIn(language);
        return new Line(
                row.id(),
                Highlight.of(row.code(), searched),
                Highlight.of(indicator.label().in(language), searched),
                written.equals(language.getLanguage()) ? null : written,
                Highlight.of(ward == null ? TargetPages.where(null).in(messages, language) : ward.name(), searched),
                String.valueOf(row.reportingYear()),
                row.targetValue(),
                indicator.unit().in(language),
                row.dueOn(),
                Highlight.of(row.assignedBy(), searched),
                row.completedOn(),
                standing,
                progress,
                !standing.isCompleted() && progress.reachedOn() != null);
    }

    private static Standing standing(TargetRow row, LocalDate today) {
        return Standing.of(row.dueOn(), row.completedOn(), row.withdrawn(), today);
    }

    private static Progress progress(Map<Long, Progressing.Measure> measures, TargetRow row) {
        return Objects.requireNonNull(measures.get(row.id())).progress();
    }
}
