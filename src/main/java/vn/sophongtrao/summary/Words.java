package vn.sophongtrao.summary;

import java.util.Locale;

import org.springframework.context.MessageSource;

import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.platform.text.Message;

/** The texts of one document in one language. */
record Words(MessageSource messages, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String say(Message message) {
        return message.in(messages, locale);
    }

    String say(Label label) {
        return label.in(locale);
    }

    /** Whether the text of the catalogue is in another language than the document, for want of a translation. */
    boolean isForeign(Label label) {
        return !label.languageIn(locale).equals(locale.getLanguage());
    }

    boolean knows(String key) {
        return !"".equals(messages.getMessage(key, new Object[0], "", locale));
    }
}
