package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartDrawingTests {

    private static final List<Integer> QUARTER = List.of(1, 2, 3);

    @Test
    void theAxisBeginsAtZeroAndReachesTheLargestValueInFewSteps() {
        assertThat(axes("33")).containsExactly("0", "10", "20", "30", "40");
        assertThat(axes("42")).containsExactly("0", "10", "20", "30", "40", "50");
        assertThat(axes("5100")).containsExactly("0", "2.000", "4.000", "6.000");
        assertThat(axes("0.4")).containsExactly("0", "0,1", "0,2", "0,3", "0,4");
        assertThat(axes("0")).containsExactly("0", "1");
    }

    @Test
    void aMonthWithoutAFigureHasNoPoint() {
        List<BigDecimal> line = Arrays.asList(new BigDecimal("10"), null, new BigDecimal("5"));

        ChartDrawing drawing = new ChartDrawing(QUARTER, List.of(line));

        assertThat(drawing.points(line)).isEqualTo("34.0,18.0 592.0,166.0");
        assertThat(drawing.dots(line)).extracting(SummaryDocument.Dot::text).containsExactly("10", "5");
    }

    @Test
    void twoLinesThatEndTogetherHaveTheirNamesApart() {
        List<BigDecimal> one = numbers("1", "2", "10");
        List<BigDecimal> other = numbers("1", "3", "10");
        ChartDrawing drawing = new ChartDrawing(QUARTER, List.of(one, other));

        SummaryDocument.LineEnd first = drawing.end(one, 2023, null);
        SummaryDocument.LineEnd second = drawing.end(other, 2022, first);

        assertThat(second.y().subtract(first.y()).abs()).isGreaterThanOrEqualTo(new BigDecimal("13"));
    }

    private static List<String> axes(String largest) {
        return new ChartDrawing(QUARTER, List.of(numbers(largest)))
                .axes().stream().map(SummaryDocument.Axis::text).toList();
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }
}
