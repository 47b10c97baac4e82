package vn.sophongtrao.platform.web;

/**
 * A strip under the masthead of every page.
 *
 * @param titleKey message key of the words in bold
 * @param textKey message key of the sentence after them
 */
public record Banner(String titleKey, String textKey) {}
