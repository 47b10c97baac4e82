package vn.sophongtrao.report.matrix;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.territory.ReportingUnit;

/**
 * One unit's year in the matrix.
 *
 * @param cells twelve, January first; null for a month in which the unit does not exist
 */
public record MatrixRow(ReportingUnit unit, List<@Nullable MatrixCell> cells) {

    /** Reports of ended months that lie with the unit: not handed in, sent back, or opened again. */
    public List<MatrixCell> due() {
        return cells.stream()
                .filter(Objects::nonNull)
                .filter(cell -> cell.isOwed() && cell.state().takesFigures())
                .toList();
    }

    /** Reports that stand approved among those of ended months. */
    public MatrixRate approved() {
        return MatrixRate.of(cells, MatrixCell::isApproved);
    }
}
