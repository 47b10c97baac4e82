package vn.sophongtrao.platform.web;

import java.util.Locale;

/** The reader changed the language of the screens. */
public record LanguageChosen(Locale language) {}
