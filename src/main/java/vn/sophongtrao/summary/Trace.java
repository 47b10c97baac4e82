package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.summary.SummaryDocument.FigureCell;
import vn.sophongtrao.summary.SummaryDocument.Head;
import vn.sophongtrao.summary.SummaryDocument.IndicatorRow;

/**
 * Where a number of the summary comes from, one step further with each choice: its units, its months, a report, the
 * records counted in it. Under each table a sentence says what its total equals.
 *
 * @param method how the number adds up and what it is counted from
 * @param steps the way in, as a line of numbers
 * @param months null as long as neither unit nor month has been chosen among several units
 * @param report null until both a unit and a month have been chosen
 */
record Trace(
        Head head,
        IndicatorRow row,
        String method,
        List<Step> steps,
        Tally units,
        Tally months,
        @Nullable ReportStep report) {

    /** The choices made so far, for the title of the page. */
    public String way() {
        return steps.stream().map(Step::label).collect(Collectors.joining(" › "));
    }

    /** One number of the way in. */
    record Step(String label, String number, String path) {}

    /**
     * A column of numbers and what they add up to.
     *
     * @param whole whether its total is the one of the whole summary
     * @param adds what the total equals; null where it does not, or where there is nothing
     */
    record Tally(
            String heading,
            List<TallyRow> rows,
            String totalLabel,
            FigureCell total,
            boolean whole,
            @Nullable String adds) {}

    /**
     * One row of it.
     *
     * @param unit slug of the unit whose figure it is; null for all units
     * @param month null for all months
     * @param width of its bar, in percent of the longest
     */
    record TallyRow(
            String label,
            String path,
            @Nullable String unit,
            @Nullable Integer month,
            FigureCell cell,
            BigDecimal width,
            boolean chosen,
            String note) {}

    /**
     * The report behind a figure.
     *
     * @param state NOT_STARTED where there is no report
     * @param path address of the report
     * @param figure the approved figure with its unit and how it was said; empty where nothing was approved
     * @param others what other submissions said
     * @param records null where the figure was not counted
     * @param difference null where the register still says what was handed in
     */
    record ReportStep(
            String heading,
            ReportState state,
            boolean reopened,
            String path,
            String figure,
            String origin,
            String note,
            String submitted,
            String approved,
            List<String> others,
            @Nullable RecordStep records,
            @Nullable DifferenceStep difference) {}

    /** The records that were counted, and whether they add up to the figure. */
    record RecordStep(List<RecordLine> lines, @Nullable String adds) {}

    /** One record; its path is null where the register is no longer there. */
    record RecordLine(
            String label,
            String date,
            String contribution,
            @Nullable String path) {}

    /**
     * What the register says now, where it has parted from the frozen figure.
     *
     * @param settled the district's reason to let the figure stand; empty while the difference is open
     * @param lines the records that make the difference
     */
    record DifferenceStep(String text, String settled, List<RecordLine> lines) {}
}
