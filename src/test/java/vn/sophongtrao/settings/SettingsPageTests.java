package vn.sophongtrao.settings;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
class SettingsPageTests {

    private static final String PATH = "/admin/settings";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private OwnerJdbc owner;

    @Autowired
    private SettingsFixture fixture;

    @Autowired
    private StatementCounter statements;

    @BeforeEach
    void nothingIsSet() {
        owner.execute("truncate setting, change_log");
        fixture.fill();
    }

    @Test
    void onlyTheAdministratorOpensIt() {
        for (String other : new String[] {TestPeople.KENH_DUONG, TestPeople.OFFICER, TestPeople.VIEWER}) {
            assertThat(mvc.get().uri(PATH).with(people.as(other)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.post().uri(PATH).with(csrf()).with(people.as(other)).exchange())
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(mvc.get().uri(PATH).exchange()).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void itShowsWhatIsInForce() {
        assertThat(page())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Lê Chân\"", "Thường trực Quận ủy", "value=\"17\"", "value=\"16/11/2023\"")
                .contains("áp dụng từ năm 2025", "Chưa ai thay đổi");
    }

    @Test
    void aChangedWordIsOnTheNextPageAndInTheHistory() {
        assertThat(post(changed("unit_word", "xã"))).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PATH);

        assertThat(page())
                .bodyText()
                .contains("Xã nộp báo cáo", "mỗi xã một báo cáo", "Dùng từ 16/11/2023", "Lê Thị Hoa");
        assertThat(mvc.get()
                        .uri("/admin/units")
                        .with(people.as(TestPeople.ADMIN))
                        .exchange())
                .bodyText()
                .contains("xã đang báo cáo")
                .doesNotContain("phường đang báo cáo");
    }

    @Test
    void aValueFromALaterDayIsNotUsedYet() {
        Map<String, String> form = changed("unit_word", "xã");
        form.put("validFrom", "01/01/2025");
        assertThat(post(form)).hasStatus(HttpStatus.FOUND);

        assertThat(page())
                .bodyText()
                .contains("value=\"xã\"", "Giá trị này dùng từ 01/01/2025", "mỗi phường một báo cáo");

        Map<String, String> earlier = changed("unit_word", "xã", "làng");
        assertThat(post(earlier))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Giá trị này đã được đặt từ ngày 01/01/2025", "value=\"làng\"");
    }

