package vn.sophongtrao.report.review;

import java.time.Instant;

/**
 * What the district said about a figure.
 *
 * @param sent whether it has reached the unit; until then it is the reviewer's draft
 */
record ReviewRemark(long indicatorId, String text, String by, Instant at, boolean sent) {}
