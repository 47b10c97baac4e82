package vn.sophongtrao.territory.place;

/** As what Circular 124/2021/TT-BCA (art. 1) recognises a kind of place “safe in security and order”. */
public enum SafetySubject {
    RESIDENTIAL_AREA,
    AGENCY,
    ENTERPRISE,
    /** An educational institution; its level decides whether it is one of them. */
    SCHOOL,
    /** The circular leaves it out. */
    NONE
}
