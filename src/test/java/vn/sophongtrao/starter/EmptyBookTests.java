package vn.sophongtrao.starter;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.web.Notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmptyBookTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private OwnerJdbc owner;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private TestClock clock;

    /** The person stays signed in although emptying the units takes the accounts with it. */
    private RequestPostProcessor administrator;

    @BeforeAll
    void somebodyIsSignedIn() {
        administrator = people.as(TestPeople.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-20, 2024, 2025", "2025-01-05, 2024, 2025", "2025-01-14, 2024, 2025", "2025-01-15, 2025, 2025"})
    void aBookSetUpEarlyInAReportingYearHasTheMonthThatEndedLast(LocalDate today, int lastEnded, int running) {
        owner.empty();
        clock.set(today.atTime(9, 0));

        assertThat(mvc.post()
                        .uri("/admin/starter")
                        .with(csrf())
                        .with(administrator)
                        .exchange())
                .hasStatus(HttpStatus.FOUND);

        assertThat(calendar.lastEnded(today).orElseThrow().year()).isEqualTo(lastEnded);
        assertThat(calendar.holding(today).orElseThrow().year()).isEqualTo(running);
        assertThat(owner.sql("select distinct valid_from from indicator_version")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(lastEnded - 1, 12, 15));
    }

    @Test
    void anEmptyBookOffersThePackAndTakesItOnceHoweverManyAsk() throws Exception {
        owner.empty();
        // The first use of csrf() changes the application's filters, which two at once must not do.
        assertThat(mvc.get().uri("/admin").with(csrf()).with(administrator).exchange())
                .bodyText()
                .contains("Bộ khởi đầu: 15 phường và 25 chỉ tiêu của quận Lê Chân", "Dùng bộ khởi đầu", "Chưa có");

        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> press = () -> mvc.post()
                    .uri("/admin/starter")
                    .with(csrf())
                    .with(administrator)
                    .exchange()
                    .getMvcResult()
                    .getFlashMap()
                    .get(Notice.FLASH);
            List<Future<Object>> answers = two.invokeAll(List.of(press, press));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .extracting("title.key")
                    .containsExactlyInAnyOrder("starter.done", "starter.refused.not-empty");
        } finally {
            two.shutdown();
        }
        assertThat(owner.sql("select count(*) from reporting_unit")
                        .query(Long.class)
                        .single())
                .isEqualTo(16);
        assertThat(owner.sql("select count(*) from indicator").query(Long.class).single())
                .isEqualTo(25);
    }
}
