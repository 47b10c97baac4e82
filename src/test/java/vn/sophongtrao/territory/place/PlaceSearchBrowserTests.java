package vn.sophongtrao.territory.place;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.browser.BrowserTest;
import vn.sophongtrao.browser.Visitor;
import vn.sophongtrao.register.movement.MovementFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;

/** Places are found as one types, in the directory and in the form of a model's site. */
@BrowserTest
class PlaceSearchBrowserTests {

    @Autowired
    PlaceFixture places;

    @Autowired
    MovementFixture models;

    private Visitor officer;
    private Page page;

    @BeforeEach
    void twoPlaces(Visitor visitor) {
        places.clear();
        places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        places.record(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ dân phố 5"));
        officer = visitor;
        page = visitor.page();
        visitor.signIn(TestPeople.KENH_DUONG);
    }

    @Test
    void theDirectoryNarrowsWhileOneTypes() {
        officer.open("/places");
        page.locator("#q").pressSequentially("to hieu");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody mark").first()).containsText("Tô");
        assertThat(page).hasURL(Pattern.compile(".*q=to(%20|\\+)hieu.*"));
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#workbook a")).hasAttribute("href", Pattern.compile(".*q=to(%20|\\+)hieu.*"));
        page.locator("#kind").selectOption("residential_area");
        assertThat(page.locator("#found .nothing")).isVisible();
    }

    @Test
    void aSitesFormOffersThePlacesThatHoldWhatIsTyped() {
        officer.open("/models/" + models.changeable("kenh-duong") + "/sites/new");
        page.locator("#launchedOn").fill("1/10/2023");
        page.locator("#place").pressSequentially("hieu");
        page.locator("#directory-found input").first().check();
        officer.press("Thêm điểm");

        assertThat(page.locator("main .notice-good")).isVisible();
        assertThat(page.locator("a[href^='/places/']")).hasText("Trường THCS Tô Hiệu");
    }
}
