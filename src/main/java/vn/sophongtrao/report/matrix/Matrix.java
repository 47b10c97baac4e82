package vn.sophongtrao.report.matrix;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;

/**
 * The reports of a year that the reader may see, units by months. Rates are of the wards' ended months; the office, which
 * is no ward, is counted apart.
 *
 * @param periods the year's months, January first
 * @param wards in their official order
 * @param offices the district office; empty for a ward's reader
 * @param current number of the month that lies open to be handed in now, the last that has ended; 0 for none this year
 */
public record Matrix(
        int year, List<ReportingPeriod> periods, List<MatrixRow> wards, List<MatrixRow> offices, int current) {

    public Matrix {
        periods = List.copyOf(periods);
        wards = List.copyOf(wards);
        offices = List.copyOf(offices);
    }

    /** The year of a ward; empty where it is no ward that the reader may see. */
    public Optional<MatrixRow> ward(long unitId) {
        return wards.stream().filter(row -> row.unit().id() == unitId).findFirst();
    }

    /** The wards' cells of a month. */
    public List<MatrixCell> month(int month) {
        return wards.stream()
                .map(row -> row.cells().get(month - 1))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Wards' reports that stand approved, month by month. */
    public List<MatrixRate> approvedByMonth() {
        return byMonth(false);
    }

    /** Wards' reports handed in on time, month by month. */
    public List<MatrixRate> onTimeByMonth() {
        return byMonth(true);
    }

    /** Wards' reports of the year's ended months that stand approved. */
    public MatrixRate approved() {
        return MatrixRate.of(wardCells().toList(), MatrixCell::isApproved);
    }

    /** Wards' reports of the year's ended months handed in on time. */
    public MatrixRate onTime() {
        return MatrixRate.of(wardCells().toList(), MatrixCell::isOnTime);
    }

    /** Every cell there is, wards first. */
    public Stream<MatrixCell> cells() {
        return Stream.concat(wards.stream(), offices.stream())
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull);
    }

    /** The month that lies open to be handed in now. */
    public Optional<ReportingPeriod> currentPeriod() {
        return current == 0 ? Optional.empty() : Optional.of(periods.get(current - 1));
    }

    /** Number of the last month that has ended; 0 for none. */
    public int lastEnded() {
        return IntStream.rangeClosed(1, 12)
                .filter(month -> cells().anyMatch(cell -> cell.month() == month && cell.isOwed()))
                .max()
                .orElse(0);
    }

    /** Only what fits the choice: other cells stay empty, units without a fitting one are left out. */
    Matrix only(MatrixShow show) {
        return show == MatrixShow.ALL
                ? this
                : new Matrix(year, periods, only(wards, show), only(offices, show), current);
    }

    private static List<MatrixRow> only(List<MatrixRow> rows, MatrixShow show) {
        return rows.stream()
                .map(row -> new MatrixRow(
                        row.unit(),
                        row.cells().stream()
                                .<@Nullable MatrixCell>map(cell -> cell != null && show.includes(cell) ? cell : null)
                                .toList()))
                .filter(row -> row.cells().stream().anyMatch(Objects::nonNull))
                .toList();
    }

    private Stream<MatrixCell> wardCells() {
        return wards.stream().flatMap(row -> row.cells().stream()).filter(Objects::nonNull);
    }

    private List<MatrixRate> byMonth(boolean onTime) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> MatrixRate.of(month(month), onTime ? MatrixCell::isOnTime : MatrixCell::isApproved))
                .toList();
    }
}
