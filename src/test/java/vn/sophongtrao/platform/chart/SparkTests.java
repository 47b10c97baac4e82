package vn.sophongtrao.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SparkTests {

    @Test
    void theTallestBarFillsTheBoxAndAZeroLeavesATrace() {
        Spark spark = Spark.of(values(0, 10, 20), false);

        assertThat(spark.bars()).extracting(Spark.Bar::height).containsExactly("0.8", "13.0", "26.0");
        assertThat(spark.bars()).extracting(Spark.Bar::y).containsExactly("27.2", "15.0", "2.0");
        assertThat(spark.bars()).extracting(Spark.Bar::kind).containsExactly("past", "past", "this");
    }

    @Test
    void aBlankLeavesNoBarAndIsNoZero() {
        Spark spark = Spark.of(values(null, 4, null, 7), false);

        assertThat(spark.bars()).hasSize(2);
        assertThat(spark.lowest()).isEqualByComparingTo("4");
        assertThat(spark.highest()).isEqualByComparingTo("4");
        assertThat(spark.last()).isEqualByComparingTo("7");
    }

    @Test
    void thirteenBarsFitTheBox() {
        Spark spark = Spark.of(values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13), true);

        Spark.Bar last = spark.bars().get(12);
        assertThat(Double.parseDouble(last.x()) + Double.parseDouble(last.width()))
                .isBetween(119.8, 120.1);
        assertThat(last.kind()).isEqualTo("odd");
    }

    @Test
    void nothingKnownDrawsNothing() {
        Spark spark = Spark.of(values(null, null), false);

        assertThat(spark.bars()).isEmpty();
        assertThat(spark.hasPast()).isFalse();
        assertThat(Spark.of(List.of(), false).bars()).isEmpty();
    }

    @Test
    void theLinesBeginAtZeroAndStopWhereNothingIsKnown() {
        MonthLines lines = MonthLines.of(List.of(1, 2, 3), values(33, 18, null), values(30, 24, 27), 250);

        assertThat(lines.axis().get(0).number()).isEqualTo("0");
        assertThat(lines.axis().get(4).number()).isEqualTo("40");
        assertThat(lines.dots()).extracting(MonthLines.Dot::number).containsExactly("33", "18");
        assertThat(lines.line().split(" ")).hasSize(2);
        assertThat(lines.past().split(" ")).hasSize(3);
        assertThat(lines.months()).extracting(MonthLines.Mark::month).containsExactly(1, 2, 3);
        assertThat(MonthLines.of(List.of(), List.of(), List.of(), 250).isEmpty())
                .isTrue();
    }

    @Test
    void theAxisReachesTheLargestValueInFewSteps() {
        assertThat(axis("33")).containsExactly("0", "10", "20", "30", "40");
        assertThat(axis("42")).containsExactly("0", "10", "20", "30", "40", "50");
        assertThat(axis("5100")).containsExactly("0", "2.000", "4.000", "6.000");
        assertThat(axis("0.4")).containsExactly("0", "0,1", "0,2", "0,3", "0,4");
        assertThat(axis("0")).containsExactly("0", "1");
    }

    @Test
    void aMonthWithoutAFigureHasNoPoint() {
        MonthLines lines = MonthLines.of(List.of(1, 2, 3), values(10, null, 5), List.of(), 340);

        assertThat(lines.line()).isEqualTo("62.0,18.0 592.0,166.0");
        assertThat(lines.pastEnd()).isNull();
    }

    @Test
    void twoLinesThatEndTogetherHaveTheirNamesApart() {
        for (int last : new int[] {9, 10, 11}) {
            MonthLines lines = MonthLines.of(List.of(1, 2, 3), values(1, 2, 10), values(1, 3, last), 340);

            assertThat(Math.abs(Double.parseDouble(lines.lineEnd().y())
                            - Double.parseDouble(lines.pastEnd().y())))
                    .isGreaterThanOrEqualTo(13);
        }
    }

    private static List<String> axis(String largest) {
        return MonthLines.of(List.of(1), List.of(new BigDecimal(largest)), List.of(), 340).axis().stream()
                .map(MonthLines.Level::number)
                .toList();
    }

    private static List<BigDecimal> values(Integer... numbers) {
        List<BigDecimal> values = new ArrayList<>();
        Arrays.asList(numbers).forEach(number -> values.add(number == null ? null : BigDecimal.valueOf(number)));
        return values;
    }
}
