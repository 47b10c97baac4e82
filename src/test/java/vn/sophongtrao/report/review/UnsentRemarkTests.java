package vn.sophongtrao.report.review;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
    private int month;

    @BeforeAll
    void prepare() {
        kenhDuong = reports.kenhDuong();
    }

    /** Each test has a month of its own. */
    @BeforeEach
    void aMonthHandedIn() {
        month++;
        period = reports.month(month);
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
        assertThat(mvc.get().uri(path("/return")).with(people.as(TestPeople.SECOND_OFFICER)))
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

    @Test
    void anOlderPageTakesNothingAwayThatItDidNotShow() {
        review(TestPeople.OFFICER, "save", Map.of("remark.households_fire_trained", "Gửi kèm danh sách."));

        for (String action : new String[] {"save", "begin", "return"}) {
            assertThat(review(
                            TestPeople.SECOND_OFFICER,
                            action,
                            Map.of("remark.households_fire_trained", "", "remark.fire_law_classes", "Số này lạ.")))
                    .as(action)
                    .hasStatus3xxRedirection();
        }
        assertThat(drafts()).containsExactlyInAnyOrder("Gửi kèm danh sách.", "Số này lạ.");
    }

    @Test
    void takingOneRemarkAwayKeepsTheOthersThatWereTyped() {
        review(TestPeople.OFFICER, "save", Map.of("remark.households_fire_trained", "Gửi kèm danh sách."));
        assertThat(review(
                        TestPeople.OFFICER,
                        "remove.households_fire_trained",
                        Map.of(
                                "seen.households_fire_trained",
                                "Gửi kèm danh sách.",
                                "remark.households_fire_trained",
                                "Gửi kèm danh sách.",
                                "remark.fire_law_classes",
                                "Số này lạ.")))
                .hasStatus3xxRedirection();

        assertThat(drafts()).containsExactly("Số này lạ.");
    }

    @Test
    void wordsThatFindNoBoxAnyMoreStandOnThePage() {
        assertThat(post(TestPeople.OFFICER, "/return", Map.of("comment", "Xem chỉ tiêu 4.")))
                .hasStatus3xxRedirection();

        assertThat(review(TestPeople.SECOND_OFFICER, "save", Map.of("remark.households_fire_trained", "Số này lạ.")))
                .hasStatus(409)
                .bodyText()
                .contains("Bạn vừa ghi, chưa lưu được", "Số này lạ.")
                .doesNotContain("name=\"remark.");
        assertThat(post(TestPeople.SECOND_OFFICER, "/return", Map.of("comment", "Xem chỉ tiêu 5.")))
                .hasStatus(409)
                .bodyText()
                .contains("Bạn vừa ghi, chưa lưu được", "Xem chỉ tiêu 5.");
    }

    @Test
    void aRemarkOnAFigureOutsideTheReportKeepsNoneOfTheOthersAndBeginsNoReview() {
        assertThat(review(
                        TestPeople.OFFICER,
                        "save",
                        Map.of("remark.awards_district_individuals", "Ẩn.", "remark.households_fire_trained", "Lạ.")))
                .hasStatus(409)
                .bodyText()
                .contains("không nằm trong biểu");

        assertThat(drafts()).isEmpty();
        assertThat(page().isReviewBegun()).isFalse();
    }

    @Test
    void theSecondClickOnAReturnAnApprovalOrAReopeningIsAnsweredLikeTheFirst() {
        for (int click = 1; click <= 2; click++) {
            assertThat(review(TestPeople.OFFICER, "approve", Map.of("remark.households_fire_trained", "")))
                    .as("approval, click " + click)
                    .hasStatus3xxRedirection();
        }
        for (int click = 1; click <= 2; click++) {
            assertThat(post(TestPeople.OFFICER, "/reopening", Map.of("reason", "Sửa chỉ tiêu 4.")))
                    .as("reopening, click " + click)
                    .hasStatus3xxRedirection();
        }
        assertThat(post(TestPeople.OFFICER, "/reopening", Map.of("reason", "Sửa chỉ tiêu 5.")))
                .as("in other words")
                .hasStatus(409)
                .bodyText()
                .contains("Sửa chỉ tiêu 5.");
        assertThat(post(TestPeople.SECOND_OFFICER, "/reopening", Map.of("reason", "Sửa chỉ tiêu 4.")))
                .as("by somebody else")
                .hasStatus(409);
    }

    private ReviewPage page() {
        return reports.as(TestPeople.VIEWER, () -> reading.page(OwedReport.of(kenhDuong, period)));
    }

    private List<String> drafts() {
        return page().drafts().stream().map(ReviewFigure::draftText).toList();
    }

    private String path(String part) {
        return "/reports/2023/" + month + part + UNIT;
    }

    private MvcTestResult post(String who, String part, Map<String, String> parameters) {
        var request = mvc.post()
                .uri(path(part))
                .with(people.as(who))
                .with(csrf())
                .param("submission", String.valueOf(handedIn));
        parameters.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult review(String who, String action, Map<String, String> parameters) {
        var request = mvc.post()
                .uri(path("/review"))
                .with(people.as(who))
                .with(csrf())
                .param("submission", String.valueOf(handedIn))
                .param("action", action);
        parameters.forEach(request::param);
        return request.exchange();
    }
}
