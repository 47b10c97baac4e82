package vn.sophongtrao.platform.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class VietnameseNumberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "33.786|33786",
                "33786|33786",
                "33 786|33786",
                "33\u00a0786|33786",
                "33\u202f786|33786",
                "1.234.567|1234567",
                "1 234\u00a0567|1234567",
                "1505|1505",
                "1.505|1505",
                "0|0",
                "05|5",
                "  12\u00a0|12",
                "999999999999|999999999999",
                "999.999.999.999|999999999999"
            })
    void wholeNumbersAreReadHoweverTheirGroupsAreSet(String typed, BigDecimal value) {
        assertThat(VietnameseNumber.parse(typed, 0)).isEqualTo(new NumberText.Read(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"36,6|36.6", "1.505,5|1505.5", "1 505,5|1505.5", "0,125|0.125", "36|36"})
    void decimalsStandBehindAComma(String typed, BigDecimal value) {
        assertThat(VietnameseNumber.parse(typed, 3)).isEqualTo(new NumberText.Read(value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0\t\r\n"})
    void nothingTypedIsBlankAndNotZero(String typed) {
        assertThat(VietnameseNumber.parse(typed, 0)).isEqualTo(new NumberText.Blank());
    }

    @Test
    void aDotBeforeOneDigitIsAskedAboutWithBothReadings() {
        assertThat(VietnameseNumber.parse("36.6", 1))
                .isEqualTo(new NumberText.Refused(
                        "platform.number.which",
                        List.of("36,6", "366"),
                        List.of(new BigDecimal("36.6"), new BigDecimal("366"))));
    }

    @Test
    void onlyReadingsTheFieldTakesAreOffered() {
        assertThat(refusal("36.6", 0).readings()).containsExactly(new BigDecimal("366"));
        assertThat(refusal("36.60", 1).readings()).containsExactly(new BigDecimal("3660"));
        assertThat(refusal("33,786", 0).readings()).containsExactly(new BigDecimal("33786"));
        assertThat(refusal("33,786", 1).readings()).containsExactly(new BigDecimal("33786"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"36.6", "1505.5", "1234.567", "0.500", "1.23"})
    void aSingleDotThatIsNoThousandsDotIsAQuestion(String typed) {
        assertThat(refusal(typed, 3).messageKey()).isEqualTo("platform.number.which");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1.2.3|dots",
                ".5|dots",
                "5.|dots",
                "1..505|dots",
                "36.6,5|dots",
                "0.123.456|dots",
                "33 78|spaces",
                "3 3786|spaces",
                "1 234.567|spaces",
                "33  786|spaces",
                "36 6|spaces",
                "49/748|ratio",
                "49 / 748|ratio",
                "49:748|ratio",
                "-3|negative",
                "\u22123|negative",
                "\u20133|negative",
                "-x|negative",
                "1e9|character",
                "1E9|character",
                "mười|character",
                "12 vụ|character",
                "+5|character",
                "38,49%|character",
                "NaN|character",
                "0x1F|character",
                "\u2013|character",
                "１２|character",
                "١٢|character",
                "1\u00002|character",
                "12\u0000|character",
                "1\u30007|character",
                "\ud83d\ude00|character",
                "5'|character",
                "36,|comma",
                ",5|comma",
                "36,6,6|comma",
                "36,6 5|comma",
                "36,6.6|comma",
                "1,505.5|comma",
                "36,6|whole",
                "1.505,5|whole",
                "36,0|whole",
                "1234567890123|digits",
                "1.234.567.890.123|digits",
                "1234567890123.5|digits",
                "1234567890123456789012345678901234567890|digits"
            })
    void whatCannotBeReadIsRefusedWithItsReason(String typed, String reason) {
        assertThat(refusal(typed, 0).messageKey()).isEqualTo("platform.number." + reason);
    }

    @Test
    void moreDecimalsThanTheFieldTakesAreRefused() {
        assertThat(refusal("36,66", 1))
                .isEqualTo(new NumberText.Refused("platform.number.decimals", List.of("1"), List.of()));
    }

    @Test
    void anUnprintableCharacterIsNamedByItsCode() {
        assertThat(refusal("1\u00002", 0).arguments()).containsExactly("U+0000");
        assertThat(refusal("1e9", 0).arguments()).containsExactly("e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", " ", "1 ", ",", "-", "\u0000", "\ud83d", "1,"})
    void aHugeTextIsAnsweredAtOnce(String part) {
        String huge = part.repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatCode(() -> VietnameseNumber.parse(huge, 3)).doesNotThrowAnyException());
        assertThat(VietnameseNumber.parse("7" + huge + "7", 3))
                .isEqualTo(new NumberText.Refused("platform.number.long", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "33786|33.786",
                "36.6|36,6",
                "36.60|36,6",
                "0|0",
                "0.00|0",
                "1E+6|1.000.000",
                "100|100",
                "1234567.125|1.234.567,125",
                "0.05|0,05",
                "-1505|\u22121.505",
                "999|999",
                "1000|1.000",
                "49748|49.748"
            })
    void numbersAreWrittenTheVietnameseWay(BigDecimal value, String text) {
        assertThat(VietnameseNumber.format(value)).isEqualTo(text);
    }

    @Test
    void fixedDecimalsRoundHalfUp() {
        assertThat(VietnameseNumber.format(new BigDecimal("36.6"), 2)).isEqualTo("36,60");
        assertThat(VietnameseNumber.format(new BigDecimal("0.125"), 2)).isEqualTo("0,13");
        assertThat(VietnameseNumber.percent(new BigDecimal("38.485"))).isEqualTo("38,49%");
        assertThat(VietnameseNumber.percent(new BigDecimal("25"))).isEqualTo("25,00%");
    }

    @Test
    void proseWritesCountsBelowTenWithAZero() {
        assertThat(VietnameseNumber.inProse(new BigDecimal("3"))).isEqualTo("03");
        assertThat(VietnameseNumber.inProse(new BigDecimal("3.0"))).isEqualTo("03");
        assertThat(VietnameseNumber.inProse(new BigDecimal("10"))).isEqualTo("10");
        assertThat(VietnameseNumber.inProse(new BigDecimal("0"))).isEqualTo("0");
        assertThat(VietnameseNumber.inProse(new BigDecimal("3.5"))).isEqualTo("3,5");
        assertThat(VietnameseNumber.inProse(new BigDecimal("33786"))).isEqualTo("33.786");
    }

    @Test
    void machinesGetPlainNumbers() {
        assertThat(VietnameseNumber.canonical(new BigDecimal("36.60"))).isEqualTo("36.6");
        assertThat(VietnameseNumber.canonical(new BigDecimal("1E+6"))).isEqualTo("1000000");
        assertThat(VietnameseNumber.canonical(new BigDecimal("-0.5"))).isEqualTo("-0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "1505", "33786", "36.6", "1234567.125", "999999999999"})
    void whatIsWrittenIsReadBack(BigDecimal value) {
        assertThat(VietnameseNumber.parse(VietnameseNumber.format(value), 3)).isEqualTo(new NumberText.Read(value));
    }

    private static NumberText.Refused refusal(String typed, int decimals) {
        NumberText text = VietnameseNumber.parse(typed, decimals);
        assertThat(text).as(typed).isInstanceOf(NumberText.Refused.class);
        return (NumberText.Refused) text;
    }
}
