package vn.sophongtrao.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.territory.ReportingUnit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.sophongtrao.report.MonthlyReportFixture.CARDS;
import static vn.sophongtrao.report.MonthlyReportFixture.FIRECRACKERS;
import static vn.sophongtrao.report.MonthlyReportFixture.TIPS;
import static vn.sophongtrao.report.MonthlyReportFixture.TRAINED;
import static vn.sophongtrao.report.MonthlyReportFixture.VALUABLE;

/** The monthly form in a browser: saving, keyboard, pasting, and nothing typed ever lost. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthFormBrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @LocalServerPort
    int port;

    @Autowired
    MonthlyReportFixture reports;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void signIn() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        reports.prepare();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("vi-VN")
                .setViewportSize(1366, 768));
        context.setDefaultTimeout(Duration.ofSeconds(30).toMillis());
        page = context.newPage();
        page.navigate("/login");
        page.locator("input[name=username]").fill(TestPeople.KENH_DUONG);
        page.locator("input[name=password]").fill(TestPeople.PASSWORD);
        page.locator("form:has(input[name=password]) button[type=submit]").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void aFigureIsSavedWhenItsBoxIsLeftAndEnterGoesOn() {
        page.navigate("/reports/2023/11");
        box(TRAINED).fill("1505");
        box(TRAINED).press("Enter");

        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(TRAINED)).hasValue("1.505");
        assertThat(box("extinguishers")).isFocused();
        box("extinguishers").press("ArrowUp");
        assertThat(box(TRAINED)).isFocused();
        picture("month-form");
    }

    @Test
    void whatIsSaidOfAllBlankBoxesStandsOnGroundOfItsOwn() {
        page.navigate("/reports/2023/5");
        page.locator("button[value=nothing]").click();

        assertThat(page.locator(".live .notice")).containsText("Hoàn tác");
        page.locator("button[value=undo]").click();
        assertThat(page.locator("button[value=nothing]")).isVisible();
    }

    @Test
    void anIncidentThatDidNotArriveIsFilledInAgain() {
        page.navigate("/incidents/new");
        page.locator("#account").fill("Cãi nhau ở chợ");
        page.locator("#fromPeople").check();
        page.route("**/incidents", Route::abort);
        page.locator("main form button[type=submit]").click();
        page.unroute("**/incidents");
        page.navigate("/incidents/new");

        assertThat(page.locator("[data-draft-notice]")).isVisible();
        assertThat(page.locator("#account")).hasValue("Cãi nhau ở chợ");
        assertThat(page.locator("#fromPeople")).isChecked();
        page.locator("[data-draft-leave]").click();
        page.navigate("/incidents/new");
        assertThat(page.locator("#account")).hasValue("");
        assertThat(page.locator("[data-draft-notice]")).isHidden();
    }

    @Test
    void anAmbiguousEntryIsAskedBackAndAnswered() {
        page.navigate("/reports/2023/11");
        box(FIRECRACKERS).fill("36.6");
        box(FIRECRACKERS).press("Tab");

        assertThat(sign(FIRECRACKERS)).hasText(Pattern.compile("Cần sửa"));
        picture("month-form-asked");
        page.locator("#noi-" + FIRECRACKERS + " button").first().click();
        assertThat(sign(FIRECRACKERS)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(FIRECRACKERS)).hasValue("36,6");
    }

    @Test
    void aColumnIsPastedFromASpreadsheet() {
        page.navigate("/reports/2023/9");
        box(CARDS).focus();
        page.evaluate("""
                key => {
                  const data = new DataTransfer();
                  data.setData('text/plain', '7\\tx\\r\\n41\\r\\n25\\r\\n');
                  document.getElementById('o-' + key)
                    .dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", CARDS);

        assertThat(sign(CARDS)).hasText(Pattern.compile("Đã lưu"));
        assertThat(sign(TIPS)).hasText(Pattern.compile("Đã lưu"));
        assertThat(sign(VALUABLE)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(TIPS)).hasValue("41");
    }

    @Test
    void whatIsTypedWithoutANetworkIsKeptAndSentWhenItIsBack() {
        page.navigate("/reports/2023/8");
        context.setOffline(true);
        box(TRAINED).fill("452");
        box(TRAINED).press("Tab");
        assertThat(sign(TRAINED)).hasText(Pattern.compile("Chưa lưu"));
        assertThat(box(TRAINED)).hasValue("452");
        picture("month-form-offline");

        context.setOffline(false);

        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
    }

    @Test
    void whatIsTypedAfterTheSessionRanOutIsThereAfterSigningInAgain() {
        page.navigate("/reports/2023/7");
        context.clearCookies();
        page.onDialog(dialog -> dialog.accept());
        box(TRAINED).fill("286");
        box(TRAINED).press("Tab");

        page.waitForURL(url -> url.contains("/login"));
        page.locator("input[name=username]").fill(TestPeople.KENH_DUONG);
        page.locator("input[name=password]").fill(TestPeople.PASSWORD);
        page.locator("form:has(input[name=password]) button[type=submit]").click();
        page.waitForURL(url -> url.contains("/reports/2023/7"));

        assertThat(sign(TRAINED)).hasText(Pattern.compile("Đã lưu"));
        assertThat(box(TRAINED)).hasValue("286");
    }

    @Test
    void theWayToASubmissionIsReadableOnBothScreens() {
        ReportingUnit ward = reports.kenhDuong();
        ReportingPeriod month = reports.month(2023, 6);
        reports.handledCase(ward, month.firstDay(), "Trộm xe máy trước chợ");
        reports.submitted(ward, month);
        reports.handledCase(ward, month.lastDay(), "Vụ nhập muộn");
        page.navigate("/reports/2023/6");
        assertThat(page.locator("h1")).containsText("6/2023");
        picture("month-form-submitted");
        page.navigate("/reports/2023/6/figures/cases");
        picture("figure");
        page.navigate("/reports/2023/6/withdrawal");
        page.locator("main button[type=submit]").click();
        page.navigate("/reports/2023/6/submission");
        picture("submission");
    }

    private Locator box(String key) {
        return page.locator("#o-" + key);
    }

    private Locator sign(String key) {
        return page.locator("#tinh-trang-" + key);
    }

    /** Takes pictures for looking at, where PICTURES names a folder. */
    private void picture(String name) {
        String folder = System.getenv("PICTURES");
        if (folder == null) {
            return;
        }
        for (int width : new int[] {1366, 360}) {
            page.setViewportSize(width, width == 360 ? 740 : 768);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + width + ".png")));
        }
        page.setViewportSize(1366, 768);
    }
}
