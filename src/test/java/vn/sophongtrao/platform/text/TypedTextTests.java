package vn.sophongtrao.platform.text;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u3000",
                "\t\r\n",
                "\u200b",
                "\ufeff",
                "\u00ad",
                "\u200d\u200c",
                "\u2060 \u200e",
                "\u202e",
                "\u0301",
                "\u0301\u0323\u20dd",
                "\u200b\u0301",
                "\u0000\u0007",
                "\ud83d",
                "\ue000",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2800",
                "\u034f"
            })
    void whatCannotBeSeenIsNoText(String typed) {
        assertThat(TypedText.line(typed)).isEmpty();
        assertThat(TypedText.lines(typed)).isEmpty();
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        String name = "Nguyễn Thị Thu Hà";
        assertThat(TypedText.line("\ufeff  Nguyễn\u00a0 Thị\tThu\u200b Hà\u00ad\n"))
                .isEqualTo(name);
        assertThat(TypedText.line(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(name);
        assertThat(TypedText.line("\u202eHà\u202c")).isEqualTo("Hà");
        assertThat(TypedText.line("“4 tại chỗ” – giai đoạn 2021 - 2027 👍"))
                .isEqualTo("“4 tại chỗ” – giai đoạn 2021 - 2027 👍");
    }

    @Test
    void linesStayLines() {
        assertThat(TypedText.lines(" \u200b\r\n Một\u00a0 dòng \r\n\r\nhai dòng\n\u00ad\n"))
                .isEqualTo("Một dòng\n\nhai dòng");
    }
}
