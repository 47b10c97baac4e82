package vn.sophongtrao.summary;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryCsvTests {

    @Test
    void fieldsAreQuotedWhereTheyMust() {
        assertThat(SummaryCsv.line(
                        List.of("a", "", "Phường có “Ngõ, phố tự quản”", "say \"no\"", "two\nlines", "36.6")))
                .isEqualTo("a,,\"Phường có “Ngõ, phố tự quản”\",\"say \"\"no\"\"\",\"two\nlines\",36.6\r\n");
    }
}
