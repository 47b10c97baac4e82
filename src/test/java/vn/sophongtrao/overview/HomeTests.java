package vn.sophongtrao.overview;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class HomeTests {

    @Autowired
    private TestPeople people;

    @Autowired
    private MockMvcTester mvc;

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
