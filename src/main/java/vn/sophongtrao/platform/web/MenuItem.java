package vn.sophongtrao.platform.web;

import java.util.List;

/**
 * One word of the navigation, ready to be shown to the reader of one page.
 *
 * @param labelKey message key of its words
 * @param path address; of its first child where it has any
 * @param current whether the page stands under it
 * @param children its menu; empty for a plain link
 */
public record MenuItem(String labelKey, String path, boolean current, List<MenuItem> children) {}
