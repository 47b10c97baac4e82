package vn.sophongtrao.platform.sheet;

import java.util.List;

/**
 * What stands in a sheet.
 *
 * @param name the sheet's own
 * @param rows those with something in them, in their order
 */
public record SheetContent(String name, List<SheetRow> rows) {

    public SheetContent {
        rows = List.copyOf(rows);
    }
}
