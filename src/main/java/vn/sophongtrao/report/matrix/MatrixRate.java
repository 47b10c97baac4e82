package vn.sophongtrao.report.matrix;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * How many of the reports that are owed fulfil something: “151/165”.
 *
 * @param owed reports of ended months; a month that has not ended stands outside
 */
public record MatrixRate(long count, long owed) {

    static MatrixRate of(Collection<? extends @Nullable MatrixCell> cells, Predicate<MatrixCell> condition) {
        return new MatrixRate(
                cells.stream()
                        .filter(Objects::nonNull)
                        .filter(MatrixCell::isOwed)
                        .filter(condition)
                        .count(),
                cells.stream()
                        .filter(Objects::nonNull)
                        .filter(MatrixCell::isOwed)
                        .count());
    }

    /** Whether nothing is owed, so that there is nothing to say. */
    public boolean isEmpty() {
        return owed == 0;
    }
}
