package vn.sophongtrao.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.RuleViolation;

/**
 * Passwords: how long they are, how they are kept, how one-time passwords are made. Vietnamese letters may be typed as
 * one character or as two, depending on the keyboard; both are the same password.
 */
@Component
class Passwords {

    /** Shortest password of a person's own, in characters. */
    static final int SHORTEST = 10;

    /** Longest password in bytes of UTF-8: what lies beyond, bcrypt would silently leave out. */
    static final int LONGEST_BYTES = 72;

    /** Lower case, without l, o, i, 0 and 1: it is copied from paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash = encode(oneTime());
    }

    String encode(String password) {
        return encoder.encode(normalized(password));
    }

    /** Whether the password is the one behind the hash; one that can be no password is compared too, in the same time. */
    boolean matches(String password, String hash) {
        String typed = normalized(password);
        boolean possible = typed.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        return encoder.matches(possible ? typed : "", hash) && possible;
    }

    /** Spends the time of a comparison, so that the answer tells not whether there is such an account. */
    void compareWithNobody(String password) {
        matches(password, nobodysHash);
    }

    /** A password to be handed out: about 50 bits in groups that can be read aloud, such as {@code k7m4-q9xt-hc}. */
    String oneTime() {
        var password = new StringBuilder();
        for (int position = 0; position < 10; position++) {
            password.append(position > 0 && position % 4 == 0 ? "-" : "");
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Refuses what may not be somebody's own password. */
    static void requireGood(String password, String username) {
        String typed = normalized(password);
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            throw new RuleViolation("account.password.too-short", SHORTEST);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new RuleViolation("account.password.too-long", LONGEST_BYTES);
        }
        if (typed.equalsIgnoreCase(username)) {
            throw new RuleViolation("account.password.is-username");
        }
    }

    private static String normalized(String password) {
        // A text this long is no password; normalizing it would only cost time.
        return password.length() > 200
                ? password.substring(0, 200)
                : Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
