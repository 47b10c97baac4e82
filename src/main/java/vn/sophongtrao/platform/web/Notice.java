package vn.sophongtrao.platform.web;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * What a page says on top after something was done: given as the flash attribute {@link #FLASH} before a redirect and
 * shown by {@code fragments/alert :: flash}. It travels in the session, so its arguments are serializable.
 *
 * @param kind whether it went well
 * @param title the heading
 * @param text the sentence under it; null for none
 * @param draft the {@code data-draft} of the form that was taken, which the browser need not keep any longer; empty for
 *     none
 */
public record Notice(Kind kind, Message title, @Nullable Message text, String draft) implements Serializable {

    /** The name of the flash attribute. */
    public static final String FLASH = "notice";

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
        return new Notice(Kind.GOOD, Message.of(titleKey, (Object[]) arguments), null, "");
    }

    /** Something was not done, or needs attention. */
    public static Notice warn(String titleKey, Serializable... arguments) {
        return new Notice(Kind.WARN, Message.of(titleKey, (Object[]) arguments), null, "");
    }

    /** The same notice with a sentence under its heading, which has the same arguments. */
    public Notice with(String sentenceKey) {
        return with(new Message(sentenceKey, title.arguments()));
    }

    /** The same notice with a sentence under its heading. */
    public Notice with(Message sentence) {
        return new Notice(kind, title, sentence, draft);
    }

    /** The same notice, which also tells the browser that the form of that {@code data-draft} has been taken. */
    public Notice forDraft(String taken) {
        return new Notice(kind, title, text, taken);
    }
}
