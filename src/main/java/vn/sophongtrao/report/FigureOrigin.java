package vn.sophongtrao.report;

/** How a figure came to be said; stored by its name. */
public enum FigureOrigin {
    /** Typed by a person. */
    TYPED,
    /** A person said that nothing happened: a zero, which a blank never is. */
    NOTHING_TO_REPORT,
    /** A person confirmed last month's state. */
    SAME_AS_LAST_MONTH,
    /** Counted from a register. */
    COUNTED
}
