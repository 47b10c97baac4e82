package vn.sophongtrao.browser;

import java.util.ArrayList;
import java.util.List;

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

/** The pages fit a phone and the offices' old screens, in both languages, and can be walked without a mouse. */
@BrowserTest
class PhoneBrowserTests {

    /** What stands out to the right of the window without a scrolling box of its own around it. */
    private static final String OUTSTANDING = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest('.scroll'))
              .slice(0, 3)
              .map(element => element.tagName + '.' + element.getAttribute('class') + ' ' + element.textContent.trim().slice(0, 30))
              .concat('width ' + document.documentElement.scrollWidth)""";

    private static final List<String> EVERYBODY = List.of("/account", "/account/password", "/nothing-here");

    private static final List<String> WARD = List.of(
            "/",
            "/reports",
            "/reports/2023/8",
            "/reports/2023/8/submission",
            "/reports/2023/9",
            "/reports/2023/9/figures/criminal_cases_handled",
            "/reports/2023/9/history",
            "/reports/2023/9/withdrawal",
            "/incidents",
            "/incidents/1",
            "/incidents/new",
            "/incidents/1/withdrawal",
            "/summary/2023",
            "/summary/2023/indicators/criminal_cases_handled");

    private static final List<String> DISTRICT = List.of(
            "/",
            "/reports/2023",
            "/reports/differences",
            "/reports/2023/9?unit=kenh-duong",
            "/reports/2023/10?unit=kenh-duong",
            "/reports/2023/9/history?unit=kenh-duong",
            "/incidents",
            "/incidents/1",
            "/summary/2023",
            "/summary/2023/q3",
            "/summary/2023/indicators/criminal_cases_handled",
            "/summary/2023/indicators/criminal_cases_handled?unit=kenh-duong&month=9");

    private static final List<String> DECISIONS = List.of(
            "/reports/2023/10/return?unit=kenh-duong", "/reports/2023/9/reopening?unit=kenh-duong", "/incidents/new");

    private static final List<String> ADMINISTRATION = List.of(
            "/admin",
            "/admin/accounts",
            "/admin/accounts/1",
            "/admin/accounts/new",
            "/admin/settings",
            "/admin/units",
            "/admin/indicators",
            "/admin/categories");

    @Autowired
    ReviewFixture reports;

    /** A month of each kind: approved, waiting, and before them not started, with a case in each. */
    @BeforeAll
    void someMonths() {
        ReportingUnit ward = reports.kenhDuong();
        for (int month = 8; month <= 10; month++) {
            reports.handledCase(ward, reports.month(month).firstDay());
        }
        reports.approved(ward, reports.month(9));
        reports.submitted(ward, reports.month(10));
        reports.handledCase(ward, reports.month(9).lastDay());
    }

    @Test
    void noPageOfAWardScrollsSideways(Visitor visitor) {
        walk(visitor, TestPeople.KENH_DUONG, WARD);
    }

    @Test
    void noPageOfTheDistrictScrollsSideways(Visitor visitor) {
        List<String> pages = new ArrayList<>(DISTRICT);
        pages.addAll(DECISIONS);
        walk(visitor, TestPeople.OFFICER, pages);
    }

    @Test
    void noPageOfALeaderScrollsSideways(Visitor visitor) {
        walk(visitor, TestPeople.VIEWER, DISTRICT);
    }

    @Test
    void noPageOfTheAdministratorScrollsSideways(Visitor visitor) {
        walk(visitor, TestPeople.ADMIN, ADMINISTRATION);
    }

    @Test
    void theFirstKeyLeadsPastTheNavigationToTheContent(Visitor visitor) {
        visitor.signIn(TestPeople.KENH_DUONG);
        Page page = visitor.page();
        visitor.open("/");

        page.keyboard().press("Tab");
        Locator skip = page.locator(".skip-link");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("main .btn-primary").first()).isFocused();
    }

    @Test
    void theMenuOfThePersonOpensAndClosesByKeys(Visitor visitor) {
        visitor.signIn(TestPeople.KENH_DUONG);
        Page page = visitor.page();
        Locator account = page.locator("details.account summary");

        account.focus();
        page.keyboard().press("Enter");
        Locator signOut = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất"));
        assertThat(signOut).isVisible();
        page.keyboard().press("Enter");
        assertThat(signOut).isHidden();
    }

    private static void walk(Visitor visitor, String username, List<String> paths) {
        visitor.foresee("404");
        List<String> outstanding = new ArrayList<>();
        visitor.open("/login");
        measure(visitor, outstanding);
        visitor.signIn(username);
        List<String> all = new ArrayList<>(paths);
        all.addAll(EVERYBODY);
        for (String path : all) {
            visitor.open(path);
            if (!path.equals("/nothing-here")) {
                assertThat(visitor.page()).not().hasTitle("Không có trang này – Sổ Phong trào");
            }
            measure(visitor, outstanding);
        }
        visitor.open("/");
        visitor.page().locator("details.account summary").click();
        visitor.press("English");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        for (String path : all) {
            visitor.open(path);
            measure(visitor, outstanding);
        }
        assertThat(outstanding).isEmpty();
    }

    private static void measure(Visitor visitor, List<String> outstanding) {
        Page page = visitor.page();
        page.setViewportSize(360, 740);
        look(page, "phone", outstanding);
        page.setViewportSize(1366, 768);
        look(page, "screen", outstanding);
    }

    private static void look(Page page, String where, List<String> outstanding) {
        Object found = page.evaluate(OUTSTANDING);
        if (found instanceof List<?> elements && !elements.isEmpty()) {
            outstanding.add(where + " " + page.url() + " " + page.title() + ": " + elements);
        }
    }
}
