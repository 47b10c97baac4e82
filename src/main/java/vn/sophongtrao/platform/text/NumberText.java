package vn.sophongtrao.platform.text;

import java.math.BigDecimal;
import java.util.List;

/** What a typed text says as a number: nothing, a number, or something that cannot be read in one way only. */
public sealed interface NumberText {

    /** Nothing was typed. A blank is unknown, never zero. */
    record Blank() implements NumberText {}

    /**
     * A number was typed.
     *
     * @param value zero or more, with no more decimals than the field takes
     */
    record Read(BigDecimal value) implements NumberText {}

    /**
     * The text is refused.
     *
     * @param messageKey the message that says what is wrong and how to write it
     * @param arguments the message's arguments, already written for the reader
     * @param readings what may have been meant, each acceptable in this field, so that a form can offer a button for
     *     each; often empty
     */
    record Refused(String messageKey, List<Object> arguments, List<BigDecimal> readings) implements NumberText {

        public Refused {
            arguments = List.copyOf(arguments);
            readings = List.copyOf(readings);
        }

        public Message message() {
            return new Message(messageKey, arguments);
        }
    }
}
