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
        MonthLines lines = MonthLines.of(values(33, 18, null), values(30, 24, 27));

        assertThat(lines.axis().get(0).number()).isEqualTo("0");
        assertThat(lines.axis().get(4).number()).isEqualTo("40");
        assertThat(lines.dots()).extracting(MonthLines.Dot::number).containsExactly("33", "18");
        assertThat(lines.line().split(" ")).hasSize(2);
        assertThat(lines.past().split(" ")).hasSize(3);
        assertThat(MonthLines.of(List.of(), List.of()).isEmpty()).isTrue();
    }

    private static List<BigDecimal> values(Integer... numbers) {
        List<BigDecimal> values = new ArrayList<>();
        Arrays.asList(numbers).forEach(number -> values.add(number == null ? null : BigDecimal.valueOf(number)));
        return values;
    }
}
