package vn.sophongtrao;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Forms that reach the application twice at the same moment, or as no form at all. */
@ApplicationTest
class DoubleClickTests {

    private static final int CLICKS = 12;

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    OwnerJdbc owner;

    @BeforeEach
    void thePersonMaySignIn() {
        owner.execute("truncate sign_in_attempt, spring_session cascade");
        owner.execute("update account set disabled_at = null, must_change_password = false, password_hash ="
                + " (select password_hash from account where username = 'quan-tri') where username = 'lanh-dao'");
        people.person(TestPeople.VIEWER);
    }

    @Test
    void bothClicksLeadToThePageThatSaysWhatWasDone() throws Exception {
        Browser browser =
                new Browser(URI.create("http://127.0.0.1:" + port)).signIn(TestPeople.VIEWER, TestPeople.PASSWORD);

        for (int click = 0; click < CLICKS; click++) {
            assertThat(browser.get("/account").statusCode()).isEqualTo(200);
            assertThat(browser.doubleClick("/account/sessions/end", Map.of()))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        }
    }

    @Test
    void whatIsNoFormIsRefusedInWords() {
        assertThat(mvc.post()
                        .uri("/account/sessions/end")
                        .with(people.as(TestPeople.VIEWER))
                        .with(csrf())
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(415)
                .bodyText()
                .contains("<h1");
    }
}
