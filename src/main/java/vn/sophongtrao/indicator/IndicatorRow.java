package vn.sophongtrao.indicator;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * An indicator as the administrator's page shows it.
 *
 * @param number its number on the form
 * @param labelLanguage the language the label is written in, {@code vi} or {@code en}
 * @param source what counts it; null where it is typed
 * @param sourceGone whether no register answers what it asks
 * @param checks the hard checks beyond that of a number that is not negative
 * @param since the month from which this version holds
 */
record IndicatorRow(
        int number,
        String key,
        String label,
        String labelLanguage,
        String unit,
        String unitLanguage,
        boolean required,
        @Nullable Message source,
        boolean sourceGone,
        String reportedBy,
        String aggregation,
        List<Message> checks,
        Message since) {

    /** A section of the form with its indicators. */
    record Group(String label, String labelLanguage, List<IndicatorRow> rows) {}
}
