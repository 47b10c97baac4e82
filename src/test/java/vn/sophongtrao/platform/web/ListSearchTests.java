package vn.sophongtrao.platform.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.platform.text.Message;

import static org.assertj.core.api.Assertions.assertThat;

class ListSearchTests {

    private static final Message LABEL = Message.of("record.history");

    @Test
    void keepsWhatItReadInItsAddressAndPassesOverTheRest() {
        ListSearch search =
                ListSearch.of("/incidents", Map.of("to", "18/01/2024", "q", " kênh ", "page", "2", "class.name", "x"));

        assertThat(search.words()).isEqualTo("kênh");
        assertThat(search.day("to")).isEqualTo(LocalDate.of(2024, 1, 18));
        search.sorting(Map.of("code", "i.code"), "-code");
        assertThat(search.address()).hasToString("/incidents?q=%20k%C3%AAnh%20&to=18%2F01%2F2024&sort=-code");
        assertThat(search.sheet()).startsWith("/incidents.xlsx?");
        assertThat(search.narrows()).isTrue();
    }

    @Test
    void namesWhatItCannotReadAndGoesOnWithoutIt() {
        ListSearch search = ListSearch.of(
                "/incidents", Map.of("q", "a".repeat(101), "from", "hôm qua", "people", "maybe", "unit", "x"));

        assertThat(search.words()).isEmpty();
        assertThat(search.day("from")).isNull();
        assertThat(search.yesOrNo("people", LABEL)).isNull();
        Object unit = search.one("unit", LABEL, text -> Optional.empty());
        assertThat(unit).isNull();
        assertThat(search.problems())
                .extracting(Message::key)
                .containsExactly(
                        "record.filter.words", "platform.date.form", "record.filter.unknown", "record.filter.unknown");
        assertThat(search.narrows()).isFalse();
        assertThat(search.canBeCleared()).isTrue();
    }

    @Test
    void seesThatNothingLiesBetweenTwoDaysInTheWrongOrder() {
        ListSearch search = ListSearch.of("/incidents", Map.of());
        search.inOrder(LocalDate.of(2023, 11, 14), LocalDate.of(2023, 11, 13));

        assertThat(search.problems()).extracting(Message::key).containsExactly("record.filter.dates");
    }
}
