package vn.sophongtrao.report.review;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.territory.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Two reviewers at one report: neither loses what the other wrote. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsentRemarkTests {

    private static final String REPORT = "/reports/2023/1";
    private static final String UNIT = "?unit=kenh-duong";

    @Autowired
    private ReviewFixture reports;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    private ReportingUnit kenhDuong;
    private ReportingPeriod period;
    private long handedIn;

    @BeforeAll
    void aMonthHandedIn() {
        kenhDuong = reports.kenhDuong();
        period = reports.month(1);
        clock.set(period.submittableFrom().atTime(9, 0));
        handedIn = reports.submitted(kenhDuong, period);
    }

    @Test
    void anApprovalIsRefusedWhileAColleaguesRemarkIsUnsentAndEitherMaySendOrDeleteIt() {
        review(TestPeople.OFFICER, "save", Map.of("remark.households_fire_trained", "Gửi kèm danh sách."));

        assertThat(review(TestPeople.SECOND_OFFICER, "approve", Map.of("remark.households_fire_trained", "")))
                .as("a page older than the remark")
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Còn 1 nhận xét chưa gửi: Trần Quang Minh ghi về chỉ tiêu",
                        "Gửi kèm danh sách.",
                        "remove.households_fire_trained");
        assertThat(review(TestPeople.SECOND_OFFICER, "save", Map.of("remark.households_fire_trained", "Số này lạ.")))
                .hasStatus(409)
                .bodyText()
                .contains("Trần Quang Minh vừa ghi nhận xét khác", "Số này lạ.", "Gửi kèm danh sách.");
        assertThat(mvc.get().uri(REPORT + "/return" + UNIT).with(people.as(TestPeople.SECOND_OFFICER)))
                .bodyText()
                .contains("Gửi kèm danh sách.", "Trần Quang Minh");
        assertThat(review(
                        TestPeople.SECOND_OFFICER,
                        "remove.households_fire_trained",
                        Map.of("seen.households_fire_trained", "Gửi kèm danh sách.")))
                .hasStatus3xxRedirection();
        assertThat(review(TestPeople.SECOND_OFFICER, "approve", Map.of())).hasStatus3xxRedirection();
        assertThat(reports.as(TestPeople.VIEWER, () -> reading.page(OwedReport.of(kenhDuong, period)))
                        .state())
                .isEqualTo(ReportState.APPROVED);
    }

    private MvcTestResult review(String who, String action, Map<String, String> parameters) {
        var request = mvc.post()
                .uri(REPORT + "/review" + UNIT)
                .with(people.as(who))
                .with(csrf())
                .param("submission", String.valueOf(handedIn))
                .param("action", action);
        parameters.forEach(request::param);
        return request.exchange();
    }
}
