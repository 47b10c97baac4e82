package vn.sophongtrao.indicator.figures;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure.
 *
 * @param label what a reader recognises the record by
 * @param path address of the record's page
 * @param value what it contributes
 * @param denominator what it contributes to the denominator, null unless the source is a ratio
 */
public record CountedRecord(
        long recordId,
        String label,
        LocalDate happenedOn,
        BigDecimal value,
        @Nullable BigDecimal denominator,
        String path) {}
