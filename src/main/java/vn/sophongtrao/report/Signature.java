package vn.sophongtrao.report;

import java.time.Instant;

/** Who does something, and when. */
record Signature(long by, Instant at) {}
