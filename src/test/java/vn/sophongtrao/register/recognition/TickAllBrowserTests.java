package vn.sophongtrao.register.recognition;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.browser.BrowserTest;
import vn.sophongtrao.browser.Visitor;
import vn.sophongtrao.territory.place.PlaceFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;

/** A ward's subjects are registered, and their result recorded, without ticking each. */
@BrowserTest
class TickAllBrowserTests {

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    PlaceFixture places;

    private Visitor officer;
    private Page page;

    @BeforeEach
    void threeAreas(Visitor visitor) {
        fixture.clear();
        for (int number = 1; number <= 3; number++) {
            places.record(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ dân phố " + number));
        }
        officer = visitor;
        page = visitor.page();
        visitor.signIn(TestPeople.KENH_DUONG);
    }

    @Test
    void allBoxesOfThePageAreTickedAtOnceAndOneByOne() {
        officer.open("/recognitions/new?year=2023&subject=residential_area");
        Locator all = page.locator("[data-tick-all] input");
        Locator boxes = page.locator("tbody input[type=checkbox]");

        all.check();
        assertThat(page.locator("tbody input:checked")).hasCount(3);
        boxes.first().uncheck();
        assertThat(all).not().isChecked();
        boxes.first().check();
        assertThat(all).isChecked();
        all.uncheck();
        assertThat(page.locator("tbody input:checked")).hasCount(0);

        page.locator("#q").fill("dan pho 2");
        assertThat(boxes).hasCount(1);
        assertThat(page.locator("[data-tick-all]")).isHidden();
        page.locator("#q").fill("dan pho");
        assertThat(boxes).hasCount(3);
        all.check();
        page.locator("#registeredOn").fill("1/2/2023");
        page.locator("#found button[type=submit]").click();
        assertThat(page.locator("main .notice-good")).isVisible();

        officer.open("/recognitions/decisions?year=2023");
        page.locator("[data-tick-all] input").check();
        assertThat(page.locator("tbody input:checked")).hasCount(3);
    }
}
