package vn.sophongtrao.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import vn.sophongtrao.ApplicationProcess;

/** Takes the pictures of the README from the demo: a tool rather than a test, see CONTRIBUTING.md. */
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class ReadmePictures {

    private static final String PASSWORD = "sophongtrao-demo";
    private static final Path FOLDER = Path.of("docs", "pictures");

    @Test
    void takeThem(@TempDir Path data) throws Exception {
        Assumptions.assumeTrue(Chromium.executable().isPresent(), Chromium.MISSING);
        try (ApplicationProcess application = ApplicationProcess.start(data);
                Chromium chromium = Chromium.start()) {
            String address = application.address().toString();
            try (Visitor ward = chromium.visitor(address)) {
                ward.signIn("phuong-kenh-duong", PASSWORD);
                ward.page().locator("#viec .btn-primary, main .tasks a").first().click();
                take(ward, "month-form");
            }
            try (Visitor district = chromium.visitor(address)) {
                district.signIn("can-bo-quan", PASSWORD);
                district.page().locator("#viec .tasks a").first().click();
                take(district, "review");
                district.choose("Báo cáo tháng");
                take(district, "matrix");
                district.open("/summary/2023");
                take(district, "summary");
            }
        }
    }

    private static void take(Visitor visitor, String name) {
        Page page = visitor.page();
        page.setViewportSize(1366, 860);
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(FOLDER.resolve(name + ".png")));
    }
}
