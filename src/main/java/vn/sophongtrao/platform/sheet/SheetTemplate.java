package vn.sophongtrao.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty workbook to be filled in: a sheet with the heads of its columns, and one that says of each column how it is
 * filled and what may be chosen. Cells of a choice offer it.
 */
public final class SheetTemplate {

    private static final int WIDTH_OF_EXPLANATION = 34;

    private SheetTemplate() {}

    /**
     * A column.
     *
     * @param title its head
     * @param width in characters
     * @param format how its cells are formatted: {@code @} for text
     * @param explanation how it is filled
     * @param choices what may be chosen, empty for a column that is no choice
     */
    public record Column(String title, int width, String format, String explanation, List<String> choices) {

        public Column {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Writes it.
     *
     * @param out stays open
     * @param name of the sheet to be filled
     * @param explanations name of the other sheet
     * @param rows to how many rows below the heads choices are offered
     */
    public static void write(OutputStream out, String name, String explanations, List<Column> columns, int rows)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "So Phong trao", null)) {
            Worksheet sheet = workbook.newWorksheet(SheetWriter.sheetName(name));
            Worksheet explained = workbook.newWorksheet(SheetWriter.sheetName(explanations));
            for (int at = 0; at < columns.size(); at++) {
                Column column = columns.get(at);
                head(sheet, at, column.title(), column.width());
                sheet.style(at).format(column.format()).set();
                head(explained, at, column.title(), WIDTH_OF_EXPLANATION);
                explained.inlineString(1, at, SheetWriter.storable(column.explanation()));
                explained.style(1, at).wrapText(true).italic().set();
                for (int choice = 0; choice < column.choices().size(); choice++) {
                    explained.inlineString(
                            2 + choice,
                            at,
                            SheetWriter.storable(column.choices().get(choice)));
                }
                if (!column.choices().isEmpty()) {
                    sheet.range(1, at, rows, at)
                            .validateWithList(
                                    explained.range(2, at, 1 + column.choices().size(), at));
                }
            }
            sheet.freezePane(0, 1);
            explained.freezePane(0, 1);
        }
    }

    private static void head(Worksheet sheet, int column, String title, int width) {
        sheet.width(column, width);
        sheet.inlineString(0, column, SheetWriter.storable(title));
        sheet.style(0, column).bold().wrapText(true).set();
    }
}
