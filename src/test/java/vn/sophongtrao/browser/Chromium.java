package vn.sophongtrao.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The Chromium of this system: the one that the variable CHROMIUM names, or the first on the path. None is downloaded. */
final class Chromium implements AutoCloseable {

    /** Why browser tests are skipped where {@link #executable()} is empty. */
    static final String MISSING = "no Chromium: neither the variable CHROMIUM nor the path names one";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** It may run as root in a container, and asks nothing of the network on its own account. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    static Chromium start() {
        return new Chromium(executable().orElseThrow(() -> new IllegalStateException(MISSING)));
    }

    static Optional<Path> executable() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : NAMES.stream()
                        .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name)));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    /**
     * A window of a person of its own, with cookies of its own, on a screen of 1366 by 768.
     *
     * @param address of the application, without a path
     */
    Visitor visitor(String address) {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1366, 768)));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
