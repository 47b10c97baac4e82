package vn.sophongtrao.demo;

import java.time.Instant;

import vn.sophongtrao.territory.ReportingUnit;

/** Tells what a unit entered in one of the registers, through the register's own service. Asked in their order. */
interface RegisterTeller {

    /** What stood in the register before the first month of the demo. */
    default void tellBefore(ReportingUnit unit, Instant moment) {}

    /** What the unit entered of a month. */
    void tell(ReportingUnit unit, ToldMonth month);
}
