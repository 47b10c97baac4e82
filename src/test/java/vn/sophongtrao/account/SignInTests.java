package vn.sophongtrao.account;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class SignInTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    AccountAdministration administration;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerJdbc owner;

    @BeforeEach
    void forgetAttempts() {
        clock.reset();
        owner.execute("truncate sign_in_attempt, spring_session cascade");
    }

    @Test
    void thePageIsOpenToEverybody() {
        var page = mvc.get().uri("/login").exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Đăng nhập", "Ban Chỉ đạo 799 quận Lê Chân", "lang=\"vi\"");
    }

    @Test
    void aPersonSignsInWithTheNameInAnyCaseAndComesBackToThePageThatAsked() {
        var asked = mvc.get().uri(URI.create("/admin/accounts?q=an%20bien")).exchange();
        assertThat(asked)
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/login?next=%2Fadmin%2Faccounts%3Fq%3Dan%2520bien");

        var signedIn = signIn(" Quan-Tri ", TestPeople.PASSWORD, "/admin/accounts?q=an%20bien");
        assertThat(signedIn).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/admin/accounts?q=an%20bien");
        assertThat(mvc.get().uri("/admin/accounts").cookie(session(signedIn)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Hoa", "6 tài khoản, 6 đang dùng");
    }

    @Test
    void nobodyIsSentToAnotherHostAfterSigningIn() {
        for (String elsewhere :
                new String[] {"https://example.org/x", "//example.org/x", "/\\example.org", "javascript:1"}) {
            assertThat(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, elsewhere))
                    .redirectedUrl()
                    .doesNotContain("example.org")
                    .startsWith("/");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlikeWithTheNameStillInTheField() {
        var wrong = signIn(TestPeople.VIEWER, "khong-phai-the", null);
        assertThat(wrong)
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("value=\"lanh-dao\"", "Tài khoản hoặc mật khẩu không đúng")
                .doesNotContain("khong-phai-the");
        assertThat(signIn("khong-co-ai", "khong-phai-the", null))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("value=\"khong-co-ai\"", "Tài khoản hoặc mật khẩu không đúng");
        assertThat(signIn("<script>", "x".repeat(100_000), null)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void fiveFailuresLockANameForAQuarterOfAnHourEvenAgainstTheRightPassword() {
        for (int time = 0; time < SignInThrottle.PER_ACCOUNT; time++) {
            assertThat(signIn(TestPeople.VIEWER, "sai", null)).hasStatus(HttpStatus.UNAUTHORIZED);
        }
        clock.advance(Duration.ofMinutes(4));
        assertThat(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, null))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Thử lại sau 11 phút");
        assertThat(signIn(TestPeople.OFFICER, TestPeople.PASSWORD, null)).hasStatus(HttpStatus.FOUND);

        clock.advance(Duration.ofMinutes(11));
        assertThat(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, null)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void anUnknownNameIsLockedLikeAKnownOne() {
        for (int time = 0; time < SignInThrottle.PER_ACCOUNT; time++) {
            signIn("khong-co-ai", "sai", null);
        }
        assertThat(signIn("khong-co-ai", "sai", null)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void twentyFailuresLockAnAddressForAllNames() {
        for (int time = 0; time < SignInThrottle.PER_ADDRESS; time++) {
            signIn("nguoi-" + time, "sai", null);
        }
        assertThat(signIn(TestPeople.OFFICER, TestPeople.PASSWORD, null)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void aSignInForgetsTheFailuresBeforeIt() {
        for (int time = 0; time < SignInThrottle.PER_ACCOUNT - 1; time++) {
            signIn(TestPeople.VIEWER, "sai", null);
        }
        assertThat(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, null)).hasStatus(HttpStatus.FOUND);
        assertThat(signIn(TestPeople.VIEWER, "sai", null)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aDisabledAccountIsToldSoOnlyWithTheRightPasswordAndItsSessionsEnd() {
        long id = people.create("sap-nghi", "Hoàng Văn Sơn", Role.WARD_OFFICER, "an-bien");
        Cookie open = session(signIn("sap-nghi", TestPeople.PASSWORD, null));
        administration.disable(id);

        assertThat(mvc.get().uri("/account").cookie(open).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(signIn("sap-nghi", TestPeople.PASSWORD, null))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("đã ngừng dùng");
        assertThat(signIn("sap-nghi", "sai", null)).bodyText().contains("Tài khoản hoặc mật khẩu không đúng");
    }

    @Test
    void aHandedOutPasswordLeadsToThePasswordPageAndNowhereElseUntilItIsReplaced() {
        var handedOut = administration.create(new NewAccount("moi-den", "Bùi Thanh Tùng", Role.DISTRICT_VIEWER, null));
        Cookie session = session(signIn("moi-den", handedOut.password(), null));

        assertThat(mvc.get().uri("/account").cookie(session).exchange()).hasRedirectedUrl("/account/password");
        assertThat(mvc.get()
                        .uri("/account")
                        .header("HX-Request", "true")
                        .cookie(session)
                        .exchange())
                .headers()
                .hasValue("HX-Redirect", "/account/password");
        assertThat(mvc.get().uri("/account/password").cookie(session).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Đặt mật khẩu của riêng bạn");
        assertThat(changePassword(session, handedOut.password(), "ngắn", "ngắn"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ít nhất 10 ký tự");
        assertThat(changePassword(session, handedOut.password(), "câu ngắn dễ nhớ", "câu ngắn dễ nhở"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(changePassword(session, handedOut.password(), "câu ngắn dễ nhớ", "câu ngắn dễ nhớ"))
                .hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/account").cookie(session).exchange()).hasStatusOk();
        assertThat(signIn("moi-den", handedOut.password(), null)).hasStatus(HttpStatus.UNAUTHORIZED);
        // The keyboard of another machine may write each letter as several characters.
        String decomposed = Normalizer.normalize("câu ngắn dễ nhớ", Normalizer.Form.NFD);
        assertThat(signIn("moi-den", decomposed, null)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        Cookie session = session(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, null));
        clock.advance(Duration.ofHours(12));
        assertThat(mvc.get().uri("/account").cookie(session).exchange()).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(mvc.get().uri("/account").cookie(session).exchange()).hasRedirectedUrl("/login?next=%2Faccount");
    }

    @Test
    void htmxIsSentToSignInAsAWholePageAndComesBackToThePageItStoodOn() {
        var answer = mvc.post()
                .uri("/reports/2023/11/figures/x")
                .with(csrf())
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/reports/2023/11?unit=an-bien")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(answer).headers().hasValue("HX-Redirect", "/login?next=%2Freports%2F2023%2F11%3Funit%3Dan-bien");
    }

    @Test
    void aFormSentWithoutASessionLeadsBackToItsPage() {
        assertThat(mvc.post()
                        .uri("/incidents")
                        .with(csrf())
                        .header("Referer", "http://localhost/incidents/new")
                        .exchange())
                .hasRedirectedUrl("/login?next=%2Fincidents%2Fnew");
    }

    @Test
    void aFormOfOursSentWithoutASessionIsCarriedThroughTheSignIn() {
        assertThat(mvc.post()
                        .uri("/account/sessions/end")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("Host", "so.example")
                        .header("Origin", "https://so.example")
                        .param("note", "x")
                        .exchange())
                .hasForwardedUrl("/login/resend");
        String carried = new CarriedForm(
                        "/account/sessions/end", List.of(new CarriedForm.Field("note", "Mất xe “đạp” & mũ")))
                .text();

        MvcTestResult wrong = signInCarrying("sai", carried);
        assertThat(wrong).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(hidden(wrong, "carried")).isEqualTo(carried);

        MvcTestResult signedIn = signInCarrying(TestPeople.PASSWORD, carried);
        assertThat(signedIn)
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/account/sessions/end\"", "Gửi lại", "href=\"/account\"");
        assertThat(hidden(signedIn, "note")).isEqualTo("Mất xe “đạp” & mũ");
    }

    @Test
    void aFormFromElsewhereAndAPasswordAreNotCarried() {
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(mvc.post()
                            .uri("/incidents")
                            .with(people.as(TestPeople.KENH_DUONG))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .header("Sec-Fetch-Site", site)
                            .param("account", "Mất xe đạp")
                            .exchange())
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyText()
                    .doesNotContain("Mất xe đạp");
        }
        assertThat(mvc.post()
                        .uri("/account/password")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Referer", "http://localhost/account/password")
                        .param("current", "mot-mat-khau")
                        .exchange())
                .hasRedirectedUrl("/login?next=%2Faccount%2Fpassword");
        for (String nonsense : new String[] {"%zz=1", "=", "&&&", "x".repeat(400_000)}) {
            assertThat(signInCarrying("sai", nonsense)).hasStatus(HttpStatus.UNAUTHORIZED);
            owner.execute("truncate sign_in_attempt");
        }
    }

    private MvcTestResult signInCarrying(String password, String carried) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", TestPeople.VIEWER)
                .param("password", password)
                .param("next", "/account")
                .param("carriedTo", "/account/sessions/end")
                .param("carried", carried)
                .exchange();
    }

    private static String hidden(MvcTestResult page, String name) {
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(field.find()).as("hidden field " + name).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }

    @Test
    void aPartOfAPageWithAnOldTokenHasThePageLoadedAnew() {
        MvcTestResult answer = mvc.post()
                .uri("/reports/2023/11/figures/x")
                .with(people.as(TestPeople.KENH_DUONG))
                .header("HX-Request", "true")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(answer).headers().hasValue("HX-Refresh", "true");
    }

    @Test
    void signingInOutsideTheFormIsRefused() {
        assertThat(mvc.post().uri("/login").param("username", TestPeople.VIEWER).exchange())
                .hasRedirectedUrl("/login");
        assertThat(mvc.post()
                        .uri("/account/sessions/end")
                        .with(people.as(TestPeople.VIEWER))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSessionsCookieStaysOnEncryptedConnectionsWhereTheApplicationIsReachedByOne() {
        for (boolean https : new boolean[] {true, false}) {
            MvcTestResult signedIn = mvc.post()
                    .uri("/login")
                    .secure(https)
                    .with(csrf())
                    .param("username", TestPeople.VIEWER)
                    .param("password", TestPeople.PASSWORD)
                    .exchange();
            assertThat(signedIn).cookies().isSecure("SESSION", https);
        }
    }

    @Test
    void aPersonSeesTheirSessionsAndEndsTheOthers() {
        Cookie here = session(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, null));
        Cookie there = session(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, null));
        assertThat(mvc.get().uri("/account").cookie(here).exchange())
                .bodyText()
                .contains("máy này", "Đăng xuất ở các máy khác", "Lần đăng nhập trước: 16/11/2023, 10:00");
        assertThat(mvc.post()
                        .uri("/account/sessions/end")
                        .with(csrf())
                        .cookie(here)
                        .exchange())
                .hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/account").cookie(there).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/account").cookie(here).exchange()).hasStatusOk();
    }

    @Test
    void theAdministratorEndsAPersonsSessions() {
        Cookie open = session(signIn(TestPeople.VIEWER, TestPeople.PASSWORD, null));
        long account = people.person(TestPeople.VIEWER).accountId();
        assertThat(mvc.post()
                        .uri("/admin/accounts/" + account + "/sessions/end")
                        .with(csrf())
                        .with(people.as(TestPeople.ADMIN))
                        .exchange())
                .hasRedirectedUrl("/admin/accounts/" + account);
        assertThat(mvc.get().uri("/account").cookie(open).exchange()).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theChosenLanguageIsRememberedInTheBrowserAndOnTheAccount() {
        Cookie session = session(signIn(TestPeople.SECOND_OFFICER, TestPeople.PASSWORD, null));
        var changed = mvc.post()
                .uri("/language")
                .with(csrf())
                .cookie(session)
                .param("language", "en")
                .param("back", "/account?x=1")
                .exchange();
        assertThat(changed).hasRedirectedUrl("/account?x=1").cookies().hasValue("language", "en");
        assertThat(mvc.get()
                        .uri("/account")
                        .cookie(session, new Cookie("language", "en"))
                        .exchange())
                .bodyText()
                .contains("lang=\"en\"", "Account and password", "Lê Chân district", "Tiếng Việt");
        // Elsewhere the account brings it along.
        assertThat(signIn(TestPeople.SECOND_OFFICER, TestPeople.PASSWORD, null))
                .cookies()
                .hasValue("language", "en");
        assertThat(mvc.get()
                        .uri("/login")
                        .cookie(new Cookie("language", "xx;<"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"vi\"");
    }

    private MvcTestResult signIn(String username, String password, @Nullable String next) {
        var request = mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password);
        return (next == null ? request : request.param("next", next)).exchange();
    }

    private MvcTestResult changePassword(Cookie session, String current, String replacement, String repeated) {
        return mvc.post()
                .uri("/account/password")
                .with(csrf())
                .cookie(session)
                .param("current", current)
                .param("replacement", replacement)
                .param("repeated", repeated)
                .exchange();
    }

    private static Cookie session(MvcTestResult signedIn) {
        Cookie cookie = signedIn.getResponse().getCookie("SESSION");
        assertThat(cookie)
                .as("session cookie of " + signedIn.getResponse().getStatus())
                .isNotNull();
        return cookie;
    }
}
