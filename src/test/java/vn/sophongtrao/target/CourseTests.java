package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.calendar.CutOffScheme;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.report.ApprovedFigures.Said;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

/** How approved figures add up towards a target, month by month. */
class CourseTests {

    private static final ReportingUnit ONE = ward(1, null);
    private static final ReportingUnit OTHER = ward(2, null);
    private static final ReportingUnit ENDED = ward(3, LocalDate.of(2023, 3, 20));

    private static final List<ReportingPeriod> MONTHS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> new ReportingPeriod(
                    month,
                    2023,
                    month,
                    CutOffScheme.DECREE_09,
                    CutOffScheme.DECREE_09.window(2023, month),
                    LocalDate.of(2023, month, 17)))
            .toList();

    @Test
    void whatHappensIsSummedOverUnitsAndMonthsThatHaveEnded() {
        Course course = course(
                Aggregation.FLOW,
                4,
                List.of(ONE, OTHER),
                said(1, 1, "10"),
                said(2, 1, "5"),
                said(1, 3, "7"),
                said(1, 5, "1000"),
                said(4, 1, "99"));

        assertThat(sums(course)).containsExactly("15", "15", "22", "22", null, null);
        assertThat(course.steps().get(1).during()).isNull();
        assertThat(course.total()).isEqualByComparingTo("22");
    }

    @Test
    void aStateIsEachUnitsLastAndDroppedWhereTheUnitHasEnded() {
        Course course = course(
                Aggregation.STOCK,
                5,
                List.of(ONE, OTHER, ENDED),
                said(1, 1, "10"),
                said(2, 2, "5"),
                said(3, 1, "100"),
                said(1, 4, "8"));

        assertThat(sums(course)).containsExactly("110", "115", "115", "13", "13", null);
        assertThat(course.total()).isEqualByComparingTo("13");
    }

    @Test
    void aTargetIsReachedAtTheEndOfTheFirstMonthThatHasSoMuch() {
        Course course = course(Aggregation.FLOW, 4, List.of(ONE), said(1, 1, "10"), said(1, 3, "7"));

        assertThat(course.reached(new BigDecimal("10"))).isEqualTo(LocalDate.of(2023, 1, 14));
        assertThat(course.reached(new BigDecimal("10.5"))).isEqualTo(LocalDate.of(2023, 3, 14));
        assertThat(course.reached(new BigDecimal("18"))).isNull();
    }

    @Test
    void whereNobodyHasSaidAnythingThereIsNoTotal() {
        assertThat(course(Aggregation.FLOW, 4, List.of(ONE)).total()).isNull();
        assertThat(course(Aggregation.FLOW, 0, List.of(ONE), said(1, 1, "10")).total())
                .isNull();
        assertThat(course(Aggregation.STOCK, 4, List.of(ENDED), said(3, 1, "10"))
                        .total())
                .isNull();
    }

    @Test
    void progressIsToldOfTheWholeOnly() {
        Course course = course(Aggregation.FLOW, 4, List.of(ONE), said(1, 1, "10"), said(1, 3, "7"));

        Progress whole = Progress.of(course, new BigDecimal("16"), true);
        assertThat(whole.percent()).isEqualByComparingTo("106.25");
        assertThat(whole.bar()).isEqualTo("100.0");
        assertThat(whole.remaining()).isZero();
        assertThat(whole.reachedOn()).isEqualTo(LocalDate.of(2023, 3, 14));
        Progress lacking = Progress.of(course, new BigDecimal("51"), true);
        assertThat(lacking.percent()).isEqualByComparingTo("33.33");
        assertThat(lacking.bar()).isEqualTo("33.3");
        assertThat(lacking.remaining()).isEqualByComparingTo("34");
        for (Progress untold : List.of(
                Progress.of(course, new BigDecimal("16"), false),
                Progress.of(course, null, true),
                Progress.unseen(new BigDecimal("16")))) {
            assertThat(untold.percent()).isNull();
            assertThat(untold.remaining()).isNull();
            assertThat(untold.reachedOn()).isNull();
        }
    }

    static Indicator indicator(Aggregation aggregation, boolean ratio, ReportedBy reportedBy) {
        return new Indicator(
                4,
                4,
                "cards",
                new Label("Thẻ đã cấp", null),
                new Label("thẻ", null),
                0,
                1,
                aggregation,
                ratio,
                reportedBy,
                false,
                BigDecimal.ZERO,
                null,
                null,
                null);
    }

    private static List<@Nullable String> sums(Course course) {
        List<@Nullable String> sums = new ArrayList<>();
        course.steps().subList(0, 6).forEach(step -> {
            BigDecimal soFar = step.soFar();
            sums.add(soFar == null ? null : soFar.toPlainString());
        });
        return sums;
    }

    private static Course course(Aggregation aggregation, int lastClosed, List<ReportingUnit> units, Said... said) {
        return Course.of(indicator(aggregation, false, ReportedBy.WARD), MONTHS, lastClosed, units, List.of(said));
    }

    private static Said said(long unit, int month, String value) {
        return new Said(4, unit, 2023, month, new BigDecimal(value));
    }

    private static ReportingUnit ward(long id, @Nullable LocalDate to) {
        return new ReportingUnit(
                id, "phuong-" + id, UnitKind.WARD, "P", null, false, 1, new DateRange(LocalDate.of(2003, 1, 1), to));
    }
}
