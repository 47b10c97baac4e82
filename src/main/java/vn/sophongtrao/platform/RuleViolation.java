package vn.sophongtrao.platform;

import java.util.Arrays;
import java.util.List;

/**
 * A rule of the field that refuses what was asked. It carries the key of the message that says what is wrong and what
 * to do, never the text itself: the reader's language is the page's affair.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient Object[] arguments;

    public RuleViolation(String messageKey, Object... arguments) {
        super(messageKey + (arguments.length == 0 ? "" : " " + Arrays.toString(arguments)));
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return List.of(arguments);
    }
}