    @Test
    void theSchemeChangesWithAYearThatHasNotBegunWhateverDayIsChosen() {
        assertThat(post(changed("cut_off_scheme", "CALENDAR"))).hasStatus(HttpStatus.FOUND);

        assertThat(owner.sql("select cast(valid_from as text) from setting where key = 'cut_off_scheme'")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit_word|phường|<b>x</b>|Chỉ dùng chữ cái, dấu cách và dấu gạch nối",
                "body_word|quận|quận 1|Chỉ dùng chữ cái, dấu cách và dấu gạch nối",
                "body_name|Lê Chân|Lê Chân;|Chỉ dùng chữ cái, dấu cách và dấu gạch nối",
                "due_day|17|29|Ghi một ngày từ 1 đến 28",
                "due_day|17|0|Ghi một ngày từ 1 đến 28",
                "due_day|17|16.5|Ghi một ngày từ 1 đến 28",
                "due_day|17|−3|Ghi một ngày từ 1 đến 28",
                "file_megabytes|10|0|Ghi số nguyên từ 1 đến 50",
                "file_megabytes|10|51|Ghi số nguyên từ 1 đến 50",
                "file_megabytes|10|7,5|Ghi số nguyên từ 1 đến 50",
                "file_megabytes|10|١٠|Ghi số nguyên từ 1 đến 50",
                "body_name|Lê Chân|''|Ô này không để trống",
                "cut_off_scheme|DECREE_09|WEEKLY|Chọn một trong các mục có sẵn",
                "body_named_after_person|true|perhaps|Chọn một trong các mục có sẵn",
            })
    void whatIsRefusedComesBackWithWhatIsWrong(String field, String seen, String typed, String problem) {
        assertThat(post(changed(field, seen, typed)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(problem, "Chưa lưu được");
        assertThat(owner.sql("select count(*) from setting").query(Long.class).single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2024", "hôm nay", "1/1/99999", "2024-13-01", "01/01/0001"})
    void aDayThatIsNoneComesBackWithEverythingTyped(String day) {
        Map<String, String> form = changed("body_name", "Hồng Bàng");
        form.put("validFrom", day);

        assertThat(post(form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Hồng Bàng\"", "name=\"validFrom\" value=\"" + day + "\"");
    }

    @Test
    void aTextOfAnyLengthOrKindIsAnsweredWithItsPage() {
        assertThat(post(changed("receivers", "<b>" + "x".repeat(100_000))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dài quá 2.000 ký tự", "&lt;b&gt;xxx");
        assertThat(post(changed("body_name", "hai\ndòng"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(changed("body_name", "\u200b\u00ad \u0301"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(changed("body_name", "a\0b"))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(Map.of("validFrom", "16/11/2023", "no_such_setting", "x")))
                .hasStatus(HttpStatus.FOUND);
        for (String page : new String[] {"0", "-1", "x", "99999999999999999999999"}) {
            assertThat(mvc.get()
                            .uri(PATH + "?page=" + page)
                            .with(people.as(TestPeople.ADMIN))
                            .exchange())
                    .hasStatusOk();
        }
    }

    @Test
    void whoChangesWhatSomebodyElseChangedMeanwhileSeesBothValues() {
        post(changed("committee_name", "Ban Chỉ đạo 799", "Ban Chỉ đạo 138"));

        MvcTestResult second = post(changed("committee_name", "Ban Chỉ đạo 799", "Ban Chỉ đạo mới"));
        assertThat(second)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ban Chỉ đạo 138", "value=\"Ban Chỉ đạo mới\"", "Có người vừa đổi");

        assertThat(post(changed("committee_name", "Ban Chỉ đạo 138", "Ban Chỉ đạo mới")))
                .as("the page of the conflict knows the other value")
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whoLeavesAValueAloneDoesNotTakeItBack() {
        Map<String, String> first = changed("committee_name", "Ban Chỉ đạo 799", "Ban Chỉ đạo 138");
        post(first);
        Map<String, String> second = changed("body_name", "Lê Chân", "Hồng Bàng");
        second.put("committee_name", "Ban Chỉ đạo 799");
        second.put("seen_committee_name", "Ban Chỉ đạo 799");

        assertThat(post(second)).hasStatus(HttpStatus.FOUND);
        assertThat(page()).bodyText().contains("Ban Chỉ đạo 138 quận Hồng Bàng");
    }

    @Test
    void linesComeBackTheSameHoweverABrowserEndsThem() {
        String seen = SettingKey.SIGNING_AUTHORITY.defaultValue();
        assertThat(post(changed("signing_authority", seen.replace("\n", "\r\n"), seen.replace("\n", "\r\n"))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(owner.sql("select count(*) from setting").query(Long.class).single())
                .isZero();
    }

    @Test
    void itSpeaksEnglish() {
        assertThat(mvc.get()
                        .uri(PATH)
                        .cookie(new Cookie("language", "en"))
                        .with(people.as(TestPeople.ADMIN))
                        .exchange())
                .bodyText()
                .contains("Settings", "Ban Chỉ đạo 799", "the district approves it");
    }

    @Test
    void itsNumberOfStatementsDoesNotGrowWithTheHistory() throws Exception {
        page();
        int before = statements.fewestOf(this::page);
        for (int day = 1; day <= 28; day++) {
            post(changed("due_day", day == 1 ? "17" : String.valueOf(day - 1), String.valueOf(day)));
        }
        page();
        assertThat(statements.fewestOf(this::page)).isEqualTo(before);
    }

    private MvcTestResult page() {
        return mvc.get().uri(PATH).with(people.as(TestPeople.ADMIN)).exchange();
    }

    private MvcTestResult post(Map<String, String> form) {
        var request = mvc.post().uri(PATH).with(csrf()).with(people.as(TestPeople.ADMIN));
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> changed(String field, String typed) {
        return changed(field, SettingKey.find(field).orElseThrow().defaultValue(), typed);
    }

    private static Map<String, String> changed(String field, String seen, String typed) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("seen_" + field, seen);
        form.put(field, typed);
        form.put("validFrom", "16/11/2023");
        return form;
    }
}
