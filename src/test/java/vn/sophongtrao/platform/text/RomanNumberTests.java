package vn.sophongtrao.platform.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RomanNumberTests {

    @Test
    void sectionsAreNumberedAsDocumentsNumberThem() {
        assertThat(RomanNumber.of(1)).isEqualTo("I");
        assertThat(RomanNumber.of(4)).isEqualTo("IV");
        assertThat(RomanNumber.of(9)).isEqualTo("IX");
        assertThat(RomanNumber.of(13)).isEqualTo("XIII");
        assertThat(RomanNumber.of(49)).isEqualTo("XLIX");
        assertThat(RomanNumber.of(2023)).isEqualTo("MMXXIII");
    }
}
