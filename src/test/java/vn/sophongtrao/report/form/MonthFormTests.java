package vn.sophongtrao.report.form;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.MonthlyReportFixture;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.territory.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.report.MonthlyReportFixture.CARDS;
import static vn.sophongtrao.report.MonthlyReportFixture.CASES;
import static vn.sophongtrao.report.MonthlyReportFixture.EXTINGUISHERS;
import static vn.sophongtrao.report.MonthlyReportFixture.FIRECRACKERS;
import static vn.sophongtrao.report.MonthlyReportFixture.TIPS;
import static vn.sophongtrao.report.MonthlyReportFixture.TRAINED;
import static vn.sophongtrao.report.MonthlyReportFixture.VALUABLE;

/** The pages of a report as its unit meets them, each test with a month of its own. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthFormTests {

    @Autowired
    MonthlyReportFixture reports;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    StatementCounter statements;

    ReportingUnit ward;

    @BeforeAll
    void prepare() {
        reports.prepare();
        ward = reports.kenhDuong();
    }

    @Test
    void theMonthStandsInTheHeadingAndInTheSubmitButton() {
        MvcTestResult page = get(TestPeople.KENH_DUONG, "/reports/2023/11");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Báo cáo tháng 11/2023, phường Kênh Dương",
                        "Nộp báo cáo tháng 11/2023",
                        "id=\"dong-" + TRAINED + "\"",
                        "Không phát sinh cho 5 ô trống");
    }

    @Test
    void theTrailLeadsBackToTheYearOfTheMonth() {
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/5")).bodyText().contains("href=\"/reports/2022\"");
    }

    @Test
    void aMonthThatHasNotEndedOffersNoSubmission() {
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/12"))
                .hasStatusOk()
                .bodyText()
                .contains("Nộp được từ ngày 15/12/2023")
                .doesNotContain("value=\"submit\"");
    }

    @Test
    void theNeighboursOfAMonthAreThoseThatExist() {
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/1"))
                .bodyText()
                .contains("/reports/2022/12?unit=kenh-duong", "‹ Tháng 12", "Tháng 2 ›");
        ReportingPeriod first = calendar.periods().get(0);
        ReportingPeriod last = calendar.periods().get(calendar.periods().size() - 1);
        assertThat(get(TestPeople.KENH_DUONG, "/reports/" + first.year() + "/" + first.month()))
                .bodyText()
                .contains("rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(get(TestPeople.KENH_DUONG, "/reports/" + last.year() + "/" + last.month()))
                .bodyText()
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void theBarHoldsTheFirstOfManyThingsLeftAndLeadsToTheOthers() {
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/12"))
                .bodyText()
                .contains("Còn 5 việc trước hạn 17/12/2023", "và 2 chỗ nữa");
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/5"))
                .bodyText()
                .containsPattern("Còn \\d việc, đã quá hạn 17/05/2022");
    }

    @Test
    void aSavedFigureComesBackAsItsRowWithoutThePage() {
        MvcTestResult row = enter("/reports/2022/1", TRAINED, "1505", 0);

        assertThat(row)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"dong-" + TRAINED + "\"", "value=\"1.505\"", "Đã lưu 10:00", "hx-swap-oob=\"true\"")
                .containsPattern("(?s)id=\"trang-thai\" hx-swap-oob=\"true\".{0,200}Đang nhập")
                .doesNotContain("<html", "id=\"dong-" + TIPS + "\"");
    }

    @Test
    void anAmbiguousEntryComesBackWithAButtonForEachReading() {
        MvcTestResult row = enter("/reports/2022/1", FIRECRACKERS, "36.6", 0);

        assertThat(row)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"36.6\"",
                        "36,6 hay 366?",
                        "value=\"" + FIRECRACKERS + "|VALUE|36,6\"",
                        "value=\"" + FIRECRACKERS + "|VALUE|366\"",
                        "aria-invalid=\"true\"");
        assertThat(pick("/reports/2022/1", FIRECRACKERS, "36.6", 0, FIRECRACKERS + "|VALUE|36,6"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"36,6\"");
    }

    @Test
    void whateverIsTypedComesBackWithoutAFailure() {
        for (String bad :
                new String[] {"1".repeat(40), "1.2.3", "49/748", "1e9", "−3", "x".repeat(100_000), "<script>", "٣"}) {
            assertThat(enter("/reports/2022/2", TRAINED, bad, 7))
                    .as(bad)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Cần sửa");
        }
        assertThat(enter("/reports/2022/2", TRAINED, "1\0", 0)).hasStatus4xxClientError();
        assertThat(post("/reports/2022/2/figures/" + CARDS)).hasStatus3xxRedirection();
        assertThat(post("/reports/2022/2/figures/no_such_key").header("HX-Request", "true"))
                .hasStatus(HttpStatus.NOT_FOUND);
        for (String address : new String[] {"/reports/2022/13", "/reports/1/1", "/reports/x/1", "/reports/2022/0"}) {
            assertThat(get(TestPeople.KENH_DUONG, address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/2?unit=khong-co")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/2?unit=an-bien")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(TestPeople.ADMIN, "/reports/2022/2?unit=an-bien")).hasStatus4xxClientError();
    }

    @Test
    void theSecondEditorOfACellIsShownBothValues() {
        enter("/reports/2022/3", TIPS, "41", 0);
        enter("/reports/2022/3", TIPS, "44", 1);

        assertThat(enter("/reports/2022/3", TIPS, "46", 1))
                .hasStatusOk()
                .bodyText()
                .contains("Hai số", "vừa lưu 44", "Giữ 46 của tôi", "Lấy 44", "value=\"46\"");
        assertThat(pick("/reports/2022/3", TIPS, "46", 1, TIPS + "|MINE|2"))
                .bodyText()
                .contains("value=\"46\"", "Đã lưu");
        assertThat(pick("/reports/2022/3", TIPS, "50", 1, TIPS + "|THEIRS|"))
                .bodyText()
                .contains("value=\"46\"", "Đã lưu");
    }

    @Test
    void withoutAScriptTheSecondEditorChoosesOnAConflictPageAndLosesNothing() {
        enter("/reports/2023/3", TIPS, "41", 0);
        enter("/reports/2023/3", TIPS, "44", 1);

        assertThat(form(
                        "/reports/2023/3",
                        Map.of(TIPS, "46", TIPS + ".version", "1", TIPS + ".was", "41", CARDS, "12")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Hai số",
                        "vừa lưu 44",
                        "Giữ 46 của tôi",
                        "value=\"46\"",
                        "value=\"12\"",
                        "value=\"" + TIPS + "|MINE|2\"",
                        "value=\"" + TIPS + "|THEIRS|\"");
        assertThat(reports.contents(ward, reports.month(2023, 3))
                        .figures()
                        .get(CARDS)
                        .value())
                .as("the other box was taken")
                .isEqualByComparingTo("12");
        assertThat(form(
                        "/reports/2023/3",
                        Map.of(TIPS, "46", TIPS + ".version", "1", TIPS + ".was", "44", "pick", TIPS + "|MINE|2")))
                .hasStatus3xxRedirection();
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/3")).bodyText().contains("value=\"46\"");
    }

    @Test
    void aFigureSentAloneWithoutAScriptMeetsTheSameConflict() {
        enter("/reports/2023/4", TIPS, "41", 0);
        enter("/reports/2023/4", TIPS, "44", 1);

        assertThat(post("/reports/2023/4/figures/" + TIPS).param(TIPS, "46").param(TIPS + ".version", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("<html", "vừa lưu 44", "value=\"46\"");
    }

    @Test
    void aNoteStandsBesideAnyFigureInItsPageAndInItsPast() {
        assertThat(line("/reports/2023/5", TRAINED, "note", "Mở thêm một buổi.", 0))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Mở thêm một buổi.\"", "Đã lưu 10:00, Nguyễn Thị Thu Hà", "Chưa nhập");
        assertThat(line("/reports/2023/5", CASES, "note", "Sổ đủ.", 0))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Sổ đủ.\"");
        assertThat(line("/reports/2023/5", TRAINED, "note", "Hai buổi.", 0))
                .hasStatusOk()
                .bodyText()
                .contains("Hai lời ghi", "vừa ghi “Mở thêm một buổi.”", "value=\"Hai buổi.\"", "NOTE_MINE|1");
        assertThat(line("/reports/2023/5", TRAINED, "note", "Hai buổi.", 1))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Hai buổi.\"");
        enter("/reports/2023/5", TRAINED, "440", 0);

        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/5/figures/" + TRAINED))
                .bodyText()
                .contains("Ghi chú: “Mở thêm một buổi.”", "Ghi chú: “Hai buổi.”", "<strong>440</strong>")
                .doesNotContain("Từ để trống");
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/5/history"))
                .bodyText()
                .contains("“Mở thêm một buổi.” → “Hai buổi.”");
        assertThat(get(TestPeople.OFFICER, "/reports/2023/5/history?unit=kenh-duong"))
                .as("before it is handed in")
                .bodyText()
                .doesNotContain("Mở thêm một buổi.", "Hai buổi.");
    }

    @Test
    void anOverlongNoteComesBackWhole() {
        String tooLong = "x".repeat(501);

        assertThat(form("/reports/2023/5", Map.of(CARDS + ".note", tooLong, CARDS + ".note.was", "", TIPS, "7")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(tooLong, "dài quá 500 ký tự", "value=\"7\"");
    }

    @Test
    void aQuestionIsAnsweredInItsRowAndListedBeforeSubmittingUntilItIs() {
        long remark = asked(6);
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/6"))
                .bodyText()
                .contains("41 hay 14?", "id=\"tra-loi-" + TIPS + "\"", "TT 4 quận hỏi");
        assertThat(reports.contents(ward, reports.month(2023, 6)).inOrder()).isEqualTo(7);
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/6/submission"))
                .hasStatusOk()
                .bodyText()
                .contains("Quận hỏi 1 câu chưa có trả lời", "#o-" + TIPS, "4. Tin quần chúng: 41", "41 hay 14?");
        assertThat(post("/reports/2023/6/submission").param("note", " "))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("1 câu quận hỏi chưa có trả lời, số cũng chưa sửa.");

        assertThat(post("/reports/2023/6/figures/" + TIPS)
                        .header("HX-Request", "true")
                        .param(TIPS + ".remark", String.valueOf(remark))
                        .param(TIPS + ".answer", "Đúng là 41.")
                        .param(TIPS + ".answer.version", "0")
                        .param(TIPS + ".answer.was", ""))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Đúng là 41.\"", "Đã trả lời")
                .doesNotContain("TT 4 quận hỏi");
        assertThat(reports.contents(ward, reports.month(2023, 6)).inOrder()).isEqualTo(8);
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/6/submission"))
                .bodyText()
                .contains("Đã trả lời 1 câu quận hỏi", "41 hay 14?", "Đúng là 41.", "Trả lời chung cho quận, nếu cần")
                .doesNotContain("chưa có trả lời");
        assertThat(post("/reports/2023/6/submission")).hasStatus3xxRedirection();
        assertThat(get(TestPeople.OFFICER, "/reports/2023/6?unit=kenh-duong"))
                .bodyText()
                .contains("41 hay 14?", "Đúng là 41.", "Trả lời · Nguyễn Thị Thu Hà");
        for (String part : new String[] {"/figures/" + TIPS, "/history"}) {
            assertThat(get(TestPeople.OFFICER, "/reports/2023/6" + part + "?unit=kenh-duong"))
                    .as(part)
                    .bodyText()
                    .contains("41 hay 14?", "Đúng là 41.");
        }
    }

    @Test
    void anAnswerToAQuestionThatIsNoLongerAskedStaysOnThePage() {
        long remark = asked(7);

        assertThat(form(
                        "/reports/2023/7",
                        Map.of(
                                TIPS + ".answer", "Đúng.",
                                TIPS + ".answer.was", "",
                                TIPS + ".answer.version", "0",
                                TIPS + ".remark", String.valueOf(remark + 1000))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Câu hỏi này đã khác", "value=\"Đúng.\"");
    }

    @Test
    void aPartLargerThanItsWholeIsSavedAndSaidToBeWrong() {
        enter("/reports/2022/4", TIPS, "24", 0);

        assertThat(enter("/reports/2022/4", VALUABLE, "25", 0))
                .hasStatusOk()
                .bodyText()
                .contains("Cần sửa", "value=\"25\"");
    }

    @Test
    void withoutAScriptTheFormSavesWhatChangedAndKeepsWhatIsWrong() {
        enter("/reports/2022/5", TIPS, "41", 0);

        MvcTestResult page = web.post()
                .uri("/reports/2022/5")
                .with(people.as(TestPeople.KENH_DUONG))
                .with(csrf())
                .param(TRAINED, "36.6")
                .param(TRAINED + ".version", "0")
                .param(TRAINED + ".was", "")
                .param(CARDS, "12")
                .param(CARDS + ".version", "0")
                .param(CARDS + ".was", "")
                .param(TIPS, "40")
                .param(TIPS + ".version", "0")
                .param(TIPS + ".was", "40")
                .param("action", "submit")
                .exchange();

        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"36.6\"", "value=\"12\"", "Có số chưa lưu được");
        ReportContents saved = reports.contents(ward, reports.month(2022, 5));
        assertThat(saved.figures().get(CARDS).value()).isEqualByComparingTo("12");
        assertThat(saved.figures().get(TIPS).value()).isEqualByComparingTo("41");
    }

    @Test
    void nothingToReportIsSaidAndUndoneWithoutAScript() {
        assertThat(web.post()
                        .uri("/reports/2022/6")
                        .with(people.as(TestPeople.KENH_DUONG))
                        .with(csrf())
                        .param("action", "nothing"))
                .hasStatus3xxRedirection();
        ReportedFigure cards =
                reports.contents(ward, reports.month(2022, 6)).figures().get(CARDS);
        assertThat(cards.origin()).isEqualTo(FigureOrigin.NOTHING_TO_REPORT);
        assertThat(web.post()
                        .uri("/reports/2022/6")
                        .with(people.as(TestPeople.KENH_DUONG))
                        .with(csrf())
                        .param("action", "undo")
                        .param("said." + CARDS, String.valueOf(cards.version())))
                .hasStatus3xxRedirection();
        assertThat(reports.contents(ward, reports.month(2022, 6))
                        .figures()
                        .get(CARDS)
                        .isBlank())
                .isTrue();
    }

    @Test
    void theConfirmationNamesWhatChangesAndTheReportIsHandedIn() {
        ReportingPeriod month = reports.month(2022, 7);
        reports.submitted(ward, month);
        post("/reports/2022/7/withdrawal").exchange();
        enter("/reports/2022/7", TRAINED, "1.240", 1);

        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/7/submission"))
                .hasStatusOk()
                .bodyText()
                .contains("Nộp báo cáo tháng 7/2022, phường Kênh Dương", "Lần nộp 1", "1.240");
        assertThat(post("/reports/2022/7/submission")
                        .param("key", UUID.randomUUID().toString()))
                .hasStatus3xxRedirection();
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/7"))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ duyệt", "Khóa 16/11", "Rút lại báo cáo")
                .doesNotContain("class=\"entry\"");
    }

    @Test
    void aReportThatIsHandedInOffersNoSecondSubmission() {
        reports.submitted(ward, reports.month(2023, 1));

        assertThat(get(TestPeople.KENH_DUONG, "/reports/2023/1/submission"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã nộp lần 1", "/reports/2023/1/withdrawal?unit=kenh-duong", "Quay lại biểu")
                .doesNotContain("name=\"key\"", "Sau khi nộp, số liệu khóa lại");
        assertThat(post("/reports/2023/1/submission").param("note", "Nộp lại."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Đã nộp lần 1", "Nộp lại.")
                .doesNotContain("btn-primary");
    }

    @Test
    void aRefusedSubmissionKeepsItsNote() {
        assertThat(post("/reports/2022/8/submission").param("key", "x").param("note", "Đúng là 13."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Đúng là 13.", "Chưa nộp được");
    }

    @Test
    void aFigureTypedIntoASubmittedReportIsRefusedAndStaysOnThePage() {
        reports.submitted(ward, reports.month(2022, 9));

        assertThat(enter("/reports/2022/9", TRAINED, "9", 1))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"9\"", "Chưa lưu");
    }

    @Test
    void aCountedFigureOpensIntoItsRecords() {
        ReportingPeriod month = reports.month(2022, 10);
        reports.handledCase(ward, month.firstDay(), "Vụ ở chợ");
        reports.submitted(ward, month);
        reports.handledCase(ward, month.firstDay(), "Vụ nhập muộn");

        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/10"))
                .bodyText()
                .contains("Sổ có 2", "Sổ hiện có 2, báo cáo nộp 1.");
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/10/figures/" + CASES))
                .hasStatusOk()
                .bodyText()
                .contains("Vụ ở chợ", "Vụ nhập muộn", "1 bản ghi được đếm");
    }

    @Test
    void aTypedFigureOpensIntoWhatItEverSaid() {
        enter("/reports/2022/11", EXTINGUISHERS, "2.268", 0);
        enter("/reports/2022/11", EXTINGUISHERS, "2.301", 1);

        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/11/figures/" + EXTINGUISHERS))
                .hasStatusOk()
                .bodyText()
                .contains("Từ 2.268 thành 2.301", "Nguyễn Thị Thu Hà");
    }

    @Test
    void theSameAgainInAnotherSpellingIsNoChange() {
        enter("/reports/2022/11", TRAINED, "1505", 0);
        line("/reports/2022/11", TRAINED, "note", "Ba buổi.", 0);

        assertThat(enter("/reports/2022/11", TRAINED, "01 505", 1))
                .hasStatusOk()
                .bodyText()
                .contains("Đã lưu", "value=\"1.505\"", "name=\"" + TRAINED + ".version\" value=\"1\"");
        assertThat(line("/reports/2022/11", TRAINED, "note", " Ba buổi. ", 1))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"" + TRAINED + ".note.version\" value=\"1\"");
        assertThat(get(TestPeople.KENH_DUONG, "/reports/2022/11/figures/" + TRAINED))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>1.505</strong>")
                .doesNotContain("Từ 1.505 thành 1.505", "Từ “Ba buổi.”");
    }

    @Test
    void whatStandsRefusedInOtherRowsIsLeftToDoAsWell() {
        assertThat(post("/reports/2022/1/figures/" + CARDS)
                        .header("HX-Request", "true")
                        .param(CARDS, "abc")
                        .param(CARDS + ".version", "0")
                        .param("refused", TRAINED + "," + EXTINGUISHERS + ".note,unknown"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"#o-" + TRAINED + "\">TT 1 cần sửa",
                        "href=\"#o-" + CARDS + "\">TT 3 cần sửa",
                        "href=\"#ghi-chu-" + EXTINGUISHERS + "\">TT 2 cần sửa")
                .doesNotContain("TT 1 chưa nhập");
    }

    @Test
    void theFormIsCompleteInEnglish() {
        assertThat(web.get()
                        .uri("/reports/2023/11")
                        .with(people.as(TestPeople.KENH_DUONG))
                        .cookie(new Cookie("language", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Year so far", "Nothing to report in");
    }

    @Test
    void theFormTakesTheSameStatementsHoweverManyFiguresAndRecords() throws Exception {
        int empty = statements.fewestOf(() -> get(TestPeople.KENH_DUONG, "/reports/2022/12"));
        ReportingPeriod month = reports.month(2022, 12);
        reports.entered(ward, month);
        for (int record = 0; record < 20; record++) {
            reports.handledCase(ward, month.firstDay(), "Vụ " + record);
        }

        // A report that has not been started has no figures to read; one statement of all signs the reader in.
        assertThat(statements.fewestOf(() -> get(TestPeople.KENH_DUONG, "/reports/2022/12")))
                .isLessThanOrEqualTo(empty + 1)
                .isLessThanOrEqualTo(9);
    }

    private MvcTestResult get(String person, String address) {
        return web.get().uri(address).with(people.as(person)).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String address) {
        return web.post().uri(address).with(people.as(TestPeople.KENH_DUONG)).with(csrf());
    }

    /** Hands the month in and has it returned with a question; answers the question's id. */
    private long asked(int month) {
        reports.returned(ward, reports.month(2023, month), Map.of(TIPS, "41 hay 14?"));
        return reports.contents(ward, reports.month(2023, month))
                .remarks()
                .get(0)
                .id();
    }

    private MvcTestResult form(String report, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request = post(report);
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult line(String report, String key, String part, String text, long version) {
        return post(report + "/figures/" + key)
                .header("HX-Request", "true")
                .param(key + "." + part, text)
                .param(key + "." + part + ".version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult enter(String report, String key, String text, long version) {
        return post(report + "/figures/" + key)
                .header("HX-Request", "true")
                .param(key, text)
                .param(key + ".version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult pick(String report, String key, String text, long version, String pick) {
        return post(report + "/figures/" + key)
                .header("HX-Request", "true")
                .param(key, text)
                .param(key + ".version", String.valueOf(version))
                .param("pick", pick)
                .exchange();
    }
}
