package vn.sophongtrao;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Asks for every address of the application with every verb as everybody, and compares with the table in
 * {@code access-table.csv}. An address without a row, or a row without an address, fails.
 */
@ApplicationTest
class AccessTableTests {

    private static final String OWN_WARD = "kenh-duong";
    private static final String OTHER_WARD = "an-bien";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void theTableNamesEveryAddressAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("vn.sophongtrao")) {
                known.addAll(addresses(mapping));
            }
        });
        Set<String> listed = new TreeSet<>();
        rows().forEach(row -> listed.add(row.verb() + " " + row.address()));
        assertThat(listed).containsExactlyElementsOf(known);
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() throws IOException {
        return rows().stream()
                .flatMap(row -> Stream.of(
                                new Asking(row, "nobody", null, OWN_WARD, row.nobody()),
                                new Asking(row, "ward officer, own ward", TestPeople.KENH_DUONG, OWN_WARD, row.ward()),
                                new Asking(
                                        row,
                                        "ward officer, other ward",
                                        TestPeople.KENH_DUONG,
                                        OTHER_WARD,
                                        row.other()),
                                new Asking(row, "district officer", TestPeople.OFFICER, OWN_WARD, row.officer()),
                                new Asking(row, "district leader", TestPeople.VIEWER, OWN_WARD, row.viewer()),
                                new Asking(row, "administrator", TestPeople.ADMIN, OWN_WARD, row.admin()))
                        .filter(asking -> !asking.expected().isEmpty())
                        .map(asking -> DynamicTest.dynamicTest(
                                row.verb() + " " + row.address() + ": " + asking.who(), () -> check(asking))));
    }

    private record Row(
            String verb,
            String address,
            String sample,
            String nobody,
            String ward,
            String other,
            String officer,
            String viewer,
            String admin) {}

    private record Asking(Row row, String who, @Nullable String username, String unit, String expected) {}

    private void check(Asking asking) {
        HttpMethod verb = asking.row().verb().equals("ANY")
                ? HttpMethod.GET
                : HttpMethod.valueOf(asking.row().verb());
        var request = mvc.method(verb)
                .uri(URI.create(asking.row().sample().replace("{unit}", asking.unit())))
                .with(csrf());
        if (asking.username() != null) {
            request = request.with(people.as(asking.username()));
        }
        assertThat(outcome(request.exchange().getResponse())).isEqualTo(asking.expected());
    }

    private static String outcome(MockHttpServletResponse answer) {
        String target = answer.getRedirectedUrl();
        if (target != null && target.startsWith("/login")) {
            return "login";
        }
        return switch (answer.getStatus()) {
            case 403, 404 -> "no";
            default -> answer.getStatus() < 500 ? "ok" : "failed with " + answer.getStatus();
        };
    }

    private static List<String> addresses(RequestMappingInfo mapping) {
        List<String> verbs = mapping.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> verbs.stream().map(verb -> verb + " " + pattern))
                .toList();
    }

    private static List<Row> rows() throws IOException {
        String table = new ClassPathResource("access-table.csv").getContentAsString(StandardCharsets.UTF_8);
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> {
                    assertThat(cells).as(String.join(",", cells)).hasSize(9);
                    return Stream.of(cells).map(String::strip).toList();
                })
                .map(cell -> new Row(
                        cell.get(0),
                        cell.get(1),
                        cell.get(2),
                        cell.get(3),
                        cell.get(4),
                        cell.get(5),
                        cell.get(6),
                        cell.get(7),
                        cell.get(8)))
                .toList();
    }
}
