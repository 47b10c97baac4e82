package vn.sophongtrao.register.incident;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.browser.BrowserTest;
import vn.sophongtrao.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An incident that did not arrive is not typed twice, and is nobody else's to read. */
@BrowserTest
class IncidentDraftBrowserTests {

    private static final String LOST = "Cãi nhau ở chợ";

    private Visitor officer;
    private Page page;

    @BeforeEach
    void signIn(Visitor visitor) {
        officer = visitor;
        page = visitor.page();
        visitor.foresee("ERR_FAILED");
        visitor.signIn(TestPeople.KENH_DUONG);
    }

    @Test
    void anIncidentThatDidNotArriveIsFilledInAgain() {
        lose();
        officer.open("/incidents/new");

        assertThat(page.locator("[data-draft-notice]")).isVisible();
        assertThat(page.locator("#account")).hasValue(LOST);
        assertThat(page.locator("#fromPeople")).isChecked();
        page.locator("[data-draft-leave]").click();
        seeNothingKept();
    }

    @Test
    void lookingAtAnotherIncidentLeavesWhatDidNotArrive() {
        record("Mất xe đạp");
        String other = page.url();
        lose();
        page.navigate(other);
        officer.open("/incidents/new");

        assertThat(page.locator("#account")).hasValue(LOST);
    }

    @Test
    void changingAnotherIncidentLeavesWhatDidNotArrive() {
        record("Mất xe máy");
        String other = page.url();
        lose();
        page.navigate(other + "/edit");
        send();
        assertThat(page.locator("main .notice-good")).isVisible();
        officer.open("/incidents/new");

        assertThat(page.locator("#account")).hasValue(LOST);
    }

    @Test
    void whatArrivedInTheEndIsKeptNoLonger() {
        lose();
        officer.open("/incidents/new");
        send();

        assertThat(page.locator("main")).containsText(LOST);
        seeNothingKept();
    }

    @Test
    void whoeverSignsInNextInTheSameWindowDoesNotFindIt() {
        lose();
        officer.loseSession();
        officer.signIn(TestPeople.AN_BIEN);
        seeNothingKept();
        officer.loseSession();
        officer.signIn(TestPeople.KENH_DUONG);
        officer.open("/incidents/new");

        assertThat(page.locator("#account")).hasValue(LOST);
    }

    @Test
    void signingOutTakesItOffTheMachine() {
        lose();
        officer.open("/");
        page.locator("details.account summary").click();
        page.locator("form[action='/logout'] button").click();
        assertThat(page).hasURL(Pattern.compile(".*signed-out"));
        officer.signIn(TestPeople.KENH_DUONG);

        seeNothingKept();
    }

    private void lose() {
        fill(LOST);
        page.locator("#fromPeople").check();
        page.route("**/incidents", Route::abort);
        send();
        page.unroute("**/incidents");
    }

    private void record(String account) {
        fill(account);
        send();
        assertThat(page.locator("main .notice-good")).isVisible();
    }

    private void fill(String account) {
        officer.open("/incidents/new");
        page.locator("#category").selectOption("theft");
        page.locator("#detectedOn").fill("10/11/2023");
        page.locator("#account").fill(account);
    }

    private void send() {
        page.locator("main form button[type=submit]").click();
    }

    private void seeNothingKept() {
        officer.open("/incidents/new");
        assertThat(page.locator("#account")).hasValue("");
        assertThat(page.locator("[data-draft-notice]")).isHidden();
    }
}
