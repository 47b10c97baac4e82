package vn.sophongtrao.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A cell with something in it.
 *
 * @param text what it says, of a number its digits, of a truth {@code true} or {@code false}
 * @param number null where it is no number
 * @param day the day that the number means in a column of days, null where it means none
 * @param failed whether a formula came to nothing: {@code #REF!}
 */
public record SheetCell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day, boolean failed) {}
