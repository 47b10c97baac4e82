package vn.sophongtrao.account;

import java.util.List;

import org.springframework.security.core.AuthenticationException;

/** A sign-in that failed, with the message for the person. */
class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient Object[] arguments;

    SignInRefused(String messageKey, Object... arguments) {
        super(messageKey);
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
