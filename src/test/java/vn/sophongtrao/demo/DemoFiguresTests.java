package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.calendar.CutOffScheme;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.time.DateRange;

import static org.assertj.core.api.Assertions.assertThat;

class DemoFiguresTests {

    private final DemoTotals totals = DemoTotals.read();
    private final DemoFigures figures = new DemoFigures(totals);

    @Test
    void theCellsOfAFlowAddUpToTheYearsTotal() {
        for (String indicator :
                List.of("criminal_cases_handled", "firecrackers_seized_kg", "households_fire_trained")) {
            for (int year = 2022; year <= 2030; year++) {
                assertThat(figures.flow(indicator, year).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s of %s", indicator, year)
                        .isEqualByComparingTo(
                                totals.total(indicator, year).orElseThrow().value());
            }
        }
    }

    @Test
    void incidentsOf2023AreTheArticlesAndAllInsideItsYear() {
        DemoIncidents incidents = new DemoIncidents(figures, totals);
        List<DemoIncident> criminal = new ArrayList<>();
        List<String> units = new ArrayList<>(DemoUnits.wardSlugs());
        units.add(DemoUnits.OFFICE);
        for (String unit : units) {
            for (int month = 1; month <= 12; month++) {
                incidents.of(unit, period(2023, month)).stream()
                        .filter(incident -> !incident.category().equals("neighbour_dispute")
                                && !incident.category().equals("public_order_violation"))
                        .forEach(criminal::add);
            }
        }
        assertThat(criminal).hasSize(321);
        assertThat(criminal).allSatisfy(incident -> {
            assertThat(incident.detectedOn()).isAfterOrEqualTo(LocalDate.of(2022, 12, 15));
            assertThat(incident.handledOn()).isBeforeOrEqualTo(LocalDate.of(2023, 12, 14));
        });
        Map<String, String> seized =
                Map.of("gun", "4", "crude_weapon", "263", "ammunition", "265", "firecracker", "36.6");
        seized.forEach((kind, quantity) -> assertThat(criminal.stream()
                        .map(incident -> incident.seizures().getOrDefault(kind, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(kind)
                .isEqualByComparingTo(quantity));
    }

    @Test
    void theDemoIsTheSameEachTimeItIsTold() {
        assertThat(new DemoFigures(DemoTotals.read()).flow("fire_law_classes", 2025))
                .isEqualTo(figures.flow("fire_law_classes", 2025));
    }

    private static ReportingPeriod period(int year, int month) {
        DateRange window = CutOffScheme.DECREE_09.window(year, month);
        return new ReportingPeriod(1, year, month, CutOffScheme.DECREE_09, window, LocalDate.of(year, month, 17));
    }
}
