package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How far the approved figures have come towards a target.
 *
 * @param sight what of it the reader sees
 * @param value the approved total of the year so far, of what the reader sees; null where nobody has reported anything
 * @param target how much is to be reached, null where nobody has said
 * @param asOf the last month that has ended, 0 for none
 * @param reachedOn the last day of the first month by whose end the approved figures had reached it; null where they
 *     have not, or nobody can say
 */
record Progress(
        Sight sight,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        int asOf,
        @Nullable LocalDate reachedOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a reader sees of the figures that a target is measured by. */
    enum Sight {
        /** All of them. */
        WHOLE,
        /** Those of the reader's own unit, of a target of the whole district: no progress can be told from them. */
        PART,
        /** None: an administrator reads no figures. */
        NOTHING
    }

    static Progress unseen(@Nullable BigDecimal target) {
        return new Progress(Sight.NOTHING, null, target, 0, null);
    }

    static Progress of(Course course, @Nullable BigDecimal target, boolean whole) {
        return new Progress(
                whole ? Sight.WHOLE : Sight.PART,
                course.total(),
                target,
                course.lastClosed(),
                whole && target != null ? course.reached(target) : null);
    }

    public boolean isPart() {
        return sight == Sight.PART;
    }

    public boolean isUnseen() {
        return sight == Sight.NOTHING;
    }

    /** In percent of the target, finer than it is shown; null where there is nothing to compare. */
    public @Nullable BigDecimal percent() {
        return sight != Sight.WHOLE || value == null || target == null ? null : percent(value, target);
    }

    static BigDecimal percent(BigDecimal value, BigDecimal target) {
        return value.multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP);
    }

    /** How long its bar is, in percent of the whole, one decimal and with a point; what is beyond the target is not drawn. */
    public String bar() {
        BigDecimal percent = percent();
        BigDecimal drawn = percent == null ? BigDecimal.ZERO : percent.min(HUNDRED);
        return drawn.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** How much is missing; null where nobody can say, zero where nothing is. */
    public @Nullable BigDecimal remaining() {
        return sight != Sight.WHOLE || value == null || target == null
                ? null
                : target.subtract(value).max(BigDecimal.ZERO);
    }
}
