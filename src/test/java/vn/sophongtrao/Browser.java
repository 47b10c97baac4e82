package vn.sophongtrao;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody's browser, without a screen: it keeps cookies, sends forms with the token of the last page and follows no
 * redirect by itself. For one thread.
 */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private URI application;
    private String token = "";

    /** @param application where it listens */
    public Browser(URI application) {
        this.application = application;
    }

    /** Another browser, empty, at the same application. */
    public Browser another() {
        return new Browser(application);
    }

    /** The same person goes on at another address of the same machine, as after a restart. */
    public void goOnAt(URI address) {
        application = address;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Sends a form with the token of the last page that had one. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(form(path, fields).build());
    }

    /** Sends a form twice at the same moment, as a double click does. */
    public List<HttpResponse<String>> doubleClick(String path, Map<String, String> fields) {
        HttpRequest click = form(path, fields).build();
        return Stream.of(click, click)
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Sends what a box of a form sends when it is left. */
    public HttpResponse<String> postFragment(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(form(path, fields).header("HX-Request", "true").build());
    }

    /** Signs in on the sign-in page; fails where that is refused. */
    public Browser signIn(String username, String password) throws IOException, InterruptedException {
        get("/login");
        HttpResponse<String> answer = post("/login", Map.of("username", username, "password", password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("sign-in of " + username + " answered " + answer.statusCode());
        }
        get(answer.headers().firstValue("Location").orElse("/").replaceFirst("^https?://[^/]+", ""));
        return this;
    }

    /** Sends a form with one file. */
    public HttpResponse<String> upload(String path, String field, String name, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "so-phong-trao";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                        + "Content-Disposition: form-data; name=\"%3$s\"; filename=\"%4$s\"\r\n\r\n")
                .formatted(boundary, token, field, name)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(application.resolve(path)).timeout(PATIENCE);
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Forms.encoded(all)));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
