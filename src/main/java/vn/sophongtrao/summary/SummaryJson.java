package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.summary.SummaryDocument.FigureCell;
import vn.sophongtrao.summary.SummaryDocument.IndicatorGroup;
import vn.sophongtrao.summary.SummaryDocument.IndicatorRow;

/** A summary as JSON: the facts of the comma-separated values with units and months, always in the same order. Unknown is null, never zero. */
final class SummaryJson {

    private SummaryJson() {}

    static Map<String, @Nullable Object> of(SummaryDocument document) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("year", document.head().year());
        json.put("part", document.head().range().name());
        json.put("scope", document.head().scopeName());
        json.put("from", document.head().from().toString());
        json.put("to", document.head().countedTo().toString());
        json.put(
                "last_closed_month",
                document.head().lastClosed() == 0 ? null : document.head().lastClosed());
        Completeness completeness = document.completeness();
        Map<String, Object> reports = new LinkedHashMap<>();
        reports.put("wards_approved", completeness.wardsApproved());
        reports.put("wards_owed", completeness.wardsOwed());
        reports.put("wards_on_time", completeness.wardsOnTime());
        reports.put("office_approved", completeness.officeApproved());
        reports.put("office_owed", completeness.officeOwed());
        json.put("reports", reports);
        List<Object> indicators = new ArrayList<>();
        for (IndicatorGroup group : document.indicators()) {
            group.rows().forEach(row -> indicators.add(indicator(document, group, row)));
        }
        json.put("indicators", indicators);
        return json;
    }

    private static Map<String, @Nullable Object> indicator(
            SummaryDocument document, IndicatorGroup group, IndicatorRow row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("indicator", row.key());
        json.put("section", group.key());
        json.put("label", row.label());
        json.put("unit", row.unit());
        json.put("adds_up", row.indicator().aggregation().name());
        put(json, "value", "denominator", row.total().value());
        put(json, "previous", "previous_denominator", row.previous().value());
        json.put("change_percent", plain(row.changePercent()));
        json.put("complete", row.total().isKnown() ? row.total().complete() : null);
        json.put("as_of_month", row.total().asOf() == 0 ? null : row.total().asOf());
        json.put(
                "units",
                places(
                        "unit",
                        document.units().stream()
                                .map(SummaryDocument.UnitLine::slug)
                                .toList(),
                        row.units()));
        json.put("months", places("month", document.months(), row.months()));
        return json;
    }

    private static List<Object> places(String name, List<?> places, List<FigureCell> cells) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Map<String, @Nullable Object> place = new LinkedHashMap<>();
            place.put(name, places.get(i));
            put(place, "value", "denominator", cells.get(i).figure());
            list.add(place);
        }
        return list;
    }

    private static void put(
            Map<String, @Nullable Object> json, String value, String denominator, @Nullable FigureValue figure) {
        json.put(value, figure == null ? null : plain(figure.value()));
        json.put(denominator, figure == null ? null : plain(figure.denominator()));
    }

    /** Without trailing zeros and never with an exponent. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(VietnameseNumber.canonical(number));
    }
}
