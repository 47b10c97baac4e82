package vn.sophongtrao.platform.text;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * A text not yet said in a language: the key of a bundle and what it speaks of. May itself be an argument of another
 * message.
 *
 * @param key a key of {@code messages/*.properties}
 * @param arguments numbers and dates may be given as they are, the message source writes them the Vietnamese way
 */
public record Message(String key, List<Object> arguments) implements MessageSourceResolvable, Serializable {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** The text in the language of the locale. */
    public String in(MessageSource messages, Locale locale) {
        return messages.getMessage(this, locale);
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
