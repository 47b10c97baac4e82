package vn.sophongtrao.summary;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sophongtrao.ApplicationProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo, started as a user starts it, prints the article's facts as its annual summary. */
class SummaryOf2023Tests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void theSummaryHoldsEveryFigureOfTheArticle(@TempDir Path data) throws Exception {
        try (ApplicationProcess demo = ApplicationProcess.start(data)) {
            signIn(demo.address());
            HttpResponse<String> answer = get(demo.address().resolve("/summary/2023.csv"));

            assertThat(answer.statusCode()).isEqualTo(200);
            Map<String, String> summary = new HashMap<>();
            StarterTable.rows(answer.body().substring(1)).forEach(row -> {
                String denominator = row.get("denominator");
                String value = row.get("value");
                summary.put(row.get("indicator"), denominator.isEmpty() ? value : value + "/" + denominator);
            });
            assertThat(summary).isEqualTo(Figures2023.values());
        }
    }

    private void signIn(URI address) throws Exception {
        Matcher token = TOKEN.matcher(get(address.resolve("/login")).body());
        assertThat(token.find()).isTrue();
        String form = String.join(
                "&",
                List.of(
                        "username=can-bo-quan",
                        "password=sophongtrao-demo",
                        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isLessThan(400);
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
