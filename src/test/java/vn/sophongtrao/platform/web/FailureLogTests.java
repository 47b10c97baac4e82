package vn.sophongtrao.platform.web;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Test
    void aFailureOutsideTheControllersIsLoggedWithTheRequestThatFailed(CapturedOutput output) {
        assertThat(mvc.get()
                        .uri("/error")
                        .with(people.as(TestPeople.OFFICER))
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/reports/2023/11/submission"))
                .hasStatus(500);

        assertThat(output).containsPattern("Failure [A-Z0-9-]{9}: POST /reports/2023/11/submission");
    }
}
