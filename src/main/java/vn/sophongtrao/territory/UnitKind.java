package vn.sophongtrao.territory;

/** What a reporting unit is; the catalogue says which kinds report an indicator. */
public enum UnitKind {
    /** A ward: it reports what happens in it. */
    WARD,
    /** The district office: it reports what belongs to no single ward. */
    OFFICE
}
