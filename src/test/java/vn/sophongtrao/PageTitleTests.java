package vn.sophongtrao;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has several pages open tells them apart by their titles. */
@ApplicationTest
class PageTitleTests {

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    AccessTable table;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noTwoPagesOfAPersonHaveTheSameTitle(String language) {
        for (AccessTable.Asker asker : AccessTable.Asker.values()) {
            Map<String, TreeSet<String>> pages = new TreeMap<>();
            for (AccessTable.Row row : table.rows()) {
                if (row.verb().equals(HttpMethod.GET) && row.lets(asker) && asker.username != null) {
                    AccessTable.Sample sample = table.sample(row, asker);
                    String title = title(AccessTable.uri(sample.path(), sample.query()), asker.username, language);
                    if (!title.isEmpty()) {
                        pages.computeIfAbsent(title, none -> new TreeSet<>()).add(sample.path());
                    }
                }
            }
            assertThat(pages)
                    .allSatisfy((title, paths) ->
                            assertThat(paths).as(asker + ": " + title).hasSize(1));
        }
    }

    /** Empty where the answer is no page. */
    private String title(URI address, String reader, String language) {
        MockHttpServletResponse answer = mvc.get()
                .uri(address)
                .with(people.as(reader))
                .cookie(new Cookie("language", language))
                .exchange()
                .getResponse();
        String type = String.valueOf(answer.getContentType());
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (answer.getStatus() != 200 || !type.startsWith("text/html") || !body.contains("<html")) {
            return "";
        }
        Matcher title = TITLE.matcher(body);
        assertThat(title.find()).as("a title of " + address).isTrue();
        return title.group(1);
    }
}
