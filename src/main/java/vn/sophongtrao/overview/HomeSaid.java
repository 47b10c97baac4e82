package vn.sophongtrao.overview;

import java.time.Instant;

/** What the district said when it sent a report back or opened it again. */
record HomeSaid(String text, String by, Instant at) {}
