package vn.sophongtrao.target;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What of a target says by which figures it is measured. */
interface Measured {

    long id();

    /** Null for the whole district. */
    @Nullable
    Long reportingUnitId();

    long indicatorId();

    int reportingYear();

    /** Null where nobody has said. */
    @Nullable
    BigDecimal targetValue();
}
