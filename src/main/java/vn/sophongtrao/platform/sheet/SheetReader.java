package vn.sophongtrao.platform.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.sophongtrao.platform.RuleViolation;

/**
 * Reads the first visible sheet of a workbook that somebody has sent, row by row and no further than the limits. What is
 * no workbook, or not one to be opened, is refused with what to do about it; formulas count with their last value.
 */
public final class SheetReader {

    /** The name of the field in which the file is sent, at which a refusal stands. */
    public static final String FIELD = "file";

    private static final Logger log = LoggerFactory.getLogger(SheetReader.class);

    /** As many digits as a spreadsheet shows: 2.4000000000000004 was meant to be 2.4. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final Pattern FAILED = Pattern.compile("#[A-Z][A-Z0-9/_]*[!?]?");

    private SheetReader() {}

    /**
     * Reads it.
     *
     * @throws RuleViolation at the field {@link #FIELD} where it cannot be read
     */
    public static SheetContent read(Path file, SheetLimits limits) {
        WorkbookCheck.requireWorkbook(file, limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(SheetReader::broken);
            LocalDate zero = workbook.isDate1904() ? DAY_ZERO_OF_1904 : DAY_ZERO;
            return new SheetContent(sheet.getName(), rows(sheet, zero, limits));
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            log.debug("A workbook could not be read", unreadable);
            throw broken();
        }
    }

    private static List<SheetRow> rows(Sheet sheet, LocalDate zero, SheetLimits limits) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                Map<Integer, SheetCell> cells = cells(row, zero);
                if (cells.size() > limits.columns()) {
                    throw RuleViolation.at(FIELD, "sheet.refused.columns", limits.columns());
                }
                if (!cells.isEmpty()) {
                    if (rows.size() > limits.rows()) {
                        throw RuleViolation.at(FIELD, "sheet.refused.rows", limits.rows());
                    }
                    rows.add(new SheetRow(row.getRowNum(), cells));
                }
            }
        }
        return rows;
    }

    private static Map<Integer, SheetCell> cells(Row row, LocalDate zero) {
        Map<Integer, SheetCell> cells = new HashMap<>();
        for (Cell cell : row) {
            SheetCell read = cell == null ? null : cell(cell, zero);
            if (read != null) {
                cells.put(cell.getColumnIndex(), read);
            }
        }
        return cells;
    }

    private static @Nullable SheetCell cell(Cell cell, LocalDate zero) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new SheetCell(String.valueOf(cell.getRawValue()), null, null, true);
        }
        if (value instanceof BigDecimal exact) {
            BigDecimal number = exact.round(SHOWN).stripTrailingZeros();
            return new SheetCell(written(number), number, day(number, zero), false);
        }
        String text = value == null ? "" : value.toString().strip();
        boolean failed =
                cell.getType() == CellType.FORMULA && FAILED.matcher(text).matches();
        return text.isEmpty() ? null : new SheetCell(text, null, null, failed);
    }

    /** A number of many thousand digits is written in few. */
    private static String written(BigDecimal number) {
        return Math.abs(number.scale()) > 40 ? number.toString() : number.toPlainString();
    }

    private static @Nullable LocalDate day(BigDecimal number, LocalDate zero) {
        boolean meansOne = number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
        return meansOne ? zero.plusDays(number.longValue()) : null;
    }

    private static RuleViolation broken() {
        return RuleViolation.at(FIELD, "sheet.refused.broken");
    }
}
