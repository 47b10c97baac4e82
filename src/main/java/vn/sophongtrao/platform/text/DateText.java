package vn.sophongtrao.platform.text;

import java.time.LocalDate;
import java.util.List;

/** What a typed text says as a day: nothing, a day, or something that is no day. */
public sealed interface DateText {

    /** Nothing was typed. */
    record Blank() implements DateText {}

    /** A day of the years 1900 to 2100. */
    record Read(LocalDate value) implements DateText {}

    /**
     * The text is refused.
     *
     * @param messageKey the message that says what is wrong and how to write it
     * @param arguments the message's arguments, already written for the reader
     */
    record Refused(String messageKey, List<Object> arguments) implements DateText {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        public Message message() {
            return new Message(messageKey, arguments);
        }
    }
}
