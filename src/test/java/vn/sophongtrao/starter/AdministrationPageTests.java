package vn.sophongtrao.starter;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class AdministrationPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private OwnerJdbc owner;

    @Autowired
    private StatementCounter statements;

    @Test
    void onlyTheAdministratorOpensThePagesOfAdministration() {
        for (String path : new String[] {"/admin", "/admin/units", "/admin/indicators"}) {
            assertThat(mvc.get().uri(path).with(people.as(TestPeople.ADMIN)).exchange())
                    .hasStatusOk();
            assertThat(mvc.get().uri(path).exchange()).hasStatus(HttpStatus.FOUND);
            for (String other : new String[] {TestPeople.KENH_DUONG, TestPeople.OFFICER, TestPeople.VIEWER}) {
                assertThat(mvc.get().uri(path).with(people.as(other)).exchange())
                        .hasStatus(HttpStatus.FORBIDDEN);
            }
        }
        assertThat(mvc.post()
                        .uri("/admin/starter")
                        .with(csrf())
                        .with(people.as(TestPeople.OFFICER))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFilledBookShowsWhatThereIs() {
        assertThat(page("/admin"))
                .bodyText()
                .contains("15 phường đang báo cáo", "25 chỉ tiêu đang dùng", "2 trên 15 phường đã có tài khoản")
                .contains("Tháng 12/2023", "Số liệu từ 15/11/2023 đến 14/12/2023, nộp từ 15/12/2023, hạn 17/12/2023")
                .doesNotContain("Dùng bộ khởi đầu");
    }

    @Test
    void theUnitsStandInTheirOfficialOrder() {
        assertThat(page("/admin/units"))
                .bodyText()
                .containsSubsequence("Cát Dài", "An Biên", "Kênh Dương", "Vĩnh Niệm", "Cấp quận")
                .contains("11368", "kenh-duong", "10/01/2004")
                .doesNotContain("Chưa có đơn vị nào", "Đã thôi hoặc chưa bắt đầu");
    }

    @Test
    void theCatalogueSaysWhatIsAskedAndWhoAnswers() {
        assertThat(page("/admin/indicators"))
                .bodyText()
                .contains("Vụ việc phạm pháp hình sự đã xử lý", "không bắt buộc", "Nhập tay", "Cộng các tháng")
                .contains("nhiều nhất 3 số lẻ", "số đạt ≤ tổng số", "tháng 1/2022")
                .doesNotContain("Chưa có chỉ tiêu nào", "Đã thôi dùng");
    }

    @Test
    void aLabelWithoutEnglishIsShownInVietnameseAndMarked() {
        owner.execute("update indicator_version set label_en = null where label_vi = 'Súng thu giữ'");

        MvcTestResult english = mvc.get()
                .uri("/admin/indicators")
                .cookie(new Cookie("language", "en"))
                .with(people.as(TestPeople.ADMIN))
                .exchange();
        // The catalogue is remembered for some seconds, so the row may still have its English here.
        assertThat(english).bodyText().containsAnyOf("lang=\"vi\">Súng thu giữ", "lang=\"en\">Guns seized");
        assertThat(english).bodyText().contains("Criminal cases handled", "Sum of months");
    }

    @Test
    void theNumberOfStatementsIsFixed() throws Exception {
        for (String path : new String[] {"/admin", "/admin/units", "/admin/indicators"}) {
            assertThat(page(path)).hasStatusOk();
            assertThat(statements.fewestOf(() -> page(path))).as(path).isLessThanOrEqualTo(6);
        }
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(people.as(TestPeople.ADMIN)).exchange();
    }
}
