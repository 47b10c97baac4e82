package vn.sophongtrao.indicator.figures;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a source counted for one question in one stretch.
 *
 * @param question which of the questions asked, by its key
 * @param value the sum of what the records contribute; zero where there is none
 * @param denominator the sum of their denominators, null unless the source is a ratio
 * @param records how many records contributed
 */
public record CountedFigure(
        String question,
        long unitId,
        long periodId,
        BigDecimal value,
        @Nullable BigDecimal denominator,
        long records) {}
