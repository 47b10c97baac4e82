package vn.sophongtrao.indicator;

import vn.sophongtrao.territory.UnitKind;

/** Which units report an indicator. */
public enum ReportedBy {
    WARD,
    OFFICE,
    BOTH;

    public boolean includes(UnitKind kind) {
        return this == BOTH || name().equals(kind.name());
    }
}
