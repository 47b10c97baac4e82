package vn.sophongtrao.summary;

import java.util.List;
import java.util.Optional;

/**
 * Consecutive months of one reporting year. A quarter, six and nine months are summed just as the year is.
 *
 * @param name as it stands in an address; {@code year} for the whole
 * @param first first month, 1–12
 * @param last last month, not before the first
 */
record MonthRange(String name, int first, int last) {

    static final MonthRange YEAR = new MonthRange("year", 1, 12);

    private static final List<MonthRange> PARTS = List.of(
            new MonthRange("q1", 1, 3),
            new MonthRange("q2", 4, 6),
            new MonthRange("q3", 7, 9),
            new MonthRange("q4", 10, 12),
            new MonthRange("h1", 1, 6),
            new MonthRange("m9", 1, 9));

    MonthRange {
        if (first < 1 || last > 12 || first > last) {
            throw new IllegalArgumentException("months " + first + " to " + last);
        }
    }

    /** The part of a year with that name, empty for any other text. */
    static Optional<MonthRange> part(String name) {
        return PARTS.stream().filter(part -> part.name.equals(name)).findFirst();
    }

    /** All parts that have an address of their own, quarters first. */
    static List<MonthRange> parts() {
        return PARTS;
    }

    public boolean isYear() {
        return first == 1 && last == 12;
    }

    boolean contains(int month) {
        return first <= month && month <= last;
    }

    /** The months from the first up to that one. */
    MonthRange upTo(int month) {
        return new MonthRange(name, first, month);
    }
}
