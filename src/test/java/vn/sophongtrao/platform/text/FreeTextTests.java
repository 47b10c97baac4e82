package vn.sophongtrao.platform.text;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.platform.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FreeTextTests {

    private static final FreeText NOTE = FreeText.of("note", "record.history", 10);

    @Test
    void isKeptInOneLine() {
        assertThat(NOTE.required(" hai\n dòng ")).isEqualTo("hai dòng");
        assertThat(NOTE.optional("\u200b")).isNull();
        assertThat(NOTE.optional(null)).isNull();
    }

    @Test
    void isMeasuredInCharactersAsPeopleCountThem() {
        assertThat(NOTE.required("😀".repeat(10))).hasSize(20);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> NOTE.required("😀".repeat(11)))
                .satisfies(refusal -> assertThat(refusal.message().arguments()).endsWith(10, 11));
    }

    @Test
    void refusesAtItsFieldWhatIsMissingOrFindsAPerson() {
        refused("record.text.blank", " ");
        refused("record.text.person", "0912345678");
    }

    private static void refused(String key, String typed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> NOTE.required(typed))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo(key);
                    assertThat(refusal.field()).isEqualTo("note");
                });
    }
}
