package vn.sophongtrao.platform.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of whole days, both ends included, local in {@code Asia/Ho_Chi_Minh}.
 *
 * @param from the first day
 * @param to the last day; null where no end is known
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("range ends on " + to + " before it begins on " + from);
        }
    }

    /** The last day of a range whose end is known. */
    public LocalDate lastDay() {
        return Objects.requireNonNull(to, "range has no end");
    }

    /** Whether the day lies in the range, its first and last day included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether the ranges share at least one day. */
    public boolean overlaps(DateRange other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    /** The days that lie in both ranges; empty where they share none. */
    public Optional<DateRange> intersect(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate begin = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to == null ? other.to : other.to == null || to.isBefore(other.to) ? to : other.to;
        return Optional.of(new DateRange(begin, end));
    }
}
