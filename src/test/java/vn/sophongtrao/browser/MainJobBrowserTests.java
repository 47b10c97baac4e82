package vn.sophongtrao.browser;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.report.review.ReviewFixture;
import vn.sophongtrao.territory.ReportingUnit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The main job from end to end, in two windows, by links, buttons and keys alone. */
@BrowserTest
class MainJobBrowserTests {

    private static final String CASES = "criminal_cases_handled";
    private static final String TRAINED = "households_fire_trained";

    @Autowired
    ReviewFixture reports;

    /** The months before are done, and one case of them is in the summary. */
    @BeforeAll
    void approveTheMonthsBefore() {
        ReportingUnit ward = reports.kenhDuong();
        reports.handledCase(ward, reports.month(10).firstDay());
        for (int month = 1; month <= 10; month++) {
            reports.approved(ward, reports.month(month));
        }
    }

    @Test
    void aCaseEnteredByTheWardIsReviewedApprovedAndFoundBehindTheSummarysNumber(Visitor ward, Visitor district) {
        district.signIn(TestPeople.OFFICER);
        district.choose("Tổng kết năm");
        BigDecimal before = summaryNumber(district);

        ward.signIn(TestPeople.KENH_DUONG);
        String code = recordACase(ward);
        seeItCounted(ward, code);
        typeEveryRequiredFigure(ward);
        submit(ward);

        returnWithAQuestion(district);
        mendAndSubmitAgain(ward);
        approve(district);

        district.choose("Tổng kết năm");
        assertThat(summaryNumber(district)).isEqualByComparingTo(before.add(BigDecimal.ONE));
        openTheNumberDownToTheCase(district, code);
    }

    private static BigDecimal summaryNumber(Visitor district) {
        return new BigDecimal(district.page()
                .locator("[data-indicator=" + CASES + "]")
                .first()
                .getAttribute("data-value"));
    }

    /** From the home page into the register; answers the case's code. */
    private static String recordACase(Visitor ward) {
        Page page = ward.page();
        ward.follow("Mở báo cáo tháng 11/2023");
        assertThat(page.locator("#o-" + CASES)).hasText("0");
        ward.choose("Tổng quan");
        ward.part("Ghi vào sổ").getByText("Vụ việc").click();
        page.getByLabel("Loại vụ việc").selectOption("theft");
        page.getByLabel("Ngày phát hiện").fill("10/11/2023");
        page.getByLabel("Ngày xử lý").fill("12/11/2023");
        page.getByLabel("Tóm tắt").fill("Mất xe đạp trước chợ, đã tìm lại được.");
        ward.press("Ghi vụ việc vào sổ");
        assertThat(page.locator("main")).containsText("Thuộc báo cáo tháng 11/2023");
        return page.locator("h1").innerText().replace("Vụ việc ", "");
    }

