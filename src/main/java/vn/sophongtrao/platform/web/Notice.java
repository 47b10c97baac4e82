package vn.sophongtrao.platform.web;

import java.io.Serializable;
import java.util.List;

/**
 * What a page says on top after something was done: given as the flash attribute {@link #FLASH} before a redirect and
 * shown by {@code fragments/alert :: flash}.
 *
 * @param kind whether it went well
 * @param titleKey message key of the heading
 * @param textKey message key of the sentence under it; empty for none
 * @param arguments arguments of both messages
 * @param draft the {@code data-draft} of the form that was taken, which the browser need not keep any longer; empty for
 *     none
 */
public record Notice(Kind kind, String titleKey, String textKey, List<? extends Serializable> arguments, String draft)
        implements Serializable {

    /** The name of the flash attribute. */
    public static final String FLASH = "notice";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Whether what was asked for was done. */
    public enum Kind {
        GOOD("notice-good", "circle-check"),
        WARN("notice-warn", "alert-triangle");

        private final String style;
        private final String icon;

        Kind(String style, String icon) {
            this.style = style;
            this.icon = icon;
        }

        /** The class of the style sheet. */
        public String style() {
            return style;
        }

        public String icon() {
            return icon;
        }
    }

    /** Something was done. */
    public static Notice good(String titleKey, Serializable... arguments) {
        return new Notice(Kind.GOOD, titleKey, "", List.of(arguments), "");
    }

    /** Something was not done, or needs attention. */
    public static Notice warn(String titleKey, Serializable... arguments) {
        return new Notice(Kind.WARN, titleKey, "", List.of(arguments), "");
    }

    /** The same notice with a sentence under its heading. */
    public Notice with(String sentenceKey) {
        return new Notice(kind, titleKey, sentenceKey, arguments, draft);
    }

    /** The same notice, which also tells the browser that the form of that {@code data-draft} has been taken. */
    public Notice forDraft(String taken) {
        return new Notice(kind, titleKey, textKey, arguments, taken);
    }
}
