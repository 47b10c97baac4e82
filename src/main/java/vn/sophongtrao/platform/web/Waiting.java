package vn.sophongtrao.platform.web;

/**
 * What waits for the signed-in person, as the bell shows it.
 *
 * @param count number of things, zero or more
 * @param returned how many of them came back to be mended
 * @param path address within the application where they are listed
 */
public record Waiting(int count, int returned, String path) {}
