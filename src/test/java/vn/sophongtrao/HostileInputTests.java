package vn.sophongtrao;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import vn.sophongtrao.AccessTable.Asker;
import vn.sophongtrao.AccessTable.Row;
import vn.sophongtrao.AccessTable.Sample;
import vn.sophongtrao.account.TestPeople;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Takes the request of each row of the access table, as somebody who is let through, and spoils one part of it after the
 * other: each part of the address, each parameter, each field. Whatever comes, it is no failure of ours, and nothing
 * that was sent is ever written into a page as code.
 */
@ApplicationTest
class HostileInputTests {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "999999999",
            "2147483648",
            "9223372036854775808",
            "1".repeat(40),
            "abc",
            "a\0b",
            "x".repeat(100_000),
            "%00",
            "../../etc/passwd",
            "' or '1'='1' --",
            SCRIPT,
            "${7*7} __${7*7}__ #{x} {{unit}} {0} '",
            "x\r\nSet-Cookie: a=b",
            "|VALUE|,",
            "đ\u0301\uD83D\uDE00\u202E\uFFFF");

    /** The box of the form's own sample, of which another request has long made another version. */
    private static final String UNTOUCHED = "fire_law_classes.was=5";

    /** What a store or a page is most likely to choke on. */
    private static final List<String> WORST =
            List.of("", "-1", "1".repeat(40), "a\0b", "x".repeat(100_000), SCRIPT, "x\r\nSet-Cookie: a=b");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]+)?}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    AccessTable table;

    private final Map<Row, Sample> read = new HashMap<>();

    /** Every value in every part, in as many requests as there are values: each spoils all parts, no two alike. */
    @Test
    void whateverIsSentEverywhereIsNoFailure() {
        List<String> failures = new ArrayList<>();
        Map<String, HandlerMethod> mapped = table.mapped();
        for (Row row : table.rows()) {
            List<String> parts = parts(row, mapped.get(row.name()));
            for (int turn = 0; turn < HOSTILE.size() && !parts.isEmpty(); turn++) {
                Map<String, String> spoilt = new LinkedHashMap<>();
                for (String part : parts) {
                    // The path stays readable most of the time, so that the rest is read at all.
                    if (!part.startsWith("{") || turn % 4 == 0) {
                        spoilt.put(part, HOSTILE.get((turn + spoilt.size() * 7) % HOSTILE.size()));
                    }
                }
                note(failures, row, spoilt, send(fresh(row), spoilt));
            }
        }

        assertThat(failures).isEmpty();
    }

    /** A value at a time in one part at a time, the rest being as it should be. */
    @Test
    void whateverIsSentInOnePlaceIsNoFailure() {
        List<String> failures = new ArrayList<>();
        Map<String, HandlerMethod> mapped = table.mapped();
        for (Row row : table.rows()) {
            for (String part : parts(row, mapped.get(row.name()))) {
                for (String hostile : part.startsWith("{") ? HOSTILE : WORST) {
                    Map<String, String> spoilt = Map.of(part, hostile);
                    note(failures, row, spoilt, send(fresh(row), spoilt));
                }
            }
        }

        assertThat(failures).isEmpty();
    }

    @Test
    void whateverIsMissingIsNoFailure() {
        List<String> failures = new ArrayList<>();
        for (Row row : table.rows()) {
            Asker asker = letThrough(row);
            Sample sample = table.sample(row, asker);
            note(failures, row, Map.of("query", "none"), send(sample, URI.create(sample.path()), sample.body()));
            note(
                    failures,
                    row,
                    Map.of("body", "none"),
                    send(sample, AccessTable.uri(sample.path(), sample.query()), Map.of()));
            for (String name : sample.body().keySet()) {
                Sample fresh = table.sample(row, asker);
                Map<String, String> body = new LinkedHashMap<>(fresh.body());
                body.remove(name);
                URI uri = AccessTable.uri(fresh.path(), fresh.query());
                note(failures, row, Map.of(name, "missing"), send(fresh, uri, body));
            }
        }

        assertThat(failures).isEmpty();
    }

    @Test
    void otherVerbsAndKindsOfContentAreRefused() {
        List<String> failures = new ArrayList<>();
        for (Row row : table.rows()) {
            Sample sample = table.sample(row, letThrough(row));
            URI uri = AccessTable.uri(sample.path(), sample.query());
            for (HttpMethod verb : List.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                MvcTestResult answer = as(sample, mvc.method(verb).uri(uri).with(csrf()));
                int status = answer.getResponse().getStatus();
                if (status != 405 && !(row.address().equals("/error") && status == 404)) {
                    failures.add(verb + " " + row.address() + ": " + status);
                }
            }
            for (String type : List.of("application/json", "text/plain", "multipart/form-data; boundary=x", "x/")) {
                if (row.verb().equals(HttpMethod.POST)) {
                    var request = mvc.post()
                            .uri(uri)
                            .with(csrf())
                            .header("Content-Type", type)
                            .content("{\"a\": [1, \"\0\"]}");
                    note(failures, row, Map.of("Content-Type", type), as(sample, request));
                } else {
                    var request = mvc.get().uri(uri).header("Accept", type).header("Accept-Language", type);
                    note(failures, row, Map.of("Accept", type), as(sample, request));
                }
            }
        }

        assertThat(failures).isEmpty();
    }

    static Stream<Arguments> formsThatAreRefused() {
        String longText = "Đúng là <b>31</b> & " + "x".repeat(2500);
        return Stream.of(
                form("/incidents", 422, "account=" + longText, "detectedOn=32/13/2023", "seized[gun]=1.2.3"),
                form("/incidents", 422, "account=Mất xe", "detectedOn=1/11/2023", "seized[firecracker]=36.6"),
                form("/incidents", 422, "account=Mất xe", "detectedOn=1/11/2023", "seized[gun]=" + "1".repeat(40)),
                form("/incidents/{id}", 422, "account=" + longText, "handledOn=hôm qua"),
                form("/incidents/{id}", 409, "account=Mất <i>xe</i>", "version=99"),
                form("/incidents/{id}/withdrawal", 422, "reason=" + longText),
                form("/incidents/{id}/withdrawal", 409, "reason=Ghi <i>nhầm</i>", "version=99"),
                form("/fire-safety/groups", 422, "number=" + longText, "households=4.5.6", "leaderPhone=x"),
                form("/fire-safety/groups/{id}", 422, "leader=" + longText, "establishedOn=hôm qua"),
                form("/fire-safety/groups/{id}", 409, "leader=Lê <i>Mai</i>", "version=99"),
                form("/fire-safety/groups/{id}/end", 422, "endReason=" + longText),
                form("/fire-safety/groups/{id}/end", 409, "endReason=Giải <i>thể</i>", "version=99"),
                form("/fire-safety/groups/{id}/withdrawal", 422, "reason=" + longText),
                form("/fire-safety/points", 422, "address=" + longText, "latitude=1.2.3", "equipment[axe]=1.2.3"),
                form("/fire-safety/points/{id}", 422, "keeper=" + longText, "longitude=" + "1".repeat(40)),
                form("/fire-safety/points/{id}", 409, "address=Ngõ <i>5</i>", "version=99"),
                form("/fire-safety/points/{id}/end", 409, "endReason=Giải <i>thể</i>", "version=99"),
                form("/fire-safety/points/{id}/withdrawal", 422, "reason=" + longText),
                form("/awards", 422, "achievement=" + longText, "recipientName=" + longText, "decidedOn=32/13/2023"),
                form("/awards/{id}", 422, "decisionNumber=" + longText, "decidedOn=hôm qua"),
                form("/awards/{id}", 409, "recipientName=Lê <i>Mai</i>", "version=99"),
                form("/awards/{id}/revocation", 422, "revocationReason=" + longText, "revokedOn=hôm qua"),
                form("/awards/{id}/revocation", 409, "revocationReason=Khai <i>sai</i>", "version=99"),
                form("/awards/{id}/withdrawal", 422, "reason=" + longText),
                form("/files/{id}/withdrawal", 422, "reason=" + longText),
                form("/files/{id}/withdrawal", 409, "reason=Đính <i>nhầm</i>", "version=99"),
                form("/outreach", 422, "topic=" + longText, "heldOn=32/13/2023", "attendance=1.2.3"),
                form("/outreach/{id}", 422, "place=" + longText, "households=" + "1".repeat(40)),
                form("/outreach/{id}", 409, "topic=Luật <i>PCCC</i>", "version=99"),
                form("/outreach/{id}/withdrawal", 422, "reason=" + longText),
                form("/reports/{year}/{month}", 422, Book.TYPED + "=36.6", "id_cards_issued=1e9", UNTOUCHED),
                form(
                        "/reports/{year}/{month}",
                        422,
                        Book.TYPED + "=" + "1".repeat(40),
                        "id_cards_issued=49/748",
                        UNTOUCHED),
                form("/reports/{year}/{month}/submission", 409, "note=" + longText),
                form("/reports/{year}/{month}/review", 409, "remark." + Book.TYPED + "=" + longText),
                form("/reports/{year}/{month}/return", 409, "comment=" + longText),
                form("/reports/{year}/{month}/return", 409, "comment=Xem <i>lại</i>", "submission=99999999"),
                form("/reports/{year}/{month}/reopening", 409, "reason=" + longText),
                form("/reports/{year}/{month}/differences/{key}", 409, "value=1", "reason=" + longText),
                form("/admin/accounts", 422, "fullName=Lê <i>Thị</i> Hoa", "username=Sai Tên", "role=WARD_OFFICER"),
                form("/admin/settings", 422, "validFrom=31/02/2023", "body_name=Quận <i>Mới</i>"),
                form("/login", 401, "username=Ai <i>đó</i>", "password=sai"));
    }

    @ParameterizedTest
    @MethodSource("formsThatAreRefused")
    void aRefusedFormComesBackWithWhatWasTyped(String address, int status, Map<String, String> typed) {
        Row row = table.rows().stream()
                .filter(one -> one.name().equals("POST " + address))
                .findFirst()
                .orElseThrow();
        Sample sample = table.sample(row, letThrough(row));
        Map<String, String> body = new LinkedHashMap<>(sample.body());
        body.putAll(typed);

        MvcTestResult answer = send(sample, AccessTable.uri(sample.path(), sample.query()), body);

        assertThat(answer).hasStatus(status);
        String page = HtmlUtils.htmlUnescape(body(answer));
        assertThat(page).contains("<form");
        typed.forEach((name, text) -> {
            if (!List.of("version", "submission", "password", "value", "role").contains(name)) {
                assertThat(page).as(name).contains(text);
            }
        });
    }

    private static Arguments form(String address, int status, String... fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            typed.put(parts[0], parts[1]);
        }
        return Arguments.of(address, status, typed);
    }

    /** A ward's officer where one is let through: the people who type most. */
    private static Asker letThrough(Row row) {
        return Stream.of(Asker.WARD_OWN, Asker.OFFICER_OTHER, Asker.ADMIN, Asker.NOBODY)
                .filter(asker -> row.lets(asker))
                .findFirst()
                .orElse(Asker.WARD_OWN);
    }

    /** The row's request; what it asks for is made ready again where the one before may have used it up. */
    private Sample fresh(Row row) {
        return row.verb().equals(HttpMethod.GET)
                ? read.computeIfAbsent(row, one -> table.sample(one, letThrough(one)))
                : table.sample(row, letThrough(row));
    }

    /** What can be spoilt: {@code {id}} in the path, {@code ?page} in the query, {@code account} in the form. */
    private List<String> parts(Row row, HandlerMethod handler) {
        Sample sample = table.sample(row, letThrough(row));
        Set<String> parts = new LinkedHashSet<>();
        Matcher variable = VARIABLE.matcher(row.address());
        while (variable.find()) {
            parts.add("{" + variable.group(1) + "}");
        }
        sample.query().keySet().forEach(name -> parts.add("?" + name));
        parts.addAll(sample.body().keySet());
        String mark = row.verb().equals(HttpMethod.GET) ? "?" : "";
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && parameter.getParameterType() != Map.class) {
                String name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
                if (!parts.contains("?" + name)) {
                    parts.add(mark + name);
                }
            } else if (parameter.getParameterType().isRecord()) {
                for (var component : parameter.getParameterType().getRecordComponents()) {
                    parts.add(mark + component.getName());
                }
            }
        }
        return List.copyOf(parts);
    }

    /** Sends the request with some of its parts spoilt. */
    private MvcTestResult send(Sample sample, Map<String, String> spoilt) {
        String path = sample.path();
        Map<String, String> query = new LinkedHashMap<>(sample.query());
        Map<String, String> body = new LinkedHashMap<>(sample.body());
        for (Map.Entry<String, String> part : spoilt.entrySet()) {
            if (part.getKey().startsWith("?")) {
                query.put(part.getKey().substring(1), part.getValue());
            } else if (!part.getKey().startsWith("{")) {
                body.put(part.getKey(), part.getValue());
            }
        }
        return send(sample, AccessTable.uri(withVariables(sample, spoilt), query), body);
    }

    private static String withVariables(Sample sample, Map<String, String> spoilt) {
        String address = sample.row().address();
        PathPattern.PathMatchInfo match = PathPatternParser.defaultInstance
                .parse(address)
                .matchAndExtract(PathContainer.parsePath(sample.path()));
        assertThat(match).as(sample.path() + " is no " + address).isNotNull();
        return VARIABLE.matcher(address).replaceAll(variable -> {
            String hostile = spoilt.get("{" + variable.group(1) + "}");
            return Matcher.quoteReplacement(
                    hostile == null ? match.getUriVariables().get(variable.group(1)) : UriUtils.encode(hostile, UTF_8));
        });
    }

    private MvcTestResult send(Sample sample, URI uri, Map<String, String> body) {
        var request = mvc.method(sample.row().verb()).uri(uri);
        if (sample.row().verb().equals(HttpMethod.POST)) {
            request = request.with(csrf())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .content(Forms.encoded(body));
        }
        return as(sample, request);
    }

    private MvcTestResult as(Sample sample, MockMvcTester.MockMvcRequestBuilder request) {
        @Nullable String username = sample.asker().username;
        return username == null
                ? request.exchange()
                : request.with(people.as(username)).exchange();
    }

    private static void note(List<String> failures, Row row, Map<String, String> sent, MvcTestResult answer) {
        StringBuilder shown = new StringBuilder(row.name());
        sent.forEach((part, value) -> shown.append(", ")
                .append(part)
                .append(" = ")
                .append(value.length() > 60 ? value.length() + " characters" : value.replace("\0", "NUL")));
        String name = shown.append(": ").toString();
        if (answer.getUnresolvedException() != null) {
            failures.add(name + answer.getUnresolvedException());
        } else if (answer.getResponse().getStatus() >= 500) {
            failures.add(name + answer.getResponse().getStatus() + " "
                    + answer.getMvcResult().getResolvedException());
        } else if (body(answer).contains(SCRIPT)) {
            failures.add(name + "written into the page as it came");
        } else if (answer.getResponse().getHeaders("Set-Cookie").contains("a=b")) {
            failures.add(name + "made a header");
        }
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
