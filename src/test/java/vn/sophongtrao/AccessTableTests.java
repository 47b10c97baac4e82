package vn.sophongtrao;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.AccessTable.Asker;
import vn.sophongtrao.AccessTable.Row;
import vn.sophongtrao.AccessTable.Sample;
import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Asks for every address of the application with every verb as everybody, for things of their own unit and of another,
 * and compares with {@code access-table.csv}. An address without a row, or a row without an address, fails.
 */
@ApplicationTest
class AccessTableTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    AccessTable table;

    @Test
    void theTableNamesEveryAddressAndNoOther() {
        List<String> listed = table.rows().stream().map(Row::name).sorted().toList();

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(listed).containsExactlyElementsOf(table.mapped().keySet());
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (Row row : table.rows()) {
            row.expected().forEach((asker, expected) -> {
                String outcome = outcome(request(table.sample(row, asker), true));
                if (!outcome.equals(expected)) {
                    wrong.add(row.name() + " as " + asker.column + " gets " + outcome + " instead of " + expected);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutItsTokenNoFormIsTaken() {
        List<String> taken = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.verb().equals(HttpMethod.POST)) {
                row.expected().keySet().stream()
                        .filter(asker -> asker == Asker.OFFICER_OWN || asker == Asker.ADMIN)
                        .forEach(asker -> {
                            String outcome = outcome(request(table.sample(row, asker), false));
                            if (!outcome.equals("403") && !outcome.equals("login")) {
                                taken.add(row.name() + ": " + outcome);
                            }
                        });
            }
        }

        assertThat(taken).isEmpty();
    }

    private MvcTestResult request(Sample sample, boolean withToken) {
        var request = mvc.method(sample.row().verb())
                .uri(AccessTable.uri(sample.path(), sample.query()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(Forms.encoded(sample.body()));
        if (withToken) {
            request = request.with(csrf());
        }
        @Nullable String username = sample.asker().username;
        return username == null
                ? request.exchange()
                : request.with(people.as(username)).exchange();
    }

    /** {@code ok} for whoever gets what was asked for, the status of the answer for whoever does not. */
    private static String outcome(MvcTestResult result) {
        if (result.getUnresolvedException() != null) {
            return "failed: " + result.getUnresolvedException().getMessage();
        }
        MockHttpServletResponse answer = result.getResponse();
        String target = answer.getRedirectedUrl();
        if (target != null && target.startsWith("/login")) {
            return "login";
        }
        return answer.getStatus() < 400 ? "ok" : String.valueOf(answer.getStatus());
    }
}
