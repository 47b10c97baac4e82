package vn.sophongtrao.overview;

import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.CutOffScheme;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class HomeTests {

    @Autowired
    private TestPeople people;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Settings settings;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private TestClock clock;

    @Test
    void aWardSeesFirstWhatIsDueAndNothingOfOtherWards() {
        assertThat(mvc.get().uri("/").with(people.as(TestPeople.KENH_DUONG)))
                .hasStatusOk()
                .bodyText()
                .contains("Việc của phường Kênh Dương", "cần nhập và nộp", "/reports/2023/1?unit=kenh-duong")
                .contains("Tháng 12/2023 đã mở để nhập")
                .doesNotContain("An Biên");
    }

    @Test
    void theDistrictSeesWhatWaitsAndWhoIsLate() {
        for (String who : new String[] {TestPeople.OFFICER, TestPeople.VIEWER}) {
            assertThat(mvc.get().uri("/").with(people.as(who)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Việc của quận Lê Chân", "Không có báo cáo chờ duyệt", "quá hạn, chưa nộp");
        }
    }

    @Test
    void theHomePageIsThereInEnglishToo() {
        assertThat(mvc.get().uri("/").cookie(new Cookie("language", "en")).with(people.as(TestPeople.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("To do in Lê Chân district", "No report waits");
    }

    @Test
    void theBellCountsTheFirstMonthOfAYearThatIsCutOtherwiseThanTheOneBefore() {
        LocalDate today = LocalDate.of(2025, 2, 10);
        settings.set(Map.of(SettingKey.CUT_OFF_SCHEME, CutOffScheme.CALENDAR.name()), LocalDate.of(2025, 1, 1));
        calendar.prepareYear(2025, today);
        assertThat(calendar.period(2025, 1).firstDay()).isEqualTo("2024-12-15");

        clock.set(today.atTime(10, 0));
        try {
            assertThat(mvc.get().uri("/account").with(people.as(TestPeople.KENH_DUONG)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<b>1 việc</b>");
        } finally {
            clock.reset();
        }
    }

    @Test
    void anAdministratorBeginsAmongTheAdministratorsPages() {
        assertThat(mvc.get().uri("/").with(people.as(TestPeople.ADMIN)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/admin");
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(mvc.get().uri("/")).hasStatus3xxRedirection();
    }
}
