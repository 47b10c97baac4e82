package vn.sophongtrao.account;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

import vn.sophongtrao.platform.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What may be somebody's own password. */
class PasswordsTests {

    private final Passwords passwords = new Passwords(
            PasswordEncoderFactories.createDelegatingPasswordEncoder(), List.of("sophongtrao-demo"::equals));

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaaaa,simple",
        "\u202e\u202e\u202e\u202e\u202e\u202e\u202e\u202e\u202e\u202e,simple",
        "abababababab,simple",
        "123412341234,simple",
        "1234567890,simple",
        "0987654321,simple",
        "ABCDEFGHIJK,simple",
        "qwertyuiop,simple",
        "sophongtrao-demo,published",
        "Phuong-An-Bien,is-username",
        "phuong-an-bien1,is-username",
        "ngắn,too-short"
    })
    void whatIsGuessedFirstIsNoPassword(String password, String why) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> passwords.requireGood(password, "phuong-an-bien"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("account.password." + why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mưa rơi trên phố", "phuong-an-bien-2027-xuan", "k7m4-q9xt-hc", "12345678901234x"})
    void whatTakesAGuessIsOne(String password) {
        assertThatCode(() -> passwords.requireGood(password, "phuong-an-bien")).doesNotThrowAnyException();
    }

    @Test
    void aFormsPasswordIsTheSameForItsPersonAndAnotherForAnyOther() {
        UUID key = UUID.randomUUID();
        String first = passwords.oneTime(key, "an");

        assertThat(first).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{2}").isEqualTo(passwords.oneTime(key, "an"));
        assertThat(passwords.oneTime(key, "binh")).isNotEqualTo(first);
        assertThat(passwords.oneTime(UUID.randomUUID(), "an")).isNotEqualTo(first);
    }
}
