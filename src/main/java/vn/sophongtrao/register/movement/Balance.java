package vn.sophongtrao.register.movement;

/**
 * What there was at a year's beginning, what came, what went and what there was at its end: opening + launched − ended =
 * closing.
 */
record Balance(long opening, long launched, long ended, long closing) {}
