package vn.sophongtrao.report.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.browser.BrowserTest;
import vn.sophongtrao.browser.Visitor;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.MonthlyReportFixture;
import vn.sophongtrao.territory.ReportingUnit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.sophongtrao.report.MonthlyReportFixture.CARDS;
import static vn.sophongtrao.report.MonthlyReportFixture.CASES;
import static vn.sophongtrao.report.MonthlyReportFixture.FIRECRACKERS;
import static vn.sophongtrao.report.MonthlyReportFixture.SAFE;
import static vn.sophongtrao.report.MonthlyReportFixture.TIPS;
import static vn.sophongtrao.report.MonthlyReportFixture.TRAINED;
import static vn.sophongtrao.report.MonthlyReportFixture.VALUABLE;

/** The monthly form in a browser: saving, keyboard, pasting, and nothing typed ever lost. */
@BrowserTest
class MonthFormBrowserTests {

    @Autowired
    MonthlyReportFixture reports;

    private Visitor officer;
    private Page page;

    @BeforeAll
    void prepare() {
        reports.prepare();
    }

    @BeforeEach
    void signIn(Visitor visitor) {
        officer = visitor;
        page = visitor.page();
        visitor.signIn(TestPeople.KENH_DUONG);
    }

    @Test
    void aFigureIsSavedWhenItsBoxIsLeftAndEnterGoesOn() {
        officer.open("/reports/2023/11");
        box(TRAINED).fill("1505");
        box(TRAINED).press("Enter");

        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(TRAINED)).hasValue("1.505");
        assertThat(box("extinguishers")).isFocused();
        box("extinguishers").press("ArrowUp");
        assertThat(box(TRAINED)).isFocused();
        box(TRAINED).press("ArrowDown");
        assertThat(box("extinguishers")).isFocused();
    }

    @Test
    void whatIsSaidOfAllBlankBoxesStandsOnGroundOfItsOwn() {
        officer.open("/reports/2023/5");
        page.locator("button[value=nothing]").click();

        assertThat(page.locator(".live .notice")).containsText("Hoàn tác");
        page.locator("button[value=undo]").click();
        assertThat(page.locator("button[value=nothing]")).isVisible();
    }

    @Test
    void anAmbiguousEntryIsAskedBackAndAnswered() {
        officer.open("/reports/2023/11");
        box(FIRECRACKERS).fill("36.6");
        box(FIRECRACKERS).press("Tab");

        assertThat(sign(FIRECRACKERS)).hasText(Pattern.compile("Cần sửa"));
        page.locator("#noi-" + FIRECRACKERS + " button").first().click();
        assertThat(sign(FIRECRACKERS)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(FIRECRACKERS)).hasValue("36,6");
    }

    @Test
    void aColumnIsPastedFromASpreadsheet() {
        officer.open("/reports/2023/9");
        box(CARDS).focus();
        paste(CARDS, "7\tx\r\n41\r\n25\r\n");

        assertThat(sign(CARDS)).hasText(Pattern.compile("Đã lưu"));
        assertThat(sign(TIPS)).hasText(Pattern.compile("Đã lưu"));
        assertThat(sign(VALUABLE)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(TIPS)).hasValue("41");
    }

    @Test
    void aRefusedEntryComesBackWithItsMessageUntilItIsMended() {
        officer.open("/reports/2022/11");
        box(TRAINED).fill("2");
        box(TRAINED).press("Tab");
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
        box(TRAINED).fill("36.6");
        box(TRAINED).press("Tab");
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Cần sửa"));

        page.reload();
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Cần sửa"));
        assertThat(box(TRAINED)).hasValue("36.6");
        assertThat(page.locator("#viec-con-lai")).containsText("TT 1 cần sửa");
        officer.choose("Tổng quan");
        page.goBack();
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Cần sửa"));
        assertThat(box(TRAINED)).hasValue("36.6");
        assertThat(page.locator("#noi-" + TRAINED)).containsText("36,6 hay 366?");

        box(TRAINED).fill("366");
        box(TRAINED).press("Tab");
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
        page.reload();
        assertThat(box(TRAINED)).hasValue("366");
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
    }

    @Test
    void theBarCountsEveryRowThatStandsRefused() {
        officer.open("/reports/2022/10");
        box(TRAINED).fill("abc");
        box(TRAINED).press("Enter");
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Cần sửa"));
        box("extinguishers").fill("xyz");
        box("extinguishers").press("Enter");
        assertThat(page.locator("#viec-con-lai")).containsText("TT 2 cần sửa");
        assertThat(page.locator("#viec-con-lai")).containsText("TT 1 cần sửa");

        box(TRAINED).fill("");
        box(TRAINED).press("Enter");
        assertThat(page.locator("#viec-con-lai")).not().containsText("TT 1 cần sửa");
        assertThat(page.locator("#viec-con-lai")).containsText("TT 2 cần sửa");
    }

    @Test
    void aPastedColumnIsCountedToItsLastRefusedRow() {
        officer.open("/reports/2022/9");
        box(TRAINED).focus();
        paste(TRAINED, "36.6\r\nabc\r\n12");

        assertThat(sign(CARDS)).hasText(Pattern.compile("Đã lưu"));
        assertThat(page.locator("#viec-con-lai")).containsText("TT 1 cần sửa");
        assertThat(page.locator("#viec-con-lai")).containsText("TT 2 cần sửa");
        page.reload();
        assertThat(page.locator("#viec-con-lai")).containsText("TT 1 cần sửa");
        assertThat(page.locator("#viec-con-lai")).containsText("TT 2 cần sửa");
    }

    @Test
    void whatIsTypedWithoutANetworkIsKeptAndSentWhenItIsBack() {
        officer.open("/reports/2023/8");
        officer.foresee("htmx:afterRequest");
        officer.foresee("htmx:sendError");
        officer.foresee("ERR_INTERNET_DISCONNECTED");
        officer.setOffline(true);
        box(TRAINED).fill("452");
        box(TRAINED).press("Tab");
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Chưa lưu"));
        assertThat(box(TRAINED)).hasValue("452");

        officer.setOffline(false);

        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
    }

    @Test
    void whatIsTypedAfterTheSessionRanOutIsThereAfterSigningInAgain() {
        officer.open("/reports/2023/7");
        officer.foresee("403");
        officer.loseSession();
        page.onDialog(dialog -> dialog.accept());
        box(TRAINED).fill("286");
        box(TRAINED).press("Tab");

        page.waitForURL(url -> url.contains("/login"));
        officer.signIn(TestPeople.KENH_DUONG);
        page.waitForURL(url -> url.contains("/reports/2023/7"));

        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(TRAINED)).hasValue("286");
    }

    @Test
    void aRatioIsSentWhenBothItsBoxesAreTyped() {
        officer.open("/reports/2023/10");
        box(SAFE).fill("11");
        box(SAFE).press("Enter");
        assertThat(page.locator("#m-" + SAFE)).isFocused();
        assertThat(sign(SAFE)).hasText("Không bắt buộc");
        page.keyboard().type("12");
        page.keyboard().press("Enter");

        assertThat(sign(SAFE)).hasText(Pattern.compile("Đã lưu"));
        assertThat(page.locator("#m-" + SAFE)).hasValue("12");
    }

    @Test
    void halfARatioIsSentWhenItsRowIsLeft() {
        officer.open("/reports/2023/3");
        box(SAFE).fill("11");
        box(TRAINED).focus();

        assertThat(sign(SAFE)).hasText(Pattern.compile("Cần sửa"));
        assertThat(box(SAFE)).hasValue("11");
    }

    @Test
    void whatIsTypedWhileAnAnswerIsOnItsWayIsSentAfterIt() {
        officer.open("/reports/2023/4");
        page.route("**/figures/**", route -> {
            page.waitForTimeout(700);
            route.resume();
        });
        box(TRAINED).fill("440");
        box(TRAINED).press("Enter");
        box(TRAINED).fill("441");
        box(TRAINED).press("Enter");

        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
        page.unroute("**/figures/**");
        assertThat(box(TRAINED)).hasValue("441");
        officer.open("/reports/2023/4");
        assertThat(box(TRAINED)).hasValue("441");
    }

    @Test
    void aNoteIsOpenedByItsLinkSavedWhenLeftAndStays() {
        officer.open("/reports/2023/11");
        page.locator("#dong-" + CARDS).hover();
        page.locator("#dong-" + CARDS + " a.add-note").click();
        assertThat(page.locator("#ghi-chu-" + CARDS)).isFocused();
        page.keyboard().type("Chưa kịp nhập.");
        page.keyboard().press("Enter");

        assertThat(page.locator("#nhac-ghi-chu-" + CARDS)).containsText("Đã lưu");
        assertThat(page.locator("#ghi-chu-" + CARDS)).hasValue("Chưa kịp nhập.");
        assertThat(box(TIPS)).isFocused();
        officer.open("/reports/2023/11");
        assertThat(page.locator("#ghi-chu-" + CARDS)).isVisible();
        page.locator("#ghi-chu-" + CARDS).fill("");
        page.locator("#ghi-chu-" + CARDS).press("Tab");
        assertThat(page.locator("#ghi-chu-" + CARDS)).isHidden();
    }

    @Test
    void aNoteThatIsTooLongIsRefusedWholeAndALongOneWraps() {
        Locator note = page.locator("#ghi-chu-" + CARDS);
        officer.open("/reports/2022/8");
        page.locator("#dong-" + CARDS).hover();
        page.locator("#dong-" + CARDS + " a.add-note").click();
        note.fill("x".repeat(501));
        note.press("Tab");
        assertThat(page.locator("#noi-" + CARDS)).containsText("dài quá 500 ký tự");
        assertThat(note).hasValue("x".repeat(501));
        page.reload();
        assertThat(page.locator("#noi-" + CARDS)).containsText("dài quá 500 ký tự");
        assertThat(note).hasValue("x".repeat(501));

        note.fill("y".repeat(500));
        note.press("Tab");
        assertThat(page.locator("#nhac-ghi-chu-" + CARDS)).containsText("Đã lưu");
        page.setViewportSize(360, 740);
        officer.open("/reports/2022/8/sheet");
        assertThat(page.getByText("Kéo ngang bảng")).isVisible();
        assertThat(page.getByText("Ctrl + P")).isHidden();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    @Test
    void theLinkToANoteLiesOverNothing() {
        officer.open("/reports/2022/8");
        box(TRAINED).focus();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("""
                key => {
                  const link = document.querySelector(`#dong-${key} .add-note`).getBoundingClientRect();
                  const cell = document.querySelector(`#dong-${key} .c-name`).getBoundingClientRect();
                  const name = document.getElementById(`ten-${key}`).getBoundingClientRect();
                  return link.bottom <= cell.bottom && link.right <= cell.right
                    && (link.left >= name.right || link.top >= name.bottom);
                }""", TRAINED)).isEqualTo(true);
    }

    @Test
    void aQuestionIsAnsweredBesideItsFigureWithoutANetworkToo() {
        reports.returned(reports.kenhDuong(), reports.month(2023, 2), Map.of(TIPS, "41 hay 14?", CASES, "Thiếu vụ?"));
        officer.open("/reports/2023/2");
        assertThat(page.locator("#viec-con-lai")).containsText("TT 4 quận hỏi");
        page.locator("#tra-loi-" + TIPS).fill("Đúng là 41.");
        page.locator("#tra-loi-" + TIPS).press("Enter");

        assertThat(sign(TIPS)).hasText("Đã trả lời");
        assertThat(page.locator("#viec-con-lai")).not().containsText("TT 4 quận hỏi");
        officer.foresee("htmx:afterRequest");
        officer.foresee("htmx:sendError");
        officer.foresee("ERR_INTERNET_DISCONNECTED");
        officer.setOffline(true);
        page.locator("#tra-loi-" + CASES).fill("Sổ đủ.");
        page.locator("#tra-loi-" + CASES).press("Tab");
        assertThat(sign(CASES)).hasText(Pattern.compile("Chưa lưu"));
        assertThat(page.locator("#tra-loi-" + CASES)).hasValue("Sổ đủ.");
        officer.setOffline(false);
        assertThat(page.locator("#nhac-tra-loi-" + CASES)).containsText("Đã lưu");
        officer.open("/reports/2023/2");
        assertThat(page.locator("#tra-loi-" + CASES)).hasValue("Sổ đủ.");
        officer.open("/reports/2023/2/submission");
    }

    @Test
    void theWayToASubmissionIsReadableOnBothScreens() {
        ReportingUnit ward = reports.kenhDuong();
        ReportingPeriod month = reports.month(2023, 6);
        reports.handledCase(ward, month.firstDay(), "Trộm xe máy trước chợ");
        reports.submitted(ward, month);
        reports.handledCase(ward, month.lastDay(), "Vụ nhập muộn");
        officer.open("/reports/2023/6");
        assertThat(page.locator("h1")).containsText("6/2023");
        officer.open("/reports/2023/6/figures/cases");
        officer.open("/reports/2023/6/withdrawal");
        page.locator("main button[type=submit]").click();
        officer.open("/reports/2023/6/submission");
    }

    /** Pastes a copied column into a box. */
    private void paste(String key, String column) {
        page.evaluate("""
                ([key, column]) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', column);
                  document.getElementById('o-' + key)
                    .dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", List.of(key, column));
    }

    private Locator box(String key) {
        return page.locator("#o-" + key);
    }

    private Locator sign(String key) {
        return page.locator("#tinh-trang-" + key);
    }
}
