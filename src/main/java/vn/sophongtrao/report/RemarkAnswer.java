package vn.sophongtrao.report;

import java.time.Instant;

/**
 * What the unit answered to a remark.
 *
 * @param by full name
 */
public record RemarkAnswer(String text, String by, Instant at) {}
