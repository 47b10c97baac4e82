package vn.sophongtrao.account;

import java.net.URI;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.browser.BrowserTest;
import vn.sophongtrao.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What was typed is still there where the form came after the end of its session, with a script and without. */
@BrowserTest
class LateFormBrowserTests {

    @Test
    void anAccountTypedWithoutAScriptIsMadeAfterSigningInAgain(Visitor visitor) {
        visitor.open("/login");
        String host = URI.create(visitor.page().url()).resolve("/").toString();
        Browser browser = visitor.page().context().browser();
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("vi")
                .setBaseURL(host))) {
            Page page = plain.newPage();
            page.navigate("/admin/accounts/new");
            signIn(page, TestPeople.ADMIN);
            page.locator("#fullName").fill("Đỗ Văn “Hùng”");
            page.locator("#username").fill("do-van-hung");
            page.locator("#role").selectOption("DISTRICT_VIEWER");
            plain.clearCookies();
            page.locator("main form.panel button").click();

            assertThat(page.locator("main")).containsText("Những gì vừa nhập vẫn còn");
            page.locator("#username").fill(TestPeople.ADMIN);
            page.locator("#password").fill("sai");
            page.locator("#password").press("Enter");
            assertThat(page.locator("main")).containsText("Những gì vừa nhập vẫn còn");
            signIn(page, TestPeople.ADMIN);
            page.locator("main form button").click();

            assertThat(page.locator("h1")).hasText("Đỗ Văn “Hùng”");
            assertThat(page.locator("main")).containsText("Mật khẩu dùng một lần");
        }
    }

    @Test
    void anIncidentIsEnteredOnceAfterSigningInAgain(Visitor officer) {
        Page page = officer.page();
        officer.foresee("401");
        officer.signIn(TestPeople.KENH_DUONG);
        officer.open("/incidents/new");
        page.locator("#category").selectOption("theft");
        page.locator("#detectedOn").fill("10.11.2023");
        page.locator("#account").fill("Mất xe đạp ở cổng chợ");
        officer.loseSession();
        page.locator("main form button[type=submit]").click();
        signIn(page, TestPeople.KENH_DUONG);
        officer.press("Gửi lại");

        assertThat(page.locator("main .notice-good")).isVisible();
        assertThat(page.locator("main")).containsText("Mất xe đạp ở cổng chợ");
        officer.open("/incidents/new");
        assertThat(page.locator("#account")).hasValue("");
    }

    @Test
    void settingsTypedOnAPageWithAnOldTokenAreSavedWithTheNextPress(Visitor administrator) {
        Page page = administrator.page();
        administrator.foresee("403");
        administrator.signIn(TestPeople.ADMIN);
        administrator.open("/admin/settings");
        page.locator("#signer_name").fill("Nguyễn Văn A");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("XSRF-TOKEN"));
        page.locator("main form button[type=submit]").click();
        administrator.press("Gửi lại");

        assertThat(page.locator("main .notice-good")).isVisible();
        assertThat(page.locator("#signer_name")).hasValue("Nguyễn Văn A");
    }

    private static void signIn(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("#password").press("Enter");
    }
}
