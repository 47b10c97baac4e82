package vn.sophongtrao.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table into a workbook while its rows are still being read, so that a long list needs no memory. Texts are
 * always text: what begins like a formula stays what it says.
 */
public final class SheetWriter implements Closeable {

    /** The media type of a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_KEPT = 200;
    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row = 1;

    private SheetWriter(Workbook workbook, Worksheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /**
     * A column.
     *
     * @param title its head
     * @param width in characters
     */
    public record Column(String title, int width) {}

    /**
     * Begins a workbook of one sheet with the heads of its columns.
     *
     * @param out stays open
     */
    public static SheetWriter begin(OutputStream out, String name, List<Column> columns) {
        Workbook workbook = new Workbook(out, "So Phong trao", null);
        Worksheet sheet = workbook.newWorksheet(sheetName(name));
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, storable(columns.get(column).title()));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, columns.size() - 1);
        return new SheetWriter(workbook, sheet);
    }

    /**
     * Writes the next row.
     *
     * @param values a text, a number or a day for each column; null leaves the cell empty
     * @throws IllegalArgumentException where a value is of another type
     */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            write(column, values.get(column));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void write(int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof String text) {
            sheet.inlineString(row, column, storable(text));
        } else {
            throw new IllegalArgumentException("no cell for a " + value.getClass());
        }
    }

    /** Without the characters that a workbook's XML cannot hold. */
    static String storable(String text) {
        return text.codePoints()
                .filter(code -> code == '\t' || code == '\n' || code >= ' ' && code < 0xd800 || code > 0xdfff)
                .filter(code -> code != 0xfffe && code != 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return allowed.length() > LONGEST_NAME ? allowed.substring(0, LONGEST_NAME) : allowed;
    }
}
