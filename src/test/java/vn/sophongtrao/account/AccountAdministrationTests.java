package vn.sophongtrao.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnThread;
import vn.sophongtrao.OwnerJdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class AccountAdministrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    SignIn signIn;

    @Autowired
    OwnerJdbc owner;

    @Test
    void theListIsSearchedWithoutDiacriticsAndKeepsWhatWasTyped() {
        assertThat(get("/admin/accounts?q={words}", "THU HA"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"THU HA\"",
                        "Nguyễn Thị Thu Hà",
                        "1–1 trong 1 tài khoản",
                        "Mở<span class=\"visually-hidden\"> Nguyễn Thị Thu Hà")
                .doesNotContain("Phan Anh Tuấn");
        assertThat(get("/admin/accounts?q={words}&role=WARD_OFFICER", "kenh duong"))
                .bodyText()
                .contains("phuong-kenh-duong");
        assertThat(get("/admin/accounts?q={words}", "%"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có tài khoản nào như vậy");
    }

    @Test
    void anyPageNumberGivesAPageThatExists() {
        for (String page : new String[] {"0", "-1", "99999999999999999999999", "abc", "2", ""}) {
            assertThat(get("/admin/accounts?page={page}", page))
                    .as("page " + page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Lê Thị Hoa");
        }
    }

    @Test
    void anAccountIsMadeWithAPasswordThatIsShownOnceAndMustBeChanged() {
        var made = create("Bùi Thanh Tùng", "Phuong-An-Bien-2", "WARD_OFFICER", "an-bien");
        assertThat(made).hasStatusOk().bodyText().contains("Bùi Thanh Tùng", "Chỉ hiện lần này");
        String password = oneTimePassword(made);

        SignIn.Welcome welcome = signIn("phuong-an-bien-2", password);
        assertThat(welcome.mustChangePassword()).isTrue();
        assertThat(welcome.person().role()).isEqualTo(Role.WARD_OFFICER);
        assertThat(get("/admin/accounts/" + welcome.person().accountId()))
                .bodyText()
                .contains("Chờ đổi mật khẩu lần đầu")
                .doesNotContain(password, "Đang dùng<", "Tạm khóa");
    }

    @Test
    void bothClicksOfADoubleClickShowTheSamePasswordOfOneAccount() {
        String key = UUID.randomUUID().toString();
        List<MvcTestResult> answers = together(
                () -> create("Lý Thị Thu", "ly-thi-thu", "WARD_OFFICER", "an-bien", key),
                () -> create("Lý Thị Thu", "ly-thi-thu", "WARD_OFFICER", "an-bien", key));

        String password = oneTimePassword(answers.get(0));
        assertThat(oneTimePassword(answers.get(1))).isEqualTo(password);
        assertThat(signIn("ly-thi-thu", password).mustChangePassword()).isTrue();
        assertThat(create("Lý Văn Thu", "ly-thi-thu", "WARD_OFFICER", "an-bien", key))
                .as("another person under that name")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đã có tài khoản “ly-thi-thu”");
    }

    @Test
    void ofTwoWhoMakeTheSameNameAtOnceOneIsToldThatItIsTaken() {
        List<MvcTestResult> answers = together(
                () -> create("Lê Văn Hai", "le-van-hai", "DISTRICT_VIEWER", ""),
                () -> create("Lê Văn Hải", "le-van-hai", "DISTRICT_VIEWER", ""));

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void bothClicksOnANewPasswordShowTheSameOne() {
        long id = people.create("hai-lan", "Phạm Văn Lân", Role.DISTRICT_VIEWER, null);
        String key = UUID.randomUUID().toString();
        List<MvcTestResult> answers = together(() -> reset(id, key), () -> reset(id, key));

        String password = oneTimePassword(answers.get(0));
        assertThat(oneTimePassword(answers.get(1))).isEqualTo(password);
        assertThat(signIn("hai-lan", password).mustChangePassword()).isTrue();
        assertThat(oneTimePassword(reset(id, UUID.randomUUID().toString()))).isNotEqualTo(password);
    }

    @Test
    void whatMayNotBeMadeComesBackWithEverythingTyped() {
        assertThat(create("Đỗ Văn Hùng", "lanh-dao", "DISTRICT_VIEWER", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đã có tài khoản “lanh-dao”", "value=\"lanh-dao\"", "href=\"#username\"");
        assertThat(create("Đỗ Văn Hùng", "Tên có dấu", "DISTRICT_VIEWER", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("từ 3 đến 60 ký tự")
                .satisfies(page -> assertThat(HtmlUtils.htmlUnescape(page))
                        .contains("value=\"Tên có dấu\"", "value=\"Đỗ Văn Hùng\""));
        assertThat(create("Đỗ Văn Hùng", "do-van-hung", "WARD_OFFICER", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn phường của cán bộ Công an phường");
        assertThat(create("Đỗ Văn Hùng", "do-van-hung", "KING", "nowhere"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa chọn vai trò");
        assertThat(create("x".repeat(100_000), "", "", "an-bien"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa nhập tài khoản");
    }

    @Test
    void whatIsWrongIsSaidInTheOrderOfTheFields() {
        for (int time = 0; time < 5; time++) {
            assertThat(create("", "", "", ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .containsSubsequence("href=\"#fullName\"", "href=\"#username\"", "href=\"#role\"");
            assertThat(create("", "", "KING", ""))
                    .bodyText()
                    .containsSubsequence("href=\"#fullName\"", "href=\"#username\"", "href=\"#role\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\ufeff \u00a0", "\u00ad", "\u0301\u0323", "\u3164"})
    void aNameThatCannotBeSeenIsNoName(String invisible) {
        assertThat(create(invisible, "khong-ten", "DISTRICT_VIEWER", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#fullName\"", "Chưa nhập họ tên");
    }

    @Test
    void parametersThatNameNoFieldLeaveTheFormEmpty() {
        for (String address : new String[] {"/admin/accounts", "/account/password"}) {
            assertThat(mvc.post()
                            .uri(address)
                            .with(people.as(TestPeople.ADMIN))
                            .with(csrf())
                            .param("username[0]", "x")
                            .param("current[]", "x")
                            .param("replacement.x", "x")
                            .exchange())
                    .as(address)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void anAccountIsDisabledAndEnabledButNeverOnesOwn() {
        long id = people.create("chuyen-di", "Vũ Văn Nam", Role.DISTRICT_VIEWER, null);
        assertThat(post("/admin/accounts/" + id + "/disable")).hasRedirectedUrl("/admin/accounts/" + id);
        assertThat(get("/admin/accounts/" + id)).bodyText().contains("Đã ngừng", "Cho dùng lại");
        assertThat(post("/admin/accounts/" + id + "/disable"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Tài khoản của Vũ Văn Nam đã ngừng");
        assertThat(post("/admin/accounts/" + id + "/enable")).hasStatus(HttpStatus.FOUND);
        assertThat(get("/admin/accounts/" + id)).bodyText().contains("Đang dùng");

        long own = people.person(TestPeople.ADMIN).accountId();
        assertThat(post("/admin/accounts/" + own + "/disable")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theLogKeepsWhoDisabledAnAccountAlthoughItsSessionsEndInBetween() {
        long id = people.create("nghi-huu", "Ngô Thị Mai", Role.DISTRICT_VIEWER, null);
        post("/admin/accounts/" + id + "/disable");

        assertThat(owner.sql("""
                                select actor from change_log
                                 where table_name = 'account' and record_id = :id and 'disabled_at' = any (changed)""").param("id", id).query(Long.class).list())
                .containsExactly(people.person(TestPeople.ADMIN).accountId());
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        long id = people.create("quen-roi", "Phạm Thị Lan", Role.DISTRICT_VIEWER, null);
        String password = oneTimePassword(post("/admin/accounts/" + id + "/password"));
        assertThat(signIn("quen-roi", password).mustChangePassword()).isTrue();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/admin/accounts/987654321")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/admin/accounts/abc"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Không có trang này");
        assertThat(get("/admin/accounts/99999999999999999999")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private SignIn.Welcome signIn(String username, String password) {
        var welcome = new AtomicReference<SignIn.@Nullable Welcome>();
        signIn.signIn(username, password, "192.0.2.1", welcome::set);
        return Objects.requireNonNull(welcome.get());
    }

    private MvcTestResult get(String address, Object... variables) {
        return mvc.get()
                .uri(address, variables)
                .with(people.as(TestPeople.ADMIN))
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .with(people.as(TestPeople.ADMIN))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult reset(long id, String key) {
        return mvc.post()
                .uri("/admin/accounts/" + id + "/password")
                .with(people.as(TestPeople.ADMIN))
                .with(csrf())
                .param("key", key)
                .exchange();
    }

    private static List<MvcTestResult> together(Supplier<MvcTestResult> one, Supplier<MvcTestResult> other) {
        CompletableFuture<MvcTestResult> first = CompletableFuture.supplyAsync(one, OwnThread.EACH);
        CompletableFuture<MvcTestResult> second = CompletableFuture.supplyAsync(other, OwnThread.EACH);
        return List.of(first.join(), second.join());
    }

    private MvcTestResult create(String fullName, String username, String role, String unit) {
        return create(fullName, username, role, unit, "");
    }

    private MvcTestResult create(String fullName, String username, String role, String unit, String key) {
        return mvc.post()
                .uri("/admin/accounts")
                .with(people.as(TestPeople.ADMIN))
                .with(csrf())
                .param("fullName", fullName)
                .param("username", username)
                .param("role", role)
                .param("unit", unit)
                .param("key", key)
                .exchange();
    }

    private static String oneTimePassword(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        Matcher code = Pattern.compile("<code class=\"code\">([^<]+)</code>")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
