package vn.sophongtrao.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.calendar.CutOffScheme;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTests {

    private static final Indicator TIPS = indicator("tips", 0, Aggregation.FLOW, false, ReportedBy.WARD, null, null);
    private static final Indicator VALUABLE =
            indicator("valuable_tips", 0, Aggregation.FLOW, false, ReportedBy.BOTH, null, "tips");
    private static final Indicator KILOGRAMS =
            indicator("firecrackers_seized_kg", 3, Aggregation.FLOW, false, ReportedBy.BOTH, "1000", null);
    private static final Indicator SCHOOLS =
            indicator("schools_recognised_safe", 0, Aggregation.ANNUAL, true, ReportedBy.WARD, null, null);
    private static final Indicator AWARDS =
            indicator("awards", 0, Aggregation.FLOW, false, ReportedBy.OFFICE, null, null);

    private final Catalogue catalogue = new Catalogue(List.of(
            new Section("order", new Label("Trật tự", null), List.of(TIPS, VALUABLE, KILOGRAMS)),
            new Section("recognition", new Label("Công nhận", null), List.of(SCHOOLS)),
            new Section("award", new Label("Khen thưởng", null), List.of(AWARDS))));

    @Test
    void whatIsRightHasNoProblem() {
        assertThat(catalogue.problems(Map.of(
                        "tips", figure("12"),
                        "valuable_tips", figure("12"),
                        "firecrackers_seized_kg", figure("36.625"),
                        "schools_recognised_safe", ratio("11", "12"),
                        "awards", figure("0"))))
                .isEmpty();
    }

    @Test
    void countsAreWholeNumbers() {
        assertThat(problem("tips", figure("36.6"))).isEqualTo("indicator.problem.whole");
        assertThat(catalogue.problems(Map.of("tips", figure("36.0")))).isEmpty();
        assertThat(catalogue.problems(Map.of("tips", figure("1E+3")))).isEmpty();
    }

    @Test
    void weightsHaveAsManyDecimalsAsTheCatalogueSays() {
        assertThat(problem("firecrackers_seized_kg", figure("0.0001"))).isEqualTo("indicator.problem.decimals");
    }

    @Test
    void nothingIsNegativeOrBeyondItsRange() {
        assertThat(problem("tips", figure("-1"))).isEqualTo("indicator.problem.below-minimum");
        assertThat(problem("firecrackers_seized_kg", figure("1000.001"))).isEqualTo("indicator.problem.above-maximum");
        assertThat(catalogue.problems(Map.of("firecrackers_seized_kg", figure("1000"))))
                .isEmpty();
    }

    @Test
    void aRatioHasBothNumbersAndItsPartIsNoLargerThanItsWhole() {
        assertThat(problem("schools_recognised_safe", figure("11"))).isEqualTo("indicator.problem.denominator-missing");
        assertThat(problem("tips", ratio("1", "2"))).isEqualTo("indicator.problem.denominator-missing");
        assertThat(problem("schools_recognised_safe", ratio("13", "12")))
                .isEqualTo("indicator.problem.numerator-larger");
        assertThat(problem("schools_recognised_safe", ratio("1", "1.5"))).isEqualTo("indicator.problem.whole");
        assertThat(catalogue.problems(Map.of("schools_recognised_safe", ratio("0", "0"))))
                .isEmpty();
    }

    @Test
    void aPartIsNoLargerThanTheWholeItStandsBeside() {
        Map<String, Problem> problems = catalogue.problems(Map.of("tips", figure("3"), "valuable_tips", figure("4")));

        assertThat(problems).containsOnlyKeys("valuable_tips");
        assertThat(problems.get("valuable_tips"))
                .isEqualTo(Problem.of(
                        "indicator.problem.larger-than-whole", new BigDecimal("4"), TIPS.label(), new BigDecimal("3")));
        assertThat(catalogue.problems(Map.of("valuable_tips", figure("4"))))
                .as("an unknown whole is not zero")
                .isEmpty();
    }

    @Test
    void aFormHoldsWhatItsUnitReportsInThatMonth() {
        assertThat(keys(UnitKind.WARD, 11)).containsExactly("tips", "valuable_tips", "firecrackers_seized_kg");
        assertThat(keys(UnitKind.WARD, 12))
                .containsExactly("tips", "valuable_tips", "firecrackers_seized_kg", "schools_recognised_safe");
        assertThat(keys(UnitKind.OFFICE, 12)).containsExactly("valuable_tips", "firecrackers_seized_kg", "awards");
        assertThat(catalogue.reportedBy(UnitKind.OFFICE, month(11)).sections())
                .extracting(Section::key)
                .containsExactly("order", "award");
    }

    private List<String> keys(UnitKind kind, int month) {
        return catalogue.reportedBy(kind, month(month)).indicators().stream()
                .map(Indicator::key)
                .toList();
    }

    private static ReportingPeriod month(int month) {
        return new ReportingPeriod(
                month,
                2023,
                month,
                CutOffScheme.DECREE_09,
                CutOffScheme.DECREE_09.window(2023, month),
                LocalDate.parse("2024-01-17"));
    }

    private String problem(String key, FigureValue figure) {
        return catalogue.problems(Map.of(key, figure)).get(key).messageKey();
    }

    private static FigureValue figure(String value) {
        return FigureValue.of(new BigDecimal(value));
    }

    private static FigureValue ratio(String value, String denominator) {
        return new FigureValue(new BigDecimal(value), new BigDecimal(denominator));
    }

    private static Indicator indicator(
            String key,
            int decimals,
            Aggregation aggregation,
            boolean ratio,
            ReportedBy reportedBy,
            @Nullable String maximum,
            @Nullable String partOf) {
        return new Indicator(
                1,
                1,
                key,
                new Label(key, null),
                new Label("tin", null),
                decimals,
                1,
                aggregation,
                ratio,
                reportedBy,
                true,
                BigDecimal.ZERO,
                maximum == null ? null : new BigDecimal(maximum),
                partOf,
                null);
    }
}
