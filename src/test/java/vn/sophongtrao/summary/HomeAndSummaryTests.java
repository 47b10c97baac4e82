package vn.sophongtrao.summary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;

/** A ward reads the same numbers on its home page and in the summary, and each page says which reports it counts. */
@ApplicationTest
class HomeAndSummaryTests {

    private static final String CASES = "criminal_cases_handled";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Test
    void theYearBeforeIsThatOfTheSameEndedMonthsWhicheverOfThisYearAreApproved() {
        SummaryFixture fixture = new SummaryFixture(context);
        fixture.approve("kenh-duong", 2022, 3, Map.of(CASES, "50"));
        fixture.approve("kenh-duong", 2022, 12, Map.of(CASES, "71"));
        fixture.approve("kenh-duong", 2023, 12, Map.of(CASES, "93"));
        clock.set(LocalDateTime.of(2023, 12, 20, 9, 0));

        String home = body("/");
        String summary = body("/summary/2023");

        assertThat(home)
                .containsPattern("(?s)" + CASES + "\\?unit=kenh-duong\">93</a>.{0,200}>121</td>")
                .contains("Từ đầu năm 2023, đã duyệt", "Chỉ tính báo cáo đã duyệt, như trang tổng kết");
        assertThat(summary).containsPattern("(?s)data-value=\"93\"[^>]*>93</a>.{0,200}>121</td>");
    }

    private String body(String address) {
        MvcTestResult answer =
                http.get().uri(address).with(people.as(TestPeople.KENH_DUONG)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
