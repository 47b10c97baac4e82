package vn.sophongtrao.platform.sheet;

import java.util.Map;

/**
 * A row with something in it.
 *
 * @param number as the margin of the sheet counts it, from 1
 * @param cells by column, from 0; only those with something in them
 */
public record SheetRow(int number, Map<Integer, SheetCell> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** What the margin calls a cell: {@code B4}. */
    public static String name(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(row).toString();
    }
}