    private static void seeItCounted(Visitor ward, String code) {
        Page page = ward.page();
        ward.choose("Tổng quan");
        ward.follow("Mở báo cáo tháng 11/2023");
        assertThat(page.locator("#o-" + CASES)).hasText("1");
        sign(page, CASES).getByRole(AriaRole.LINK).click();
        page.locator("main table").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).containsText(code);
    }

    /** With the keyboard alone, from the first box: what is optional is passed by. */
    private static void typeEveryRequiredFigure(Visitor ward) {
        Page page = ward.page();
        ward.choose("Tổng quan");
        ward.follow("Mở báo cáo tháng 11/2023");
        Locator boxes = page.locator("input.entry");
        boxes.first().focus();
        for (int i = 0; i < boxes.count(); i++) {
            Locator box = boxes.nth(i);
            assertThat(box).isFocused();
            String key = box.getAttribute("name").replace(".denominator", "");
            if (!sign(page, key).innerText().contains("Không bắt buộc")) {
                page.keyboard().type(key.equals(TRAINED) ? "90" : "10");
            }
            page.keyboard().press("Enter");
        }
        page.keyboard().press("Tab");
        assertThat(page.locator("#con-lai")).hasText("Đủ số để nộp");
        assertThat(page.locator(".sign-unsaved, .sign-saving")).hasCount(0);
        assertThat(sign(page, TRAINED)).containsText("Đã lưu");
    }

    private static void submit(Visitor ward) {
        ward.press("Nộp báo cáo tháng 11/2023");
        assertThat(ward.page().locator("h1")).containsText("Nộp báo cáo tháng 11/2023");
        ward.press("Nộp báo cáo tháng 11/2023");
        assertThat(ward.page().locator("main")).containsText("Đã nộp báo cáo tháng 11/2023");
    }

    /** The home page says that it waits, the matrix opens it. */
    private static void returnWithAQuestion(Visitor district) {
        Page page = district.page();
        district.choose("Tổng quan");
        assertThat(page.locator("#viec")).containsText("Kênh Dương, tháng 11/2023");
        district.choose("Báo cáo tháng");
        Locator cell = page.locator("td[data-unit=kenh-duong][data-month='11'] a");
        assertThat(cell).hasAttribute("title", Pattern.compile("Chờ duyệt.*"));
        cell.click();
        district.press("Bắt đầu duyệt");
        page.locator("#so-" + TRAINED).getByRole(AriaRole.LINK, link("Hỏi")).click();
        page.locator("#nhan-xet-" + TRAINED).fill("90 hộ hay 9 hộ?");
        district.press("Trả lại");
        page.getByLabel("Lời trả lại").fill("Xem lại số hộ, nộp lại trong ngày.");
        district.press("Trả lại kèm 1 nhận xét");
        assertThat(page.locator("main")).containsText("Đã trả lại báo cáo tháng 11");
    }

    private static void mendAndSubmitAgain(Visitor ward) {
        Page page = ward.page();
        ward.choose("Tổng quan");
        assertThat(page.locator("#viec")).containsText("Quận trả lại báo cáo tháng 11/2023");
        assertThat(page.locator("#viec")).containsText("90 hộ hay 9 hộ?");
        assertThat(page.locator("#viec")).containsText("Xem lại số hộ, nộp lại trong ngày.");
        ward.follow("Mở báo cáo tháng 11/2023");
        assertThat(page.locator("#dong-" + TRAINED)).containsText("90 hộ hay 9 hộ?");
        page.locator("#o-" + TRAINED).fill("9");
        page.locator("#o-" + TRAINED).press("Enter");
        assertThat(sign(page, TRAINED)).containsText("Đã lưu");
        ward.press("Nộp báo cáo tháng 11/2023");
        assertThat(page.locator("main table tbody")).containsText(Pattern.compile("90\\s*9"));
        page.getByLabel("Trả lời chung cho quận").fill("Đã sửa còn 9 hộ.");
        ward.press("Nộp báo cáo tháng 11/2023");
        assertThat(page.locator("main")).containsText("Đã nộp báo cáo tháng 11/2023");
    }

    private static void approve(Visitor district) {
        Page page = district.page();
        district.choose("Tổng quan");
        page.locator("#viec")
                .getByRole(AriaRole.LINK, link("Xem và duyệt Kênh Dương"))
                .click();
        assertThat(page.locator("main")).containsText("Đã sửa còn 9 hộ.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Duyệt báo cáo tháng 11"))
                .click();
        assertThat(page.locator("main")).containsText("Đã duyệt báo cáo tháng 11");
    }

    /** Ward, month, report, record. */
    private static void openTheNumberDownToTheCase(Visitor district, String code) {
        Page page = district.page();
        page.locator("[data-indicator=" + CASES + "]").first().click();
        district.follow("Kênh Dương");
        page.locator("section[aria-labelledby=theo-thang]")
                .getByRole(AriaRole.LINK, link("Tháng 11"))
                .click();
        assertThat(page.locator("section[aria-labelledby=bao-cao] .tasks")).containsText(code);
        district.follow("Mở báo cáo");
        page.locator("#so-" + CASES + " details summary").click();
        page.locator("#so-" + CASES + " details").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).containsText(code);
    }

    private static Locator sign(Page page, String key) {
        return page.locator("#tinh-trang-" + key);
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
