package vn.sophongtrao.report.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.chart.Spark;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.Written;

/**
 * One figure of a submission under review.
 *
 * @param number its number in the form, from 1
 * @param indicator as the submission's catalogue version says
 * @param now what was handed in; null is a blank
 * @param lastMonth what counts for the month before; null where nothing does
 * @param lastYear what counts for the same month of the year before
 * @param counted whether its register counted it
 * @param flag why to look at it first; null where there is no reason
 * @param previous what the submission before said; null is a blank, or there was none
 * @param note what the unit wrote beside the figure; null for nothing
 * @param notedBy who wrote that
 * @param records the register records behind a counted figure
 * @param difference what the register says by now, where it says something else
 * @param remarks what the district has asked before
 * @param draft the remark being written; null where there is none
 */
public record ReviewFigure(
        int number,
        Indicator indicator,
        @Nullable FigureValue now,
        @Nullable FigureValue lastMonth,
        @Nullable FigureValue lastYear,
        Spark spark,
        boolean counted,
        @Nullable ReviewFlag flag,
        @Nullable FigureValue previous,
        @Nullable String note,
        @Nullable String notedBy,
        @Nullable Instant notedAt,
        List<ReviewRecord> records,
        @Nullable Difference difference,
        List<ReviewRemark> remarks,
        @Nullable ReviewRemark draft) {

    public ReviewFigure {
        records = List.copyOf(records);
        remarks = List.copyOf(remarks);
    }

    public String key() {
        return indicator.key();
    }

    public String nowText() {
        return FigureText.of(now);
    }

    public String lastMonthText() {
        return FigureText.of(lastMonth);
    }

    public String lastYearText() {
        return FigureText.of(lastYear);
    }

    public boolean needsLook() {
        return flag != null || difference != null && difference.isOpen();
    }

    public boolean isChanged() {
        return flag != null && flag.changed();
    }

    public boolean isOdd() {
        return flag != null && flag.isOdd();
    }

    /** The course of the months in words. */
    public Message course() {
        if (spark.lowest() == null || spark.highest() == null) {
            return Message.of("review.course.none", nowText());
        }
        return Message.of("review.course", spark.lowest(), spark.highest(), nowText());
    }

    /** How far it is from the unit's own past, in words. */
    public Message oddity() {
        String key = flag != null && flag.high() ? "review.figure.high" : "review.figure.low";
        return Message.of(key, FigureText.of(lowest()), FigureText.of(highest()));
    }

    private @Nullable FigureValue lowest() {
        return spark.lowest() == null ? null : FigureValue.of(spark.lowest());
    }

    private @Nullable FigureValue highest() {
        return spark.highest() == null ? null : FigureValue.of(spark.highest());
    }

    public Message change() {
        return Message.of("review.figure.changed", FigureText.of(previous), nowText());
    }

    /** Whether there is anything to say under it. */
    public boolean hasSays() {
        return isOdd()
                || isChanged()
                || difference != null
                || note != null
                || !remarks.isEmpty()
                || !countedRecords().isEmpty();
    }

    /** The remark as it has been written so far. */
    public String draftText() {
        return draft == null ? "" : draft.text();
    }

    public String registerText() {
        return difference == null ? Written.UNKNOWN : difference.registerText();
    }

    /** The records that were counted when the report was handed in. */
    public List<ReviewRecord> countedRecords() {
        return records.stream().filter(ReviewRecord::wasCounted).toList();
    }

    /** The records that make the difference. */
    public List<ReviewRecord> changedRecords() {
        return records.stream()
                .filter(one -> one.change() != ReviewRecord.Change.SAME)
                .toList();
    }
}
