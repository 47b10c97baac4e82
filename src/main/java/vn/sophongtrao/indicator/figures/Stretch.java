package vn.sophongtrao.indicator.figures;

import java.time.LocalDate;

/**
 * A unit's part of a period: the window cut to the unit's validity.
 *
 * @param reportingYear the period's reporting year
 * @param from first day counted
 * @param to last day counted
 */
public record Stretch(long unitId, long periodId, int reportingYear, LocalDate from, LocalDate to) {}
