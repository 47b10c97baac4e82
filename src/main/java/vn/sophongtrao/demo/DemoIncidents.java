package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.demo.DemoFigures.Cell;

/**
 * The incidents of a unit and month: as many criminal ones handled as the figures say, with seizures that add up to the
 * year's totals, and a few that count nowhere. All are handled inside the month's window.
 */
final class DemoIncidents {

    private static final String CASES = "criminal_cases_handled";

    /** Seizure kinds, the indicator each feeds, and the category in which one finds it. */
    private static final List<Seized> SEIZED = List.of(
            new Seized("gun", "guns_seized", "military_weapon"),
            new Seized("ammunition", "ammunition_seized", "military_weapon"),
            new Seized("crude_weapon", "crude_weapons_seized", "crude_weapon_possession"),
            new Seized("firecracker", "firecrackers_seized_kg", "firecracker_trade"));

    private final DemoFigures figures;
    private final DemoTotals totals;
    private final DemoAccounts accounts = DemoAccounts.read();
    private final Map<Integer, Map<String, Map<Cell, BigDecimal>>> seizures = new HashMap<>();

    DemoIncidents(DemoFigures figures, DemoTotals totals) {
        this.figures = figures;
        this.totals = totals;
    }

    private record Seized(String kind, String indicator, String category) {}

    /** The incidents of the unit handled in the month, the earliest first. */
    List<DemoIncident> of(String unit, ReportingPeriod period) {
        Cell cell = new Cell(unit, period.month());
        int cases = figures.flow(CASES, period.year())
                .getOrDefault(cell, BigDecimal.ZERO)
                .intValueExact();
        List<Map<String, BigDecimal>> found = spread(seizuresIn(cell, period.year()), cases);
        List<DemoIncident> incidents = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            incidents.add(criminal(unit, period, number, found.get(number)));
        }
        if (Seed.below(3, "minor", unit, period.year(), period.month()) == 0 && !unit.equals(DemoUnits.OFFICE)) {
            incidents.add(minor(unit, period));
        }
        incidents.sort((one, other) -> one.detectedOn().compareTo(other.detectedOn()));
        return incidents;
    }

    private Map<Seized, BigDecimal> seizuresIn(Cell cell, int year) {
        Map<String, Map<Cell, BigDecimal>> ofYear = seizures.computeIfAbsent(year, this::divideSeizures);
        Map<Seized, BigDecimal> here = new LinkedHashMap<>();
        for (Seized seized : SEIZED) {
            BigDecimal quantity = Optional.ofNullable(ofYear.get(seized.kind()))
                    .map(cells -> cells.getOrDefault(cell, BigDecimal.ZERO))
                    .orElse(BigDecimal.ZERO);
            if (quantity.signum() > 0) {
                here.put(seized, quantity);
            }
        }
        return here;
    }

    /** Things are seized only where a case was handled. */
    private Map<String, Map<Cell, BigDecimal>> divideSeizures(int year) {
        Map<Cell, BigDecimal> cases = figures.flow(CASES, year);
        Map<String, Map<Cell, BigDecimal>> divided = new HashMap<>();
        for (Seized seized : SEIZED) {
            Map<Cell, Double> weights = new LinkedHashMap<>();
            cases.forEach((cell, count) -> weights.put(
                    cell,
                    count.doubleValue()
                            * Math.pow(
                                    Seed.of(seized.kind(), cell.unit(), year, cell.month())
                                            .nextDouble(),
                                    3)));
            totals.total(seized.indicator(), year)
                    .ifPresent(total -> divided.put(seized.kind(), DemoFigures.divide(total.value(), weights)));
        }
        return divided;
    }

    /** Puts each kind's quantity into one of the cases, so that a case holds what belongs together. */
    private static List<Map<String, BigDecimal>> spread(Map<Seized, BigDecimal> seizures, int cases) {
        List<Map<String, BigDecimal>> found = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            found.add(new LinkedHashMap<>());
        }
        Map<String, Integer> caseOfCategory = new HashMap<>();
        seizures.forEach((seized, quantity) -> {
            int number = caseOfCategory.getOrDefault(seized.category(), caseOfCategory.size() % cases);
            caseOfCategory.put(seized.category(), number);
            found.get(number).put(seized.kind(), quantity);
        });
        return found;
    }

    private DemoIncident criminal(String unit, ReportingPeriod period, int number, Map<String, BigDecimal> seizures) {
        Object[] seed = {"criminal", unit, period.year(), period.month(), number};
        LocalDate handledOn = ToldMonth.dayOf(period, Seed.below(1000, seed));
        DemoAccounts.Account account = SEIZED.stream()
                .filter(seized -> seizures.containsKey(seized.kind()))
                .findFirst()
                .map(seized -> accounts.ofCategory(seized.category(), seed))
                .orElseGet(() -> accounts.ofKind("criminal", seed));
        return new DemoIncident(
                account.category(),
                detected(handledOn, period, seed),
                handledOn,
                account.account(),
                Seed.below(10, "people", unit, period.year(), period.month(), number) < 7,
                seizures);
    }

    private DemoIncident minor(String unit, ReportingPeriod period) {
        LocalDate handledOn =
                ToldMonth.dayOf(period, Seed.below(1000, "minor-day", unit, period.year(), period.month()));
        DemoAccounts.Account account = accounts.ofKind("minor", unit, period.year(), period.month());
        return new DemoIncident(account.category(), handledOn, handledOn, account.account(), true, Map.of());
    }

    /** Some days before it was handled, and never before the reporting year: the article's year stands by itself. */
    private static LocalDate detected(LocalDate handledOn, ReportingPeriod period, Object... seed) {
        LocalDate detectedOn = handledOn.minusDays(Seed.below(12, "detected", Seed.below(1000, seed)));
        return period.month() == 1 && detectedOn.isBefore(period.firstDay()) ? period.firstDay() : detectedOn;
    }
}
