package vn.sophongtrao.overview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.sophongtrao.account.CurrentPerson;
import vn.sophongtrao.account.Role;
import vn.sophongtrao.account.SignedInPerson;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.chart.MonthLines;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.matrix.Matrix;
import vn.sophongtrao.report.matrix.MatrixCell;
import vn.sophongtrao.report.matrix.MatrixReading;
import vn.sophongtrao.report.matrix.MatrixRow;
import vn.sophongtrao.report.review.Difference;
import vn.sophongtrao.report.review.DifferencesReading;
import vn.sophongtrao.report.review.ReviewQueue;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;
import vn.sophongtrao.territory.Territory;

/** The home pages: what is due for a ward, what waits for the district. */
@Controller
class HomeController {

    private static final int CHART_HEIGHT = 250;
    private static final int EVENTS = 6;
    private static final int KEY_FIGURES = 5;

    /** The number whose course the district's home page draws, where the catalogue has it. */
    private static final String HEADLINE = "criminal_cases_handled";

    /** By which name the matrix shows the reports of a state. */
    private static final Map<ReportState, String> SHOWS = Map.of(
            ReportState.SUBMITTED, "waiting",
            ReportState.RETURNED, "returned",
            ReportState.REOPENED, "reopened",
            ReportState.DRAFT, "draft",
            ReportState.NOT_STARTED, "not_started",
            ReportState.APPROVED, "approved");

    private final CurrentPerson person;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final MatrixReading matrices;
    private final ReviewQueue queue;
    private final DifferencesReading differences;
    private final ReportReading reports;
    private final HomeReading reading;
    private final Settings settings;
    private final List<MenuContribution> menus;
    private final Clock clock;

    HomeController(
            CurrentPerson person,
            ReportingCalendar calendar,
            Territory territory,
            MatrixReading matrices,
            ReviewQueue queue,
            DifferencesReading differences,
            ReportReading reports,
            HomeReading reading,
            Settings settings,
            List<MenuContribution> menus,
            Clock clock) {
        this.person = person;
        this.calendar = calendar;
        this.territory = territory;
        this.matrices = matrices;
        this.queue = queue;
        this.differences = differences;
        this.reports = reports;
        this.reading = reading;
        this.settings = settings;
        this.menus = menus;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        SignedInPerson reader = person.get();
        if (reader.role() == Role.DISTRICT_ADMIN) {
            return "redirect:/admin";
        }
        LocalDate today = LocalDate.now(clock);
        Optional<ReportingPeriod> last = calendar.lastEnded(today);
        int year = last.map(ReportingPeriod::year).orElseGet(matrices::currentYear);
        Matrix matrix = matrices.of(year);
        String weekday = VietnameseDate.weekday(today, locale);
        model.addAttribute("weekday", weekday.substring(0, 1).toUpperCase(locale) + weekday.substring(1));
        model.addAttribute("today", today);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("lastYear", String.valueOf(year - 1));
        model.addAttribute("matrix", matrix);
        model.addAttribute("last", last.orElse(null));
        model.addAttribute(
                "lastRate",
                last.map(period -> matrix.approvedByMonth().get(period.month() - 1))
                        .orElse(null));
        model.addAttribute("events", reading.events(EVENTS));
        List<Difference> open = differences.ofMonths(matrix.periods()).stream()
                .filter(Difference::isOpen)
                .toList();
        model.addAttribute("differences", open);
        List<HomeFigure> flows = reading.flows(
                year,
                last.map(ReportingPeriod::month).orElse(0),
                matrix.periods().get(11).lastDay());
        return reader.unitId() != null && reader.role() == Role.WARD_OFFICER
                ? ward(reader.unitId(), matrix, flows, today, locale, model)
                : district(matrix, flows, year, model);
    }

    private String ward(
            long unitId, Matrix matrix, List<HomeFigure> flows, LocalDate today, Locale locale, Model model) {
        MatrixRow own = matrix.ward(unitId).orElse(null);
        List<HomeDue> due = own == null ? List.of() : due(unitId, own, matrix);
        model.addAttribute("unit", territory.unit(unitId));
        model.addAttribute("row", own);
        model.addAttribute("figures", telling(flows));
        model.addAttribute("registers", registers(Role.WARD_OFFICER));
        model.addAttribute("also", due.stream().skip(1).toList());
        model.addAttribute("due", due.isEmpty() ? null : due.get(0));
        if (!due.isEmpty()) {
            ReportingPeriod period = matrix.periods().get(due.get(0).cell().month() - 1);
            model.addAttribute("period", period);
            model.addAttribute("dueWeekday", VietnameseDate.weekday(period.dueOn(), locale));
            model.addAttribute("daysLeft", period.daysLeftOn(today));
            model.addAttribute("contents", reports.read(territory.unit(unitId), period));
        }
        model.addAttribute("ahead", ahead(own));
        return "overview/ward";
    }

