package vn.sophongtrao.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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

    /** What has to be left of a password besides the person's user name, in characters. */
    private static final int LEFT_BESIDE_NAME = 4;

    /** The longest piece that makes no password by being repeated, in characters. */
    private static final int LONGEST_REPEATED = 4;

    private static final List<String> ROWS = List.of(
            "0123456789".repeat(8),
            "abcdefghijklmnopqrstuvwxyz".repeat(3),
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final List<PublishedPasswords> published;
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder, List<PublishedPasswords> published) {
        this.encoder = encoder;
        this.published = published;
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
        return inGroups(position -> random.nextInt(ALPHABET.length()));
    }

    /**
     * A password to be handed out that is the same for the same key and person, so that a form that is sent twice is
     * answered twice alike. Whoever does not know the key, which is as random as a password and stands nowhere but in
     * the form, can no more guess it than another one.
     */
    String oneTime(UUID key, String username) {
        byte[] digest = digest(key + " " + username);
        return inGroups(position -> Byte.toUnsignedInt(digest[position]) % ALPHABET.length());
    }

    private static String inGroups(IntUnaryOperator letters) {
        var password = new StringBuilder();
        for (int position = 0; position < 10; position++) {
            password.append(position > 0 && position % 4 == 0 ? "-" : "");
            password.append(ALPHABET.charAt(letters.applyAsInt(position)));
        }
        return password.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Refuses what may not be somebody's own password: what is too short or long, and what is guessed first. */
    void requireGood(String password, String username) {
        String typed = normalized(password);
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            throw new RuleViolation("account.password.too-short", SHORTEST);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new RuleViolation("account.password.too-long", LONGEST_BYTES);
        }
        String plain = typed.toLowerCase(Locale.ROOT);
        if (plain.replace(username, "").length() < LEFT_BESIDE_NAME) {
            throw new RuleViolation("account.password.is-username");
        }
        if (repeats(plain) || follows(plain)) {
            throw new RuleViolation("account.password.simple");
        }
        if (published.stream().anyMatch(known -> known.includes(typed))) {
            throw new RuleViolation("account.password.published");
        }
    }

    /** The same few characters over and over: {@code aaaaaaaaaa}, {@code 123123123123}. */
    private static boolean repeats(String password) {
        int[] characters = password.codePoints().toArray();
        return IntStream.rangeClosed(1, LONGEST_REPEATED)
                .anyMatch(length -> IntStream.range(length, characters.length)
                        .allMatch(place -> characters[place] == characters[place - length]));
    }

    /** A row of the alphabet, of the digits or of the keyboard, forwards or backwards. */
    private static boolean follows(String password) {
        String backwards = new StringBuilder(password).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(password) || row.contains(backwards));
    }

    private static String normalized(String password) {
        // A text this long is no password; normalizing it would only cost time.
        return password.length() > 200
                ? password.substring(0, 200)
                : Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
