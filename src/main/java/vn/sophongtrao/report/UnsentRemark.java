package vn.sophongtrao.report;

/**
 * A remark on a figure that has not gone back to the unit.
 *
 * @param by full name of the person who wrote it
 * @param number the figure's number in the form
 */
record UnsentRemark(String by, int number) {}
