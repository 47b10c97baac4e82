package vn.sophongtrao.summary;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;

/** A figure of an approved submission; blanks are not among them. */
record ApprovedFigure(
        long unitId,
        int year,
        int month,
        long indicatorId,
        BigDecimal value,
        @Nullable BigDecimal denominator) {

    FigureValue figure() {
        return new FigureValue(value, denominator);
    }
}
