package vn.sophongtrao.platform.web;

/**
 * One choice of a list to choose from.
 *
 * @param value what the form sends
 * @param label what the reader sees
 */
public record Choice(String value, String label) {}
