package vn.sophongtrao.starter;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.platform.web.Notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class EmptyBookTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private OwnerJdbc owner;

    @Test
    void anEmptyBookOffersThePackAndTakesItOnceHoweverManyAsk() throws Exception {
        RequestPostProcessor administrator = people.as(TestPeople.ADMIN);
        owner.execute("truncate reporting_unit, indicator, indicator_section, incident_category, seizure_kind cascade");
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
                    .extracting("titleKey")
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
