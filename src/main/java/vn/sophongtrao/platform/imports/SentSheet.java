package vn.sophongtrao.platform.imports;

import java.util.List;
import java.util.Map;

/**
 * The rows of a sheet under heads that were understood.
 *
 * @param name the sheet's own
 * @param heads the column of each field that has one, from 0
 * @param passedOver heads of columns that the register does not know
 */
record SentSheet(String name, Map<String, Integer> heads, List<SentRow> rows, List<String> passedOver) {

    SentSheet {
        heads = Map.copyOf(heads);
        rows = List.copyOf(rows);
        passedOver = List.copyOf(passedOver);
    }
}
