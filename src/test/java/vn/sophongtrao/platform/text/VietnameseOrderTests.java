package vn.sophongtrao.platform.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseOrderTests {

    @Test
    void dComesBeforeItsBarredSisterAndShorterNamesBeforeLongerOnes() {
        assertThat(sorted(
                        "An",
                        "An Biên",
                        "An Dương",
                        "Cát",
                        "Cát Dài",
                        "Dư Hàng",
                        "Dư Hàng Kênh",
                        "Dưa",
                        "Đông Hải",
                        "Hàng Kênh"))
                .isTrue();
    }

    @Test
    void lettersWithMarksFollowThePlainOnesAndTonesDecideLast() {
        assertThat(sorted("a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "v"))
                .isTrue();
        assertThat(sorted("ta", "tà", "tả", "tã", "tá", "tạ", "tan", "tăm", "tâm"))
                .isTrue();
    }

    private static boolean sorted(String... names) {
        List<String> expected = List.of(names);
        List<String> shuffled = new ArrayList<>(expected);
        Collections.reverse(shuffled);
        shuffled.sort(VietnameseOrder.INSTANCE);
        assertThat(shuffled).isEqualTo(expected);
        return true;
    }
}
