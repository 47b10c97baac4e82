package vn.sophongtrao.report.review;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

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
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.territory.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A report that came in time and was sent back: not late, not overdue, and its questions in sight until they are answered. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnedReportTests {

    private static final String TYPED = "households_fire_trained";
    private static final String COUNTED = "criminal_cases_handled";

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

    private ReportingUnit ward;
    private int month = 2;

    /** Each test has a month of its own: handed in on the first day, sent back with two questions, and now past its due day. */
    @BeforeEach
    void aMonthSentBack() {
        ward = reports.kenhDuong();
        month++;
        clock.set(period().submittableFrom().atTime(9, 0));
        reports.handledCase(ward, period().firstDay());
        long handedIn = reports.submitted(ward, period());
        post(
                "/review",
                handedIn,
                Map.of("action", "return", "remark." + TYPED, "Kiểm tra lại.", "remark." + COUNTED, "Vụ nào?"));
        post("/return", handedIn, Map.of("comment", "Gửi kèm danh sách."));
        clock.set(late().atTime(9, 0));
    }

    @Test
    void theWardsHomeTellsItFromOneThatIsOverdue() {
        String home = body(TestPeople.KENH_DUONG, "/");

        assertThat(home)
                .contains(
                        "Quận trả lại báo cáo tháng " + month + "/2023: sửa rồi nộp lại",
                        "class=\"due mb-4 returned\"",
                        "Lần đầu nộp đúng hạn.",
                        "Gửi kèm danh sách.",
                        "Quận hỏi 2 chỉ tiêu:",
                        "Kiểm tra lại.",
                        address("") + "#dong-" + TYPED,
                        "Vụ nào?",
                        address("") + "#dong-" + COUNTED,
                        "(1 trả lại)</span>")
                .containsSubsequence("sửa rồi nộp lại", "Báo cáo tháng 1/2023 cần nhập và nộp", "quá hạn");
        handInAgain();
    }

    @Test
    void noPageCallsItLateOrOverdue() {
        assertThat(form())
                .contains(
                        "Hạn nộp " + VietnameseDate.format(period().dueOn()) + ", đã nộp đúng hạn",
                        "Còn 2 việc trước khi nộp lại");
        String cell = "Kênh Dương tháng " + month + ": Trả lại";
        assertThat(body(TestPeople.OFFICER, "/reports/2023"))
                .contains(cell + "<")
                .doesNotContain(cell + ", quá hạn");
        assertThat(body(TestPeople.OFFICER, "/reports/2023?show=overdue")).doesNotContain(cell);
        assertThat(body(TestPeople.OFFICER, "/reports/2023?show=returned")).contains(cell);
        assertThat(body(TestPeople.OFFICER, "/")).contains("báo cáo đã trả lại, chờ nộp lại");

        reports.submittedAnswering(ward, period(), "Đã kiểm tra.");

        assertThat(body(TestPeople.OFFICER, address(""))).contains("lần 2, đúng hạn, theo lần 1");
        assertThat(body(TestPeople.OFFICER, address("/submissions/2"))).contains("đúng hạn, theo lần 1");
        assertThat(body(TestPeople.OFFICER, address("/history")))
                .contains("Nộp lần 1, đúng hạn<", "Nộp lần 2<", "Không đổi số nào so với lần 1.")
                .doesNotContain("muộn");
        assertThat(form()).contains(", đã nộp đúng hạn");
        for (String part : new String[] {"/", "/reports/2023"}) {
            assertThat(body(TestPeople.OFFICER, part)).as(part).contains("đúng hạn, theo lần 1");
        }
    }

    @Test
    void aCountedFigureThatIsAskedAboutKeepsTheWayToItsRecords() {
        assertThat(form())
                .containsPattern("(?s)id=\"tinh-trang-" + COUNTED + "\".{0,400}Quận hỏi.{0,400}" + "figures/" + COUNTED
                        + "\\?unit=kenh-duong.{0,400}1 bản ghi");
        reports.answered(ward, period(), "Vụ ở chợ.");
        assertThat(form()).containsPattern("(?s)id=\"tinh-trang-" + COUNTED + "\".{0,400}Đã trả lời.{0,800}1 bản ghi");
        handInAgain();
    }

    @Test
    void theSheetSaysWhichSubmissionItShowsAndWhereTheReportStands() {
        assertThat(body(TestPeople.KENH_DUONG, address("/sheet")))
                .contains("sửa lần nộp 1, chưa nộp lại. Tình trạng khi in: Trả lại.");
        assertThat(body(TestPeople.VIEWER, address("/sheet"))).contains("lần nộp 1", "Tình trạng khi in: Trả lại.");
        handInAgain();
    }

    @Test
    void theDistrictReadsAnAnswerOnceItIsHandedIn() {
        String answer = "Đã đối chiếu với sổ.";
        String[] parts = {"", "/history", "/figures/" + TYPED, "/figures/" + COUNTED};
        reports.answered(ward, period(), answer);

        for (String part : parts) {
            assertThat(body(TestPeople.OFFICER, address(part))).as(part).doesNotContain(answer);
            assertThat(body(TestPeople.KENH_DUONG, address(part)))
                    .as("the ward" + part)
                    .contains(answer);
        }
        assertThat(body(TestPeople.KENH_DUONG, "/")).contains("đã ghi trả lời, gửi khi nộp lại");

        reports.handedIn(ward, period());

        for (String part : parts) {
            assertThat(body(TestPeople.OFFICER, address(part)))
                    .as("handed in" + part)
                    .contains(answer);
        }
    }

    @Test
    void whoHasDecidedIsOfferedTheNextReportThatWaits() {
        reports.submittedAnswering(ward, period(), "Đã kiểm tra.");
        reports.submitted(reports.anBien(), reports.month(2));
        Long handedIn = reports.as(
                TestPeople.OFFICER,
                () -> reading.page(OwedReport.of(ward, period())).head().submissionId());

        MvcTestResult approved = post("/review", handedIn, Map.of("action", "approve"));

        assertThat(approved).hasStatus3xxRedirection();
        assertThat(approved.getMvcResult().getFlashMap().get(ReviewPages.DECIDED))
                .isEqualTo(true);
        assertThat(mvc.get()
                        .uri(address(""))
                        .with(people.as(TestPeople.OFFICER))
                        .requestAttr(ReviewPages.DECIDED, true))
                .bodyText()
                .contains("Mở báo cáo kế tiếp: An Biên, tháng 2/2023 (còn ");
        assertThat(mvc.get().uri(address("")).with(people.as(TestPeople.OFFICER)))
                .bodyText()
                .doesNotContain("Mở báo cáo kế tiếp");
    }

    /** Lets the next test find no other report that came back. */
    private void handInAgain() {
        reports.submittedAnswering(ward, period(), "Đã kiểm tra.");
    }

    private ReportingPeriod period() {
        return reports.month(month);
    }

    private LocalDate late() {
        return period().dueOn().plusDays(5);
    }

    private String address(String part) {
        return "/reports/2023/" + month + part + "?unit=kenh-duong";
    }

    private String form() {
        return body(TestPeople.KENH_DUONG, address(""));
    }

    private MvcTestResult post(String part, long submission, Map<String, String> parameters) {
        var request = mvc.post()
                .uri(address(part))
                .with(people.as(TestPeople.OFFICER))
                .with(csrf())
                .param("submission", String.valueOf(submission));
        parameters.forEach((name, value) -> request.param(name, value));
        return request.exchange();
    }

    private String body(String who, String address) {
        MvcTestResult answer = mvc.get().uri(address).with(people.as(who)).exchange();
        assertThat(answer).as(who + address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
