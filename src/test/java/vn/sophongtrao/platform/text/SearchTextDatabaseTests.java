package vn.sophongtrao.platform.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.sophongtrao.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SearchTextDatabaseTests {

    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDatabaseFoldsAsJavaDoes() {
        List<String> texts = List.of(
                LETTERS,
                LETTERS.toUpperCase(Locale.ROOT),
                Normalizer.normalize(LETTERS, Normalizer.Form.NFD),
                "  phuờng \u00a0\t kênh\u202fdương\n",
                "‘Ngõ phố’ – “tự quản”… «15»/15 \u2011 ß Œ ø ł Ħ",
                "a\u200bb\u3000c\u2003d",
                "100%_\\ 36,6 kg",
                "");
        for (String text : texts) {
            String folded = jdbc.sql("select search_text(:text)")
                    .param("text", text)
                    .query(String.class)
                    .single();
            assertThat(SearchText.fold(text)).as(text).isEqualTo(folded);
        }
    }

    @Test
    void whatIsSearchedForIsFoundAndNothingActsAsAWildcard() {
        assertThat(found("Phường Kênh Dương", "phuờng  KÊNH")).isTrue();
        assertThat(found("“Cổng trường”", "\"cổng")).isTrue();
        assertThat(found("giảm 100% \\ năm_nay", "100% \\ năm_n")).isTrue();
        assertThat(found("giảm 1000", "100%")).isFalse();
        assertThat(found("năm nay", "năm_nay")).isFalse();
    }

    private boolean found(String text, String query) {
        return jdbc.sql("select search_text(:text) like :pattern escape '\\'")
                .param("text", text)
                .param("pattern", SearchText.containing(query))
                .query(Boolean.class)
                .single();
    }
}
