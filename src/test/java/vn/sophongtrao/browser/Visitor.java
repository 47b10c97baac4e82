package vn.sophongtrao.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import vn.sophongtrao.account.TestPeople;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A person at a browser window. Whatever the browser complains of meanwhile (errors on its console or of a script, a
 * breach of the content security policy, a file that is not there) fails the test, unless it was {@link #foresee foreseen}.
 */
public final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> foreseen = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE.toMillis());
        // Breaches of a policy that only reports would not reach the console.
        context.addInitScript("document.addEventListener('securitypolicyviolation',"
                + " event => console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI))");
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("script of " + page.url() + ": " + error));
    }

    public Page page() {
        return page;
    }

    /** Opens an address of the application, as one types it or has it among the bookmarks. */
    public void open(String path) {
        page.navigate(path);
    }

    /** Signs in with the password of all {@link TestPeople}, from the page that asks for it or from the first one. */
    public void signIn(String username) {
        signIn(username, TestPeople.PASSWORD);
    }

    void signIn(String username, String password) {
        if (!page.url().contains("/login")) {
            open("/login");
        }
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    /** Follows the link, and waits for the page it leads to. */
    public void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Presses the button, and waits for the page that it leads to. */
    public void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** The part of the page under that heading. */
    public Locator part(String heading) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading));
    }

    /** Follows a link of the navigation. */
    public void choose(String name) {
        page.locator(".primary-nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Cuts the network, and joins it again. */
    public void setOffline(boolean offline) {
        context.setOffline(offline);
    }

    /** The session is over, as after half an hour without use. */
    public void loseSession() {
        context.clearCookies();
    }

    /** Lets the browser complain of what contains this: the test brings it about. */
    public void foresee(String part) {
        foreseen.add(Pattern.compile(Pattern.quote(part)));
    }

    /** What the browser complained of that nobody foresaw. */
    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> foreseen.stream()
                        .noneMatch(part -> part.matcher(complaint).find()))
                .toList();
    }

    /** Takes a picture of the whole page, for whoever has to find out what went wrong. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add("console of " + page.url() + ": " + message.text() + " " + message.location());
        }
    }
}
