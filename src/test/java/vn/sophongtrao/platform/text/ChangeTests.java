package vn.sophongtrao.platform.text;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sophongtrao.platform.text.Change.Direction;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTests {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final WordsMessageSource MESSAGES = new WordsMessageSource(() -> LevelWords.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "37,61,vụ,'giảm 24 vụ (39,34%)'",
        "180,183,vụ,'giảm 03 vụ (1,64%)'",
        "321,309,vụ,'tăng 12 vụ (3,88%)'",
        "321,338,vụ,'giảm 17 vụ (5,03%)'",
        "5,4,mô hình,'tăng 01 mô hình (25,00%)'",
        "5,0,mô hình,tăng 05 mô hình",
        "7,7,vụ,bằng cùng kỳ năm trước",
        "0,0,vụ,bằng cùng kỳ năm trước",
        "36.6,36.60,kg,bằng cùng kỳ năm trước",
        "36.6,52.4,kg,'giảm 15,8 kg (30,15%)'",
        "49748,31205,hộ,'tăng 18.543 hộ (59,42%)'",
        "5,,vụ,chưa có số liệu so sánh",
        ",5,vụ,chưa có số liệu so sánh",
        ",,vụ,chưa có số liệu so sánh"
    })
    void proseSaysItWithTheUnit(
            @Nullable BigDecimal current, @Nullable BigDecimal previous, String unit, String words) {
        assertThat(Change.of(current, previous).inProse(unit).in(MESSAGES, VI)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "36,33,tăng 3,'tăng 3 (9,09%)','tăng 3 vụ (9,09%)'",
        "0,5,giảm 5,'giảm 5 (100,00%)','giảm 5 vụ (100,00%)'",
        "5,0,tăng 5,tăng 5,tăng 5 vụ",
        "7,7,bằng,bằng,bằng",
        "7,,chưa có số liệu so sánh,chưa có số liệu so sánh,chưa có số liệu so sánh"
    })
    void tablesPadNothing(
            BigDecimal current, @Nullable BigDecimal previous, String bare, String percent, String withUnit) {
        Change change = Change.of(current, previous);
        assertThat(change.words().in(MESSAGES, VI)).isEqualTo(bare);
        assertThat(change.wordsWithPercent().in(MESSAGES, VI)).isEqualTo(percent);
        assertThat(change.wordsWithUnit("vụ").in(MESSAGES, VI)).isEqualTo(withUnit);
    }

    @Test
    void ratesAreComparedInPercentagePoints() {
        Change change = Change.ofRates(new BigDecimal("100"), new BigDecimal("93.3333"));
        assertThat(change.difference()).isEqualByComparingTo("6.67");
        assertThat(change.percent()).isNull();
        assertThat(change.inProse("phường").in(MESSAGES, VI)).isEqualTo("tăng 6,67 điểm %");
        assertThat(change.wordsWithPercent().in(MESSAGES, VI)).isEqualTo("tăng 6,67 điểm %");
        assertThat(Change.ofRates(new BigDecimal("25"), new BigDecimal("50"))
                        .words()
                        .in(MESSAGES, VI))
                .isEqualTo("giảm 25,00 điểm %");
        assertThat(Change.ofRates(new BigDecimal("33.333"), new BigDecimal("33.334"))
                        .direction())
                .isEqualTo(Direction.SAME);
        assertThat(Change.ofRates(BigDecimal.TEN, null).direction()).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void englishSaysTheSameWithTheSameNumbers() {
        assertThat(english(Change.of(new BigDecimal("2301"), new BigDecimal("2300"))))
                .isEqualTo("up 01 cases (0,04%)");
        assertThat(english(Change.of(BigDecimal.ONE, null))).isEqualTo("nothing to compare with");
        assertThat(english(Change.ofRates(new BigDecimal("100"), new BigDecimal("93.33"))))
                .isEqualTo("up 6,67 points");
        assertThat(Change.of(BigDecimal.ONE, BigDecimal.ONE).words().in(MESSAGES, Locale.UK))
                .isEqualTo("the same");
        assertThat(Change.of(new BigDecimal("321"), new BigDecimal("309"))
                        .wordsWithUnit("cases")
                        .in(MESSAGES, Locale.UK))
                .isEqualTo("up 12 cases (3,88%)");
    }

    @Test
    void differenceAndPercentKeepTheirSignForMachines() {
        Change change = Change.of(new BigDecimal("37"), new BigDecimal("61"));
        assertThat(change.direction()).isEqualTo(Direction.DOWN);
        assertThat(change.difference()).isEqualByComparingTo("-24");
        assertThat(change.percent()).isEqualByComparingTo("-39.34");
    }

    private static String english(Change change) {
        return change.inProse("cases").in(MESSAGES, Locale.UK);
    }
}
