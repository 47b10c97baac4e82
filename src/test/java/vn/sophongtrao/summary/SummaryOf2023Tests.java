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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.sophongtrao.ApplicationProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo, started as a user starts it, prints the article's facts as its annual summary. */
class SummaryOf2023Tests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @TempDir
    private static Path data;

    private static ApplicationProcess demo;

    @BeforeAll
    static void start() throws Exception {
        demo = ApplicationProcess.start(data);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void theSummaryHoldsEveryFigureOfTheArticle() throws Exception {
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

    @Test
    void theRecordsBehindEachCountedFigureAddUpToItInEveryUnitAndMonth() throws Exception {
        JdbcClient jdbc = JdbcClient.create(demo.database("demo", "sophongtrao_owner"));

        assertThat(jdbc.sql("""
                        select i.key || ' ' || u.slug || ' ' || p.month || '/' || p.year
                          from submission_figure f
                          join indicator i on i.id = f.indicator_id
                          join report_submission s on s.id = f.submission_id
                          join monthly_report m on m.id = s.report_id
                          join reporting_unit u on u.id = m.reporting_unit_id
                          join reporting_period p on p.id = m.period_id
                          left join submission_record r
                            on r.submission_id = f.submission_id and r.indicator_id = f.indicator_id
                         where f.origin = 'COUNTED'
                         group by i.key, u.slug, p.month, p.year, f.submission_id, f.value, f.denominator
                        having f.value <> coalesce(sum(r.value), 0)
                            or coalesce(f.denominator, 0) <> coalesce(sum(r.denominator), 0)""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from indicator_version v
                         where v.figure_source is not null
                           and not exists (select from submission_record r where r.indicator_id = v.indicator_id)""").query(Long.class).single()).isZero();
    }

    @Test
    void theRegistersSayTodayWhatTheApprovedReportsOf2023Say() throws Exception {
        signIn(demo.address());

        assertThat(get(demo.address().resolve("/reports/differences?year=2023")).body())
                .contains("Sổ và báo cáo khớp nhau");
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
