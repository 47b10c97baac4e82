package vn.sophongtrao.summary;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.territory.ReportingUnit;

/**
 * Whose figures a summary adds up.
 *
 * @param units in the order of tables: wards in their official order, then the office
 * @param own the reader's own unit where the summary is only its part; null for the whole body
 */
record SummaryScope(List<ReportingUnit> units, @Nullable ReportingUnit own) {

    SummaryScope {
        units = List.copyOf(units);
    }

    boolean isWhole() {
        return own == null;
    }

    List<Long> unitIds() {
        return units.stream().map(ReportingUnit::id).toList();
    }
}
