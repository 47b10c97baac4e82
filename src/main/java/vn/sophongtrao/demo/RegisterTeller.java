package vn.sophongtrao.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

import vn.sophongtrao.territory.ReportingUnit;

/**
 * Tells what a unit entered in one of the registers, through the register's own service: the unit's writer acts already, in
 * one transaction for all registers. Asked in their order.
 */
interface RegisterTeller {

    /** Enters a unit's records, where there are any. */
    static <T> void enter(ReportingUnit unit, List<T> records, BiConsumer<Long, List<T>> register) {
        if (!records.isEmpty()) {
            register.accept(unit.id(), records);
        }
    }

    /** What stood in the register before the first month of the demo. */
    default void tellBefore(ReportingUnit unit, Instant moment) {}

    /** What the unit entered of a month. */
    void tell(ReportingUnit unit, ToldMonth month);

    /** What the district entered for the unit, whose writer does not act any more. */
    default void tellByDistrict(ReportingUnit unit, ToldMonth month) {}
}
