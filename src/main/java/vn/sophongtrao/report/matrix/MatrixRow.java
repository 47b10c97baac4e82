package vn.sophongtrao.report.matrix;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.territory.ReportingUnit;

/**
 * One unit's year in the matrix.
 *
 * @param cells twelve, January first; null for a month in which the unit does not exist
 */
public record MatrixRow(ReportingUnit unit, List<@Nullable MatrixCell> cells) {

    /** Reports that stand approved among those of ended months. */
    public MatrixRate approved() {
        return MatrixRate.of(cells, MatrixCell::isApproved);
    }
}
