package vn.sophongtrao.register.firesafety.map;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.browser.BrowserTest;
import vn.sophongtrao.browser.Visitor;
import vn.sophongtrao.register.firesafety.group.GroupFixture;
import vn.sophongtrao.register.firesafety.point.PointFixture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.register.firesafety.group.GroupFixture.group;
import static vn.sophongtrao.register.firesafety.point.PointFixture.point;

/** The map under mouse and keys, and a position picked on it. */
@BrowserTest
class MapBrowserTests {

    @Autowired
    PointFixture points;

    @Autowired
    GroupFixture groups;

    private Visitor officer;
    private Page page;
    private long corner;

    @BeforeEach
    void aMap(Visitor visitor) {
        points.clear();
        groups.clear();
        corner = points.record(KENH_DUONG, "kenh-duong", point().at("20.855", "106.69"));
        points.record(KENH_DUONG, "kenh-duong", point().at("20.845", "106.68"));
        groups.record(KENH_DUONG, "kenh-duong", group().at("20.85", "106.685"));
        officer = visitor;
        page = visitor.page();
        visitor.signIn(TestPeople.KENH_DUONG);
    }

    @Test
    void theMapIsZoomedWithButtonsWheelAndKeysAndShownWholeAgain() {
        officer.open("/fire-safety/map");
        double whole = width();
        double symbol = symbol().width;

        page.locator("[data-map-zoom=in]").click();
        assertThat(width()).isCloseTo(whole / 1.5, within(0.1));
        assertThat(symbol().width).as("symbols keep their size").isCloseTo(symbol, within(1.0));
        page.locator("[data-map-zoom=out]").click();
        assertThat(width()).isCloseTo(whole, within(0.1));

        view().hover();
        page.mouse().wheel(0, -100);
        page.waitForFunction("width => document.querySelector('.map-ground').viewBox.baseVal.width < width - 1", whole);
        view().focus();
        page.keyboard().press("0");
        assertThat(width()).isCloseTo(whole, within(0.1));
        page.keyboard().press("+");
        assertThat(width()).isCloseTo(whole / 1.5, within(0.1));
        double left = left();
        page.keyboard().press("ArrowRight");
        assertThat(left()).isGreaterThan(left);
        assertThat(page.locator("[data-map-words]")).hasText(Pattern.compile("[0-9.]+ m"));
        page.keyboard().press("-");
        page.keyboard().press("-");
        assertThat(width()).isGreaterThan(whole);
        page.locator("[data-map-zoom=whole]").click();
        assertThat(width()).isCloseTo(whole, within(0.1));
        assertThat(left()).isCloseTo(0, within(0.1));
    }

    @Test
    void aDragMovesTheMapAndAClickOnASymbolOpensItsRecord() {
        officer.open("/fire-safety/map");
        Locator symbol = page.locator("#points-" + corner);
        BoundingBox at = symbol.boundingBox();

        page.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
        page.mouse().down();
        page.mouse().move(at.x - 100, at.y + 60, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        assertThat(left()).isGreaterThan(50);
        assertThat(page).hasURL(Pattern.compile(".*/fire-safety/map"));
        assertThat(symbol.boundingBox().x).isLessThan(at.x - 80);

        symbol.click();
        assertThat(page).hasURL(Pattern.compile(".*/fire-safety/points/" + corner));
        page.getByText("Xem trên bản đồ").click();
        assertThat(page).hasURL(Pattern.compile(".*#points-" + corner));
        assertThat(width()).isLessThan(300);
        assertThat(symbol).isInViewport();
    }

    @Test
    void aClickWritesThePositionIntoItsBoxes() {
        officer.open("/fire-safety/points/new");
        page.locator("[data-pick] summary").click();
        page.locator("#points-" + corner).scrollIntoViewIfNeeded();
        BoundingBox known = symbol();

        page.mouse().click(known.x + known.width / 2, known.y + known.height / 2);
        assertThat(typed("#latitude")).isCloseTo(20.855, within(0.00003));
        assertThat(typed("#longitude")).isCloseTo(106.69, within(0.00003));
        assertThat(page.locator("[data-pick-said]")).containsText("Đã lấy vị trí 20,85");

        page.locator("#address").fill("Chợ Hàng");
        page.locator("#establishedOn").fill("1/11/2023");
        officer.press("Ghi điểm vào sổ");
        assertThat(page.locator("main .particulars")).containsText("20,85");
    }

    @Test
    void theCrossIsMovedAndTakenWithKeys() {
        officer.open("/fire-safety/groups/new");
        page.locator("#latitude").fill("20,85");
        page.locator("#longitude").fill("106.685");
        page.locator("[data-pick] summary").press("Enter");
        assertThat(page.locator("[data-cross]")).isVisible();

        view().focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.locator("#latitude")).hasValue("20,85");
        page.keyboard().press("Enter");
        assertThat(typed("#latitude")).isGreaterThan(20.85);
        assertThat(typed("#longitude")).isGreaterThan(106.685).isLessThan(106.6855);
        assertThat(page).hasURL(Pattern.compile(".*/groups/new"));
        page.locator("#latitude").fill("");
        assertThat(page.locator("[data-cross]")).isHidden();
    }

    private Locator view() {
        return page.locator("[data-map-view]");
    }

    private BoundingBox symbol() {
        return page.locator("#points-" + corner).boundingBox();
    }

    private double width() {
        return number("document.querySelector('.map-ground').viewBox.baseVal.width");
    }

    private double left() {
        return number("document.querySelector('.map-ground').viewBox.baseVal.x");
    }

    private double typed(String box) {
        return Double.parseDouble(page.locator(box).inputValue().replace(',', '.'));
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
