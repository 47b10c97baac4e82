package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.summary.SummaryDocument.IndicatorRow;

/** A summary as comma-separated values (RFC 4180), in UTF-8 with a byte order mark so that Excel reads it. */
final class SummaryCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String HEADER = "indicator,label,unit,value,denominator,previous,change_percent,complete";

    private SummaryCsv() {}

    static byte[] of(SummaryDocument document) {
        String rows = document.indicators().stream()
                .flatMap(group -> group.rows().stream())
                .map(SummaryCsv::row)
                .collect(Collectors.joining());
        return (BYTE_ORDER_MARK + HEADER + "\r\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(IndicatorRow row) {
        FigureValue previous = row.previous().value();
        String denominator = row.cell().denominator();
        return line(List.of(
                row.key(),
                row.label(),
                row.unit(),
                row.cell().value(),
                denominator == null ? "" : denominator,
                number(previous == null ? null : previous.value()),
                number(row.changePercent()),
                row.total().isKnown() ? String.valueOf(row.total().complete()) : ""));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumber.canonical(number);
    }

    /** One line with its end; a field is quoted where it holds a comma, a quote or a line break. */
    static String line(List<String> fields) {
        return fields.stream().map(SummaryCsv::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String text) {
        boolean quoted = Stream.of(",", "\"", "\r", "\n").anyMatch(text::contains);
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
