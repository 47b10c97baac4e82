package vn.sophongtrao.platform.web;

import java.io.Serializable;
import java.util.List;

/**
 * What a page says on top after something was done: given as the flash attribute {@link #FLASH} before a redirect and
 * shown by {@code fragments/alert :: flash}.
 *
 * @param kind {@code good}, {@code warn} or {@code error}
 * @param titleKey message key of the heading
 * @param textKey message key of the sentence under it; empty for none
 * @param arguments arguments of both messages
 */
public record Notice(String kind, String titleKey, String textKey, List<? extends Serializable> arguments)
        implements Serializable {

    /** The name of the flash attribute. */
    public static final String FLASH = "notice";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Something was done. */
    public static Notice good(String titleKey, Serializable... arguments) {
        return new Notice("good", titleKey, "", List.of(arguments));
    }

    /** Something was not done, or needs attention. */
    public static Notice warn(String titleKey, Serializable... arguments) {
        return new Notice("warn", titleKey, "", List.of(arguments));
    }

    /** The same notice with a sentence under its heading. */
    public Notice with(String sentenceKey) {
        return new Notice(kind, titleKey, sentenceKey, arguments);
    }

    /** The name of its icon. */
    public String icon() {
        return switch (kind) {
            case "good" -> "circle-check";
            case "warn" -> "alert-triangle";
            default -> "alert-circle";
        };
    }
}
