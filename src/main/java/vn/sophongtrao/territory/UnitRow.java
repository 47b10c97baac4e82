package vn.sophongtrao.territory;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit as the administrator's page shows it.
 *
 * @param position place among the wards in their official order, from 1; 0 for the office
 * @param successors who took over from it, in the order of the days
 */
record UnitRow(ReportingUnit unit, int position, List<Heir> successors) {

    /** Who took over, from which day, and how much of it: MERGE, SPLIT or RENAME. */
    record Heir(String name, LocalDate from, String kind) {}
}
