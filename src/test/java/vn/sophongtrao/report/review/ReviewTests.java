package vn.sophongtrao.report.review;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.territory.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTests {

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

    @Autowired
    private StatementCounter statements;

    private ReportingUnit kenhDuong;
    private int month;

    @BeforeAll
    void prepare() {
        kenhDuong = reports.kenhDuong();
    }

    /** Each test has a month of its own, handed in on the first day possible. */
    @BeforeEach
    void aMonthHandedIn() {
        month++;
        clock.set(period().submittableFrom().atTime(9, 0));
        reports.handledCase(kenhDuong, period().firstDay());
        reports.submitted(kenhDuong, period());
    }

    @Test
    void theFirstRemarkBeginsTheReviewAndIsTheReviewersDraft() {
        assertThat(review(TestPeople.OFFICER, "save", Map.of("remark.households_fire_trained", "Gửi kèm danh sách.")))
                .hasStatus3xxRedirection();

        ReviewPage page = page();
        assertThat(page.isReviewBegun()).isTrue();
        assertThat(page.drafts()).extracting(ReviewFigure::key).containsExactly("households_fire_trained");
        assertThat(page.first()).extracting(ReviewFigure::key).contains("households_fire_trained");
    }

    @Test
    void aReportIsTakenBackUntilItsReviewBeginsWhichSavingNothingDoesNot() {
        assertThat(review(TestPeople.OFFICER, "save", Map.of("remark.households_fire_trained", " ")))
                .hasStatus3xxRedirection();
        assertThat(page().isReviewBegun()).isFalse();

        long handedIn = reports.submitted(reports.office(), period());
        String withdrawal = "/reports/2023/" + month + "/withdrawal?unit=";
        String office = "/reports/2023/" + month + "?unit=cap-quan";

        assertThat(mvc.get().uri(office).with(people.as(TestPeople.OFFICER)))
                .bodyText()
                .contains(withdrawal + "cap-quan", "không rút lại được nữa", "Tới ô ghi lý do", "Lý do tự duyệt");
        assertThat(mvc.get().uri(office).with(people.as(TestPeople.VIEWER)))
                .bodyText()
                .doesNotContain("/withdrawal");
        assertThat(mvc.get().uri(path("")).with(people.as(TestPeople.OFFICER)))
                .bodyText()
                .doesNotContain("/withdrawal");
        assertThat(mvc.post()
                        .uri("/reports/2023/" + month + "/review?unit=cap-quan")
                        .with(people.as(TestPeople.SECOND_OFFICER))
                        .with(csrf())
                        .param("submission", String.valueOf(handedIn))
                        .param("action", "begin"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(office).with(people.as(TestPeople.OFFICER)))
                .bodyText()
                .doesNotContain("/withdrawal");
    }

    @Test
    void aReturnCarriesItsRemarksAndWhatChangedIsSeenOnTheNextSubmission() {
        review(TestPeople.OFFICER, "return", Map.of("remark.households_fire_trained", "Kiểm tra lại."));
        assertThat(mvc.get().uri(path("/return")).with(people.as(TestPeople.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("Kiểm tra lại.", "Trả lại kèm 1 nhận xét");
        assertThat(post(TestPeople.OFFICER, "/return", Map.of("comment", "")))
                .hasStatus(409)
                .bodyText()
                .contains("Kiểm tra lại.");
        assertThat(post(TestPeople.OFFICER, "/return", Map.of("comment", "Xem chỉ tiêu 4.")))
                .hasStatus3xxRedirection();
        reports.submittedAnswering(kenhDuong, period(), "Đúng là 10.");

        ReviewFigure tips = figure("households_fire_trained");
        assertThat(tips.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.text()).isEqualTo("Kiểm tra lại.");
            assertThat(remark.answer().text()).isEqualTo("Đúng là 10.");
        });
        assertThat(tips.draft()).isNull();
        assertThat(page().head().said()).isEqualTo("Xem chỉ tiêu 4.");
    }

    @Test
    void theSecondOfTwoApprovalsSeesWhoWasFirst() {
        Map<String, String> seen = Map.of("submission", submissionId());
        assertThat(review(TestPeople.OFFICER, "approve", seen)).hasStatus3xxRedirection();
        assertThat(review(TestPeople.SECOND_OFFICER, "approve", seen))
                .hasStatus(409)
                .bodyText()
                .contains("Trần Quang Minh duyệt lúc", "Đã duyệt");
    }

    @Test
    void aRefusedRemarkComesBackWithWhatWasTyped() {
        String long100k = "a".repeat(100_000);
        assertThat(review(TestPeople.OFFICER, "save", Map.of("remark.households_fire_trained", long100k)))
                .hasStatus(409)
                .bodyText()
                .contains(long100k);
    }

    @Test
    void anApprovedReportIsReopenedWithAReasonOnlyAndSubmittedAgainOnlyOnceItIs() {
        review(TestPeople.OFFICER, "approve", Map.of());
        assertThat(post(TestPeople.OFFICER, "/reopening", Map.of("reason", "  ")))
                .hasStatus(409);
        assertThat(post(TestPeople.OFFICER, "/reopening", Map.of("reason", "Sổ có thêm vụ.")))
                .hasStatus3xxRedirection();
        assertThat(page().state()).isEqualTo(ReportState.REOPENED);
        assertThat(page().head().isBeingCorrected()).isTrue();
        assertThat(body(TestPeople.OFFICER, "")).contains("lần 1, đúng hạn").doesNotContain("nộp lại sau khi mở lại");
        assertThat(mvc.get().uri("/").with(people.as(TestPeople.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("báo cáo đang mở lại", "mở lại từ ", "/reports/2023?show=reopened\"");

        reports.submitted(kenhDuong, period());

        assertThat(body(TestPeople.OFFICER, "")).contains("lần 2, nộp lại sau khi mở lại, đúng hạn, theo lần 1");
    }

    @Test
    void aDifferenceShowsItsRecordsAndIsSettledForTheNumberSeen() {
        review(TestPeople.OFFICER, "approve", Map.of());
        reports.handledCase(kenhDuong, period().lastDay());
        assertThat(mvc.get().uri(path("/differences/criminal_cases_handled")).with(people.as(TestPeople.VIEWER)))
                .hasStatusOk()
                .bodyText()
                .contains("VV-2023-", "Thêm sau khi nộp")
                .doesNotContain("<textarea");
        assertThat(figure("criminal_cases_handled").difference()).isNotNull();
        assertThat(post(TestPeople.OFFICER, "/differences/criminal_cases_handled", Map.of("value", "7", "reason", "x")))
                .hasStatus(409);
        assertThat(post(
                        TestPeople.OFFICER,
                        "/differences/criminal_cases_handled",
                        Map.of("value", "2", "reason", "Ghi nhầm ngày.")))
                .hasStatus3xxRedirection();
        assertThat(figure("criminal_cases_handled").difference().isOpen()).isFalse();
        assertThat(mvc.get().uri("/reports/differences?year=2023").with(people.as(TestPeople.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("đã giữ nguyên, có lý do", "Giữ nguyên vì: Ghi nhầm ngày.")
                .doesNotContain("Sổ và báo cáo khớp nhau");
    }

    @Test
    void onlyTheDistrictsOfficersDecide() {
        assertThat(mvc.get().uri("/reports/2023").with(people.as(TestPeople.OFFICER)))
                .bodyText()
                .contains("Xem và duyệt");
        for (String address : new String[] {"/", "/reports/2023"}) {
            assertThat(mvc.get().uri(address).with(people.as(TestPeople.VIEWER)))
                    .bodyText()
                    .doesNotContain("Xem và duyệt");
        }
        for (String other : new String[] {TestPeople.VIEWER, TestPeople.KENH_DUONG, TestPeople.ADMIN}) {
            assertThat(review(other, "approve", Map.of()).getResponse().getStatus())
                    .as(other)
                    .isIn(403, 404);
            assertThat(mvc.get()
                            .uri(path("/return"))
                            .with(people.as(other))
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(review(TestPeople.AN_BIEN, "approve", Map.of())).hasStatus(404);
        assertThat(page().state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void theTimelineTellsEveryStepNewestFirst() {
        review(TestPeople.OFFICER, "begin", Map.of());
        review(TestPeople.OFFICER, "approve", Map.of());
        String body = body(TestPeople.KENH_DUONG, "/history");

        assertThat(body.indexOf("Trần Quang Minh")).isPositive();
        assertThat(body.indexOf("Duyệt</strong>")).isBetween(1, body.indexOf("Bắt đầu duyệt</strong>"));
        assertThat(body.indexOf("Bắt đầu duyệt</strong>")).isLessThan(body.indexOf("Nộp lần 1, đúng hạn"));
        assertThat(body.indexOf("Nộp lần 1, đúng hạn")).isLessThan(body.indexOf(" chỉ tiêu</strong>"));
        assertThat(body(TestPeople.KENH_DUONG, "/submissions/1")).contains("Vụ việc phạm pháp hình sự đã xử lý", "nộp");
        assertThat(mvc.get().uri(path("/history")).with(people.as(TestPeople.AN_BIEN)))
                .hasStatus(404);
        assertThat(mvc.get().uri(path("/submissions/2")).with(people.as(TestPeople.OFFICER)))
                .hasStatus(404);
    }

    @Test
    void theMonthSheetIsADocumentInVietnamese() {
        assertThat(body(TestPeople.VIEWER, "/sheet"))
                .contains(
                        "UBND PHƯỜNG KÊNH DƯƠNG",
                        "BIỂU SỐ LIỆU THÁNG",
                        "Vụ việc phạm pháp hình sự đã xử lý",
                        "Nguyễn Thị Thu Hà",
                        "lần nộp 1");
    }

    @Test
    void badAddressesAreNotThereAndNeverFail() {
        for (String part : new String[] {"/history", "/sheet", "/return", "/reopening", "/submissions/1"}) {
            for (String bad : new String[] {
                "/reports/2023/13%s?unit=kenh-duong",
                "/reports/0/1%s?unit=kenh-duong",
                "/reports/2023/0%s?unit=kenh-duong",
                "/reports/2023/99999999999%s?unit=kenh-duong",
                "/reports/2023/1%s?unit=khong-co"
            }) {
                assertThat(mvc.get().uri(bad.formatted(part)).with(people.as(TestPeople.OFFICER)))
                        .as(bad.formatted(part))
                        .hasStatus(404);
            }
        }
        assertThat(mvc.get().uri(path("/submissions/0")).with(people.as(TestPeople.OFFICER)))
                .hasStatus(404);
        assertThat(mvc.get().uri(path("/differences/khong_co")).with(people.as(TestPeople.OFFICER)))
                .hasStatus(404);
        assertThat(review(TestPeople.OFFICER, "save", Map.of("remark.households_fire_trained", "a\0b")))
                .hasStatus(400);
        assertThat(review(TestPeople.OFFICER, "save", Map.of("remark.khong_co", "x")))
                .hasStatus(409);
        assertThat(review(TestPeople.OFFICER, "xyz", Map.of())).hasStatus(400);
        for (String none : new String[] {"0", "-1"}) {
            for (String action : new String[] {"save", "begin", "approve", "return"}) {
                assertThat(review(TestPeople.OFFICER, action, Map.of("submission", none)))
                        .as(action + " of " + none)
                        .hasStatus(409);
            }
        }
        assertThat(review(TestPeople.OFFICER, "save", Map.of("submission", "abc")))
                .hasStatus(400);
        assertThat(mvc.get().uri("/reports/differences?year=abc").with(people.as(TestPeople.OFFICER)))
                .hasStatusOk();
    }

    @Test
    void theReviewSendsAFixedNumberOfStatements() throws Exception {
        OwedReport owed = OwedReport.of(kenhDuong, period());
        reports.as(TestPeople.OFFICER, () -> reading.page(owed));
        int few = statements.fewestOf(() -> reports.as(TestPeople.OFFICER, () -> reading.page(owed)));
        for (int day = 1; day < 20; day++) {
            reports.handledCase(kenhDuong, period().firstDay().plusDays(day));
        }
        // Remembered wholes may have aged meanwhile; what a page itself asks is counted.
        reports.as(TestPeople.OFFICER, () -> reading.page(owed));
        int many = statements.fewestOf(() -> reports.as(TestPeople.OFFICER, () -> reading.page(owed)));

        assertThat(many).isEqualTo(few);
    }

    private ReportingPeriod period() {
        return reports.month(month);
    }

    private ReviewPage page() {
        return reports.as(TestPeople.VIEWER, () -> reading.page(OwedReport.of(kenhDuong, period())));
    }

    private ReviewFigure figure(String key) {
        return page().figures().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String submissionId() {
        return String.valueOf(page().head().submissionId());
    }

    private String path(String part) {
        return "/reports/2023/" + month + part + "?unit=kenh-duong";
    }

    private MvcTestResult review(String who, String action, Map<String, String> parameters) {
        var request = mvc.post()
                .uri(path("/review"))
                .with(people.as(who))
                .with(csrf())
                .param("action", action);
        if (!parameters.containsKey("submission")) {
            request.param("submission", submissionId());
        }
        parameters.forEach((name, value) -> request.param(name, value));
        return request.exchange();
    }

    private MvcTestResult post(String who, String part, Map<String, String> parameters) {
        var request =
                mvc.post().uri(path(part)).with(people.as(who)).with(csrf()).param("submission", submissionId());
        parameters.forEach((name, value) -> request.param(name, value));
        return request.exchange();
    }

    private String body(String who, String part) {
        var answer = mvc.get().uri(path(part)).with(people.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
