package vn.sophongtrao.platform;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * A rule of the field that refuses what was asked. It carries the key of the message that says what is wrong and what
 * to do, never the text itself: the reader's language is the page's affair.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final String messageKey;
    private final transient Object[] arguments;

    public RuleViolation(String messageKey, Object... arguments) {
        this(null, messageKey, arguments);
    }

    private RuleViolation(@Nullable String field, String messageKey, Object[] arguments) {
        super(messageKey + (arguments.length == 0 ? "" : " " + Arrays.toString(arguments)));
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /**
     * A refusal of what stands in one field.
     *
     * @param field the field's name in the form, such as {@code handledOn} or {@code seized[gun]}
     */
    public static RuleViolation at(String field, String messageKey, Object... arguments) {
        return new RuleViolation(field, messageKey, arguments);
    }

    /** The field at which the refusal is said; null where it belongs to no single one. */
    public @Nullable String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return List.of(arguments);
    }

    /** What is wrong, to be said in the reader's language. */
    public Message message() {
        return new Message(messageKey, arguments());
    }
}