    /** The reports that lie with the unit, those first that came back. */
    private List<HomeDue> due(long unitId, MatrixRow own, Matrix matrix) {
        Map<Integer, HomeSaid> said = reading.said(unitId, matrix.year());
        Map<Integer, List<HomeQuestion>> questions = reading.questions(unitId, matrix.year(), matrix.periods());
        return own.due().stream()
                .sorted(Comparator.<MatrixCell, Boolean>comparing(cell -> !cell.isReturned())
                        .thenComparing(MatrixCell::month))
                .map(cell -> new HomeDue(cell, said.get(cell.month()), questions.getOrDefault(cell.month(), List.of())))
                .toList();
    }

    /** The numbers that tell most: those with something to tell in most months, in the order of the catalogue. */
    private static List<HomeFigure> telling(List<HomeFigure> flows) {
        return flows.stream()
                .filter(HomeFigure::isSaid)
                .sorted(Comparator.comparing(HomeFigure::eventful).reversed())
                .limit(KEY_FIGURES)
                .sorted(Comparator.comparing(flows::indexOf))
                .toList();
    }

    private static List<MatrixCell> ahead(@Nullable MatrixRow own) {
        return own == null
                ? List.of()
                : own.cells().stream()
                        .filter(Objects::nonNull)
                        .filter(MatrixCell::isAhead)
                        .toList();
    }

    private String district(Matrix matrix, List<HomeFigure> flows, int year, Model model) {
        model.addAttribute("bodyName", settings.today().text(SettingKey.BODY_NAME));
        model.addAttribute("queue", queue.waiting());
        model.addAttribute("mayReview", person.get().role() == Role.DISTRICT_OFFICER);
        List<MatrixCell> overdue = matrix.cells().filter(MatrixCell::isOverdue).toList();
        model.addAttribute("overdueCount", overdue.size());
        model.addAttribute("overdue", byUnit(overdue));
        List<MatrixCell> returned =
                matrix.cells().filter(MatrixCell::isReturned).toList();
        model.addAttribute("returnedCount", returned.size());
        model.addAttribute("returned", byUnit(returned));
        model.addAttribute("reopened", reading.reopened());
        int last = matrix.lastEnded();
        model.addAttribute("fromMonth", Math.max(1, last - 1));
        model.addAttribute("toMonth", last);
        model.addAttribute("shows", SHOWS);
        model.addAttribute("standing", standing(matrix, Math.max(1, last - 1), last));
        flows.stream()
                .filter(figure -> figure.indicator().key().equals(HEADLINE))
                .findFirst()
                .or(() -> flows.stream().findFirst())
                .ifPresent(headline -> {
                    List<@Nullable BigDecimal> before = headline.yearBefore();
                    model.addAttribute("headline", headline);
                    model.addAttribute("before", before);
                    model.addAttribute(
                            "lines",
                            MonthLines.of(
                                    matrix.periods().stream()
                                            .map(ReportingPeriod::month)
                                            .toList(),
                                    headline.months(),
                                    before,
                                    CHART_HEIGHT));
                });
        return "overview/district";
    }

    private static Map<String, List<MatrixCell>> byUnit(List<MatrixCell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(MatrixCell::unitName, LinkedHashMap::new, Collectors.toList()));
    }

    /** How many reports of those months stand in each state, in the order of their life; states without any left out. */
    private static Map<ReportState, Long> standing(Matrix matrix, int from, int to) {
        Map<ReportState, Long> standing = new LinkedHashMap<>();
        for (ReportState state : List.of(
                ReportState.SUBMITTED,
                ReportState.RETURNED,
                ReportState.REOPENED,
                ReportState.DRAFT,
                ReportState.NOT_STARTED,
                ReportState.APPROVED)) {
            long count = matrix.cells()
                    .filter(cell -> cell.isOwed() && cell.month() >= from && cell.month() <= to)
                    .filter(cell -> cell.state() == state)
                    .count();
            if (count > 0) {
                standing.put(state, count);
            }
        }
        return standing;
    }

    private List<MenuEntry> registers(Role role) {
        List<MenuEntry> registers = new ArrayList<>();
        menus.forEach(menu -> menu.entries().stream()
                .filter(entry -> entry.newPath() != null && entry.roles().contains(role.name()))
                .forEach(registers::add));
        registers.sort(Comparator.comparingInt(MenuEntry::order));
        return registers;
    }
}
