package vn.sophongtrao.overview;

import java.time.Instant;

import vn.sophongtrao.indicator.Label;

/**
 * What the district asks about a figure of a report that lies with its unit.
 *
 * @param key the figure's indicator
 * @param by who asks
 * @param answered whether something is written to it
 */
record HomeQuestion(String key, Label label, String text, String by, Instant at, boolean answered) {}
