package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.territory.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** On every page of a report the district reads what its ward handed in, and nothing that it only typed. */
@ApplicationTest
class HandedInTests {

    private static final String FIGURE = "households_fire_trained";
    private static final String[] PARTS = {"", "/sheet", "/figures/" + FIGURE, "/history"};

    @Autowired
    private ReviewFixture reports;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theDistrictReadsNoFigureThatWasOnlyTyped() {
        ReportingUnit ward = reports.kenhDuong();
        ReportingPeriod month = reports.month(5);
        LocalDateTime nine = month.submittableFrom().atTime(9, 0);
        clock.set(nine);
        reports.typed(ward, month, FIGURE, 4321);

        for (String reader : new String[] {TestPeople.OFFICER, TestPeople.VIEWER}) {
            for (String part : PARTS) {
                assertThat(body(reader, part)).as(reader + part).doesNotContain("4.321");
            }
            assertThat(body(reader, "/sheet")).contains("chưa có bản nộp");
        }
        for (String part : PARTS) {
            assertThat(body(TestPeople.KENH_DUONG, part)).as("the ward" + part).contains("4.321");
        }
        assertThat(bodyOf(TestPeople.VIEWER, "/reports/2023/6/sheet?unit=kenh-duong"))
                .as("the year so far, a month later")
                .doesNotContain("4.321");

        clock.set(nine.plusHours(1));
        reports.submitted(ward, month);
        clock.set(nine.plusHours(2));
        reports.withdrawn(ward, month);
        reports.typed(ward, month, FIGURE, 5432);
        clock.set(nine.plusHours(3));
        reports.typed(ward, month, FIGURE, 6543);

        for (String part : PARTS) {
            assertThat(body(TestPeople.VIEWER, part)).as("taken back" + part).doesNotContain("4.321", "5.432", "6.543");
        }

        clock.set(nine.plusHours(4));
        reports.handedIn(ward, month);

        for (String part : PARTS) {
            assertThat(body(TestPeople.VIEWER, part))
                    .as("handed in again" + part)
                    .contains("6.543")
                    .doesNotContain("4.321", "5.432");
        }
        assertThat(body(TestPeople.KENH_DUONG, "/history")).contains("4.321", "5.432", "6.543");
        assertThat(body(TestPeople.KENH_DUONG, "/figures/" + FIGURE)).contains("4.321", "5.432", "6.543");
    }

    @Test
    void whatWasHandedInStaysToBeReadWhileItIsCorrected() {
        ReportingUnit ward = reports.kenhDuong();
        ReportingPeriod month = reports.month(7);
        clock.set(month.submittableFrom().atTime(9, 0));
        reports.returned(
                ward, month, reports.submitted(ward, month, Map.of(FIGURE, FigureValue.of(BigDecimal.valueOf(4321)))));
        clock.set(month.submittableFrom().atTime(10, 0));
        reports.typed(ward, month, FIGURE, 5432);

        for (String part : PARTS) {
            assertThat(body(7, TestPeople.OFFICER, part))
                    .as(part)
                    .contains("4.321")
                    .doesNotContain("5.432");
        }
    }

    private String body(String who, String part) {
        return body(5, who, part);
    }

    private String body(int month, String who, String part) {
        return bodyOf(who, "/reports/2023/" + month + part + "?unit=kenh-duong");
    }

    private String bodyOf(String who, String address) {
        MvcTestResult answer = mvc.get().uri(address).with(people.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
