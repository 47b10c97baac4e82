package vn.sophongtrao.platform.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTests {

    @Test
    void whateverIsAskedForThePageExists() {
        assertThat(Paging.of(null, 8, 23).page()).isEqualTo(1);
        assertThat(Paging.of("2", 8, 23).page()).isEqualTo(2);
        assertThat(Paging.of("0", 8, 23).page()).isEqualTo(1);
        assertThat(Paging.of("-1", 8, 23).page()).isEqualTo(1);
        assertThat(Paging.of("x", 8, 23).page()).isEqualTo(1);
        assertThat(Paging.of("4", 8, 23).page()).isEqualTo(3);
        assertThat(Paging.of("9".repeat(100_000), 8, 23).page()).isEqualTo(3);
        assertThat(Paging.of("5", 8, 0).page()).isEqualTo(1);
    }

    @Test
    void aPageSaysWhichRowsItShows() {
        Paging last = Paging.of("3", 8, 23);
        assertThat(last.offset()).isEqualTo(16);
        assertThat(last.first()).isEqualTo(17);
        assertThat(last.last()).isEqualTo(23);
        assertThat(last.hasNext()).isFalse();
        assertThat(Paging.of("1", 8, 0).first()).isZero();
    }

    @Test
    void farPagesAreLeftOutOfThePager() {
        assertThat(Paging.of("5", 10, 100).numbers()).containsExactly(1, 0, 4, 5, 6, 0, 10);
        assertThat(Paging.of("1", 10, 25).numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void aListIsSortedByItsOwnColumnsOnly() {
        Map<String, String> columns = Map.of("day", "handled_on", "code", "code");
        assertThat(Sorting.of("code", columns, "-day").orderBy()).isEqualTo("code asc nulls last");
        assertThat(Sorting.of("-day; drop table x", columns, "-day").orderBy()).isEqualTo("handled_on desc nulls last");
        assertThat(Sorting.of(null, columns, "-day").toggled("day")).isEqualTo("day");
        assertThat(Sorting.of("day", columns, "-day").toggled("day")).isEqualTo("-day");
        assertThat(Sorting.of("day", columns, "-day").aria("code")).isNull();
    }

    @Test
    void theAddressOfAListKeepsWhatWasSearchedFor() {
        ListAddress address = ListAddress.of("/incidents").with("q", "kênh & 1").with("category", "");
        assertThat(address.page(2)).isEqualTo("/incidents?q=k%C3%AAnh%20%26%201&page=2");
        assertThat(address.page(1)).isEqualTo("/incidents?q=k%C3%AAnh%20%26%201");
    }

    @Test
    void anAddressFromOutsideNeverLeadsToAnotherHost() {
        assertThat(LocalPath.of("/reports/2023/11?unit=an-bien")).isEqualTo("/reports/2023/11?unit=an-bien");
        assertThat(LocalPath.of("http://localhost:8080/models?q=a")).isEqualTo("/models?q=a");
        assertThat(LocalPath.of("//example.org/x")).isEqualTo("/x");
        assertThat(LocalPath.of("/đường?q=phố")).isEqualTo("/%C4%91%C6%B0%E1%BB%9Dng?q=ph%E1%BB%91");
        assertThat(LocalPath.of("http:////example.org/x")).isEqualTo("/");
        assertThat(LocalPath.of("/\\example.org")).isEqualTo("/");
        assertThat(LocalPath.of("/..//example.org")).isEqualTo("/");
        assertThat(LocalPath.of("/.//example.org")).isEqualTo("/");
        assertThat(LocalPath.of("/a/../../example.org")).isEqualTo("/");
        assertThat(LocalPath.of("javascript:alert(1)")).isEqualTo("/");
        assertThat(LocalPath.of(null)).isEqualTo("/");
    }
}
