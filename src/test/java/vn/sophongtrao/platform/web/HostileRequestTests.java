package vn.sophongtrao.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.sophongtrao.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Over the wire, since what is written to mislead is refused before any controller. */
@ApplicationTest
class HostileRequestTests {

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/login?next=%00, 400, ký tự không lưu được",
        "/login?%00=1, 200, Đăng nhập",
        "/admin//accounts, 400, ký tự không lưu được",
        "/login;x=1, 400, ký tự không lưu được",
        "/css/khong-co.css, 404, Không có trang này",
        "/error, 404, Không có trang này",
        "/admin/%00, 400, Không đọc được yêu cầu",
        "/%2e%2e/etc/passwd, 400, Không đọc được yêu cầu",
        "/login?next=%zz, 400, Không đọc được yêu cầu",
        "/login?next=%ff%ed%a0%80, 400, Không đọc được yêu cầu",
    })
    void anAddressWrittenToMisleadGetsAPageOfOurs(String address, int status, String text) throws IOException {
        assertThat(raw("GET " + address + " HTTP/1.1"))
                .startsWith("HTTP/1.1 " + status)
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405", "FOO, 400"})
    void anUnknownVerbIsRefused(String verb, int status) throws IOException {
        assertThat(raw(verb + " /login HTTP/1.1")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login;x=1",
                "GET /%ff",
                "TRACE /login",
                "FOO /login",
                "GET /khong-co",
                "GET /css/khong-co.css"
            })
    void whatIsRefusedBeforeTheSecurityFiltersCarriesTheirHeadersTooAndEachOnce(String request) throws IOException {
        List<String> head = raw(request + " HTTP/1.1")
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .toList();
        for (String name :
                List.of("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options")) {
            assertThat(head)
                    .as(name)
                    .filteredOn(line -> line.startsWith(name + ":"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SESSION=AAAA",
                "SESSION=%00",
                "SESSION=gICA",
                "SESSION=\u00ff\u00fe",
                "SESSION=\"AAAA\"",
                "SESSION="
            })
    void aSessionCookieThatCanBeNoneIsNoSession(String cookie) throws IOException {
        assertThat(raw("GET /login HTTP/1.1\r\nCookie: " + cookie)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBrowserMayNameAsManyLanguagesAsItLikes() throws IOException {
        String languages = "vi" + ",en,fr,de,es".repeat(200);
        assertThat(raw("GET /login HTTP/1.1\r\nAccept-Language: " + languages)).startsWith("HTTP/1.1 200");
    }

    @Test
    void anAcceptHeaderThatSaysNothingIsABadRequest() throws IOException {
        assertThat(raw("GET /actuator/health HTTP/1.1\r\nAccept: ,,,")).startsWith("HTTP/1.1 400");
    }

    @Test
    void aRedirectNamesNoHostSoThatNoneCanBePlanted() throws IOException {
        assertThat(raw("GET /account HTTP/1.1\r\nX-Forwarded-Host: example.org"))
                .contains("\nLocation: /login?next=%2Faccount");
    }

    @Test
    void theSignInPageMakesNoSessionAndCarriesTheStrictPolicy() throws Exception {
        HttpResponse<String> page = get("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).doesNotContain("style=\"", "<script>", "onclick");
    }

    @Test
    void staticFilesAreLinkedByTheirContentAndKeptForAYear() throws Exception {
        String page = get("/login").body();
        var link = Pattern.compile("/css/sophongtrao-[0-9a-f]{32}\\.css").matcher(page);
        assertThat(link.find()).isTrue();
        HttpResponse<String> sheet = get(link.group());
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("max-age=31536000"));
        assertThat(get("/fonts/inter/400.css").statusCode()).isEqualTo(200);
        assertThat(get("/webjars/htmx.org/dist/htmx.min.js").statusCode()).isEqualTo(200);
    }

    @Test
    void aLongTextIsNoFailure() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + "x".repeat(100_000)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(500);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the line as it is: a client that knows its manners would mend it. */
    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
