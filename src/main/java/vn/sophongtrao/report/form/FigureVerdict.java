package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a figure stands in the form.
 *
 * @param mark the row's edge, see {@link FigureRow}
 * @param invalid whether the first box holds what cannot be
 * @param denominatorInvalid the same of the second box
 * @param says what is said of it
 * @param todo what it still needs, null for nothing
 */
record FigureVerdict(
        String mark,
        FigureRow.Sign sign,
        boolean invalid,
        boolean denominatorInvalid,
        List<FigureRow.Says> says,
        MonthForm.@Nullable Todo todo) {

    static final String ERROR = "marked-error";
    static final String WARN = "marked-warn";

    /** In order: an unmarked row. */
    static FigureVerdict quiet(FigureRow.Sign sign) {
        return new FigureVerdict("", sign, false, false, List.of(), null);
    }
}
