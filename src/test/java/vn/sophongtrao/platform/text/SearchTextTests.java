package vn.sophongtrao.platform.text;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sophongtrao.platform.text.Highlight.Segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class SearchTextTests {

    private static final String PHUONG_WITH_LOOSE_MARKS = "Phu\u031bo\u031b\u0300ng";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "phuờng kênh dương,phuong kenh duong",
                "KÊNH DƯƠNG,kenh duong",
                "\"  Đông \u00a0\t Hải\n\",dong hai",
                "đĐ ươ ƯƠ,dd uo uo",
                "‘Ngõ phố – tự quản’… 15/15,\"'ngo pho - tu quan'... 15/15\"",
                "ngõ\u200bphố,ngo pho",
                "Æ ø ß ł,ae o ss l",
                "36\u00002,36 2"
            })
    void marksCaseAndSpacesMakeNoDifference(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @Test
    void typographicQuotesFoldToThoseOfTheKeyboard() {
        assertThat(SearchText.fold("“Cổng trường”")).isEqualTo("\"cong truong\"");
    }

    @Test
    void composedAndDecomposedTextsFoldAlike() {
        assertThat(SearchText.fold(PHUONG_WITH_LOOSE_MARKS)).isEqualTo("phuong").isEqualTo(SearchText.fold("Phường"));
        assertThat(SearchText.fold(null)).isEmpty();
        assertThat(SearchText.fold(" \u00a0 ")).isEmpty();
    }

    @Test
    void foldingTwiceChangesNothing() {
        String once = SearchText.fold("Liên kết bảo đảm ANTT  tại Bệnh viện hữu nghị Việt Tiệp");
        assertThat(SearchText.fold(once)).isEqualTo(once);
    }

    @Test
    void whatIsTypedIsNeverAWildcard() {
        assertThat(SearchText.containing("Kênh")).isEqualTo("%kenh%");
        assertThat(SearchText.containing("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
        assertThat(SearchText.containing("  ")).isEqualTo("%");
    }

    @Test
    void matchesAreMarkedInTheTextAsItIsWritten() {
        assertThat(Highlight.of("Phường Kênh  Dương", "kenh duong"))
                .containsExactly(new Segment("Phường ", false), new Segment("Kênh  Dương", true));
        assertThat(Highlight.of("Hàng Kênh, Dư Hàng Kênh", "HÀNG"))
                .containsExactly(
                        new Segment("Hàng", true),
                        new Segment(" Kênh, Dư ", false),
                        new Segment("Hàng", true),
                        new Segment(" Kênh", false));
        assertThat(Highlight.of("Mất xe máy ở chợ", "CHO xe"))
                .containsExactly(
                        new Segment("Mất ", false),
                        new Segment("xe", true),
                        new Segment(" máy ở ", false),
                        new Segment("chợ", true));
        assertThat(Highlight.of(PHUONG_WITH_LOOSE_MARKS + " 1", "phuo"))
                .containsExactly(new Segment("Phu\u031bo\u031b\u0300", true), new Segment("ng 1", false));
    }

    @Test
    void aBlankOrUnknownQueryMarksNothing() {
        assertThat(Highlight.of("An Biên", " ")).containsExactly(new Segment("An Biên", false));
        assertThat(Highlight.of("An Biên", "xyz")).containsExactly(new Segment("An Biên", false));
        assertThat(Highlight.of("", "a")).isEmpty();
        assertThat(Highlight.of(null, "a")).isEmpty();
    }

    @Test
    void theSegmentsTogetherAreTheText() {
        for (String text :
                List.of("  đ Đ  d ", "\ud83d\ude00 dương\u0301", "\u0301abc", "각가 duong", "\ud83d", "ưu ưu ưu")) {
            for (String query : List.of("d", " ", "u", "abc", "가", "\ud83d")) {
                assertThat(Highlight.of(text, query).stream().map(Segment::text).collect(Collectors.joining()))
                        .as("%s in %s", query, text)
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void hugeTextsAreFoldedAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(SearchText.fold("ờ".repeat(100_000))).hasSize(100_000);
            assertThat(SearchText.fold(" \u0301".repeat(100_000))).isEmpty();
            assertThat(SearchText.fold("각".repeat(100_000))).hasSize(300_000);
            assertThat(Highlight.of("a".repeat(100_000), "a")).hasSize(100_000);
        });
    }
}
