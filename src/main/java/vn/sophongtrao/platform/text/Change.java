package vn.sophongtrao.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * How a figure changed against the same period of the year before, and the words for it. Prose says “tăng 03 vụ”,
 * tables “tăng 3”; a sign never stands for a word.
 *
 * @param direction which way it went
 * @param difference current less previous, rounded to two decimals for rates; null where either is unknown
 * @param percent the difference in percent of the previous value, two decimals rounded half up, with its sign; null for
 *     rates and where the previous value is zero or unknown
 * @param points whether the difference is in percentage points, because rates were compared
 */
public record Change(
        Direction direction,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal percent,
        boolean points) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Which way a figure went. */
    public enum Direction {
        UP("up"),
        DOWN("down"),
        SAME("same"),
        /** One of the two values is missing, so nothing can be said. */
        UNKNOWN("unknown");

        private final String word;

        Direction(String word) {
            this.word = word;
        }
    }

    /** Compares counts and quantities; a missing value is unknown, never zero. */
    public static Change of(@Nullable BigDecimal current, @Nullable BigDecimal previous) {
        if (current == null || previous == null) {
            return new Change(Direction.UNKNOWN, null, null, false);
        }
        BigDecimal difference = current.subtract(previous);
        BigDecimal percent =
                previous.signum() == 0 ? null : difference.multiply(HUNDRED).divide(previous, 2, RoundingMode.HALF_UP);
        return new Change(direction(difference), difference, percent, false);
    }

    /** Compares rates given in percent, 93.33 for 93,33%: the difference is in percentage points. */
    public static Change ofRates(@Nullable BigDecimal current, @Nullable BigDecimal previous) {
        if (current == null || previous == null) {
            return new Change(Direction.UNKNOWN, null, null, true);
        }
        BigDecimal difference = current.subtract(previous).setScale(2, RoundingMode.HALF_UP);
        return new Change(direction(difference), difference, null, true);
    }

    private static Direction direction(BigDecimal difference) {
        return difference.signum() > 0 ? Direction.UP : difference.signum() < 0 ? Direction.DOWN : Direction.SAME;
    }

    /** For a column beside one of percentages: “tăng 3”, “bằng”, “tăng 6,67 điểm %”, “chưa có số liệu so sánh”. */
    public Message words() {
        return difference == null || direction == Direction.SAME || points
                ? wordless("")
                : Message.of("platform.change." + direction.word, VietnameseNumber.format(difference.abs()));
    }

    /** For a table: “tăng 3 (9,09%)”, otherwise as {@link #words()}. */
    public Message wordsWithPercent() {
        return difference == null || direction == Direction.SAME || points || percent == null
                ? words()
                : Message.of(
                        "platform.change." + direction.word + ".percent",
                        VietnameseNumber.format(difference.abs()),
                        VietnameseNumber.percent(percent.abs()));
    }

    /**
     * Under a figure: “tăng 1 mô hình (25,00%)”, otherwise as {@link #words()}.
     *
     * @param unit what is counted, in the reader's language
     */
    public Message wordsWithUnit(String unit) {
        return difference == null || direction == Direction.SAME || points
                ? words()
                : counted(VietnameseNumber.format(difference.abs()), unit);
    }

    /**
     * Inside a sentence: “tăng 12 vụ (3,89%)”, “giảm 03 vụ (1,64%)”, “tăng 05 mô hình” after nothing, “bằng cùng kỳ năm
     * trước”, “chưa có số liệu so sánh”.
     *
     * @param unit what is counted, in the reader's language
     */
    public Message inProse(String unit) {
        return difference == null || direction == Direction.SAME || points
                ? wordless(".prose")
                : counted(VietnameseNumber.inProse(difference.abs()), unit);
    }

    private Message counted(String number, String unit) {
        String key = "platform.change." + direction.word + ".unit";
        return percent == null
                ? Message.of(key, number, unit)
                : Message.of(key + ".percent", number, unit, VietnameseNumber.percent(percent.abs()));
    }

    private Message wordless(String ending) {
        if (difference == null) {
            return Message.of("platform.change.unknown");
        }
        return direction == Direction.SAME
                ? Message.of("platform.change.same" + ending)
                : Message.of(
                        "platform.change." + direction.word + ".points", VietnameseNumber.format(difference.abs(), 2));
    }
}
