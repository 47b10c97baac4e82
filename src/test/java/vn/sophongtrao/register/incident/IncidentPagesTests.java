package vn.sophongtrao.register.incident;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.incident.IncidentFixture.theft;

/** The pages of the register. It is 16 November 2023. */
@ApplicationTest
class IncidentPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    IncidentFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    private long theft;
    private long knives;
    private long elsewhere;

    @BeforeEach
    void threeIncidents() {
        fixture.clear();
        theft = fixture.record(KENH_DUONG, "kenh-duong", theft().handled(LocalDate.of(2023, 11, 9)));
        knives = fixture.record(
                KENH_DUONG,
                "kenh-duong",
                theft().of("crude_weapon_possession")
                        .account("Tuần tra đêm, thu 2 tuýp sắt hàn dao")
                        .fromThePeople()
                        .handled(LocalDate.of(2023, 10, 30))
                        .seizing(Map.of("crude_weapon", BigDecimal.valueOf(2), "firecracker", new BigDecimal("5.2"))));
        elsewhere = fixture.record(AN_BIEN, "an-bien", theft().account("=1+1 ở chợ"));
    }

    @Test
    void parametersThatNameNoFieldArePassedOver() {
        for (String query : List.of("q[]=a", "q[0]=a", "q.x=1", "class.name=x", "q[a][b]=1", "seized[x]=1")) {
            assertThat(mvc.get()
                            .uri("/incidents?" + query)
                            .with(people.as(KENH_DUONG))
                            .exchange())
                    .as(query)
                    .hasStatusOk();
        }
    }

    @Test
    void aWardSeesItsOwnIncidentsTheDistrictSeesAll() {
        assertThat(body(KENH_DUONG, "/incidents"))
                .contains("VV-2023-0001", "VV-2023-0002", "<strong>2</strong> vụ việc")
                .doesNotContain("VV-2023-0003", "name=\"unit\"");
        assertThat(body(OFFICER, "/incidents"))
                .contains("VV-2023-0001", "VV-2023-0003", "<strong>3</strong> vụ việc, <strong>2</strong> đã xử lý");
        assertThat(get(AN_BIEN, "/incidents/" + theft)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(AN_BIEN, "/incidents/" + theft + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theTotalsAreThoseOfWhatIsFiltered() {
        assertThat(body(OFFICER, "/incidents?unit=kenh-duong&category=crude_weapon_possession"))
                .containsPattern("<strong>2</strong>\\s*vũ khí thô sơ")
                .containsPattern("<strong>5,2</strong>\\s*kg pháo")
                .containsPattern("<strong>0</strong>\\s*súng")
                .contains("<strong>1</strong> vụ việc");
    }

    @Test
    void aSearchIgnoresDiacriticsAndMarksWhatItFound() {
        assertThat(body(OFFICER, "/incidents?q=kenh"))
                .contains("<mark>Kênh</mark>")
                .doesNotContain("VV-2023-0003");
        assertThat(body(OFFICER, "/incidents?q=HAN DAO")).contains("<mark>hàn dao</mark>", "VV-2023-0002");
        assertThat(body(OFFICER, "/incidents?q=vv-2023-0003")).contains("<mark>VV-2023-0003</mark>");
        assertThat(body(OFFICER, "/incidents?q=100%25")).contains("Không có vụ việc nào như vậy");
    }

    @Test
    void eachWordOfASearchIsFoundInTheIncidentOrInTheNameOfItsWard() {
        fixture.record(KENH_DUONG, "kenh-duong", theft().account("Mất xe máy ở chợ Hàng"));
        fixture.record(AN_BIEN, "an-bien", theft().account("Mất xe máy ở chợ Sắt"));

        assertThat(body(OFFICER, "/incidents?q=cho xe phuờng kênh dương"))
                .contains("Mất <mark>xe</mark> máy ở <mark>chợ</mark> Hàng")
                .doesNotContain("Sắt");
        assertThat(body(OFFICER, "/incidents?q=phuờng kênh dương")).contains("<mark>Kênh Dương</mark>");
        assertThat(body(OFFICER, "/incidents?q=chợ tàu")).contains("Không có vụ việc nào như vậy");
    }

    @Test
    void aSearchSaysHowManyWithdrawnIncidentsItPassedOver() {
        post(KENH_DUONG, "/incidents/" + knives + "/withdrawal", Map.of("version", "0", "reason", "Ghi trùng"));

        assertThat(body(KENH_DUONG, "/incidents?q=han dao"))
                .contains(
                        "Không có vụ việc nào như vậy",
                        "Còn 1 bản ghi đã rút",
                        "/incidents?q=han%20dao&amp;sort=-date&amp;state=withdrawn");
        assertThat(body(KENH_DUONG, "/incidents?q=han dao&state=withdrawn"))
                .contains("VV-2023-0002")
                .doesNotContain("bản ghi đã rút");
        assertThat(body(KENH_DUONG, "/incidents")).doesNotContain("bản ghi đã rút");
        assertThat(body(AN_BIEN, "/incidents?q=han dao")).as("another ward's").doesNotContain("bản ghi đã rút");
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(body(OFFICER, "/incidents?from=01/11/2023&to=14/11/2023"))
                .contains("VV-2023-0001")
                .doesNotContain("VV-2023-0002", "VV-2023-0003");
        assertThat(body(OFFICER, "/incidents?state=open"))
                .contains("VV-2023-0003")
                .doesNotContain("VV-2023-0001");
        assertThat(body(OFFICER, "/incidents?people=yes"))
                .contains("VV-2023-0002")
                .doesNotContain("VV-2023-0001");
    }

    @Test
    void theListIsOrderedAsAsked() {
        assertThat(body(OFFICER, "/incidents?sort=code")).containsSubsequence("-0001</a>", "-0002</a>", "-0003</a>");
        assertThat(body(OFFICER, "/incidents?sort=-code")).containsSubsequence("-0003</a>", "-0002</a>", "-0001</a>");
        assertThat(body(OFFICER, "/incidents")).containsSubsequence("-0001</a>", "-0003</a>", "-0002</a>");
        for (String column : List.of("date", "unit", "category", "state", "-unit", "nothing")) {
            assertThat(get(OFFICER, "/incidents?sort=" + column)).hasStatusOk();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "99999999999999999999999", "hai"})
    void aPageThatDoesNotExistIsTheNearestThatDoes(String page) {
        assertThat(body(OFFICER, "/incidents?page=" + page)).contains("1–3 trong 3 vụ việc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=31/02/2023",
                "to=hom-qua",
                "from=14/11/2023&to=13/11/2023",
                "category=nothing",
                "unit=khong-co",
                "state=gone",
                "people=maybe"
            })
    void aFilterThatCannotBeReadIsNamedAndComesBack(String query) {
        assertThat(body(OFFICER, "/incidents?" + query)).contains("Có điều kiện tìm không dùng được", "role=\"alert\"");
        assertThat(get(OFFICER, "/incidents.xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aWardMayNotFilterByAUnitItMayNotSee() {
        assertThat(body(KENH_DUONG, "/incidents?unit=an-bien"))
                .contains("Phường: mục cần tìm không có trong danh sách");
    }

    @Test
    void anEndlessSearchComesBackWithAWord() {
        assertThat(mvc.get()
                        .uri("/incidents")
                        .param("q", "a".repeat(100_000))
                        .with(people.as(OFFICER))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Chữ cần tìm dài quá");
        assertThat(mvc.get()
                        .uri("/incidents")
                        .param("q", "a\0b")
                        .with(people.as(OFFICER))
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheList() throws Exception {
        body(OFFICER, "/incidents");
        int few = statements.fewestOf(() -> body(OFFICER, "/incidents"));
        for (int i = 0; i < 15; i++) {
            fixture.record(KENH_DUONG, "kenh-duong", theft().seizing(Map.of("gun", BigDecimal.ONE)));
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, "/incidents"))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(6);
    }

    @Test
    void anIncidentIsRecordedAndSaysInWhichMonthItCounts() {
        MvcTestResult answer = post(KENH_DUONG, "/incidents", typed());

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(answer.getMvcResult().getFlashMap().toString()).contains("record.recorded");
        assertThat(body(KENH_DUONG, page))
                .contains("Vụ việc VV-2023-0004", "Thuộc báo cáo tháng 11/2023", "2,4 kg pháo", "Ghi vào sổ");
    }

    @Test
    void theSameFormSentTwiceMakesOneIncident() {
        String first = post(KENH_DUONG, "/incidents", typed()).getResponse().getRedirectedUrl();
        String second = post(KENH_DUONG, "/incidents", typed()).getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aFormThatSaysSomethingElseByNowIsNotCalledSaved() {
        String first = post(KENH_DUONG, "/incidents", typed()).getResponse().getRedirectedUrl();

        MvcTestResult answer =
                post(KENH_DUONG, "/incidents", with(typed(), "category", "theft", "account", "Mất xe đạp"));

        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "vụ việc VV-2023-0004", "href=\"" + first + "\"", "Mất xe đạp", "data-draft-answered=\"true\"")
                .doesNotContain(typed().get("key"));
        MvcTestResult again = post(
                KENH_DUONG,
                "/incidents",
                with(typed(), "category", "theft", "account", "Mất xe đạp", "key", keyOf(answer)));
        assertThat(again).hasStatus(HttpStatus.FOUND);
        assertThat(again.getResponse().getRedirectedUrl()).isNotEqualTo(first);
    }

    @Test
    void aFormWhoseRecordWasWithdrawnIsNotCalledSaved() {
        String first = post(KENH_DUONG, "/incidents", typed()).getResponse().getRedirectedUrl();
        post(KENH_DUONG, first + "/withdrawal", Map.of("version", "0", "reason", "Nhầm"));

        assertThat(post(KENH_DUONG, "/incidents", typed()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("vụ việc VV-2023-0004", "đã rút khỏi sổ", "value=\"2,4\"");
    }

    @Test
    void aQuantityThatNobodySeizesIsRefusedWithItsLimit() {
        assertThat(post(KENH_DUONG, "/incidents", with(typed(), "seized[gun]", "999999999999")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nhiều nhất là 999.999.999", "value=\"999999999999\"");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        MvcTestResult answer = post(
                KENH_DUONG,
                "/incidents",
                with(typed(), "seized[firecracker]", "36.6", "handledOn", "31/02/2023", "account", "Chưa <b>xong</b>"));

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "value=\"36.6\"",
                        "36,6 hay 366?",
                        "value=\"31/02/2023\"",
                        "Không có ngày 31/02/2023",
                        "Chưa &lt;b&gt;xong&lt;/b&gt;",
                        "href=\"#handledOn\"",
                        "role=\"alert\"");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(
                        KENH_DUONG,
                        "/incidents",
                        with(
                                typed(),
                                "category",
                                "",
                                "detectedOn",
                                "hôm qua",
                                "handledOn",
                                "hôm nay",
                                "account",
                                "Gọi 0912 345 678",
                                "seized[gun]",
                                "ba")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#category\"",
                        "href=\"#detectedOn\">Ngày phát hiện: Không đọc được ngày",
                        "href=\"#handledOn\">Ngày xử lý: Không đọc được ngày",
                        "href=\"#account\"",
                        "href=\"#seized[gun]\">Súng (khẩu): ");
        assertThat(post(
                        KENH_DUONG,
                        "/incidents",
                        with(typed(), "handledOn", "17/11/2023", "account", "CCCD 031090001234")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence("href=\"#handledOn\">Ngày xử lý không được sau hôm nay", "href=\"#account\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\ufeff", "\u00ad\u00a0", "\u0301"})
    void anAccountThatCannotBeSeenIsNone(String invisible) {
        assertThat(post(KENH_DUONG, "/incidents", with(typed(), "account", invisible)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#account\"");
    }

    @Test
    void aRuleOfTheBookStandsAtItsField() {
        assertThat(post(KENH_DUONG, "/incidents", with(typed(), "handledOn", "17/11/2023")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ngày xử lý không được sau hôm nay, 16/11/2023.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "49/748", "1e9", "-3", "ba", "1111111111111111111111111111111111111111"})
    void quantitiesThatAreNoneComeBackAsTheyWere(String quantity) {
        MvcTestResult answer = post(KENH_DUONG, "/incidents", with(typed(), "seized[gun]", quantity));

        if (quantity.isEmpty()) {
            assertThat(answer).hasStatus(HttpStatus.FOUND);
        } else {
            assertThat(answer)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("value=\"" + quantity + "\"");
        }
    }

    @Test
    void aMissingFormAnEndlessTextAndAStrangeFieldAreNoFailure() {
        assertThat(post(KENH_DUONG, "/incidents", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(KENH_DUONG, "/incidents", with(typed(), "account", "a".repeat(100_000))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("100.000");
        assertThat(post(KENH_DUONG, "/incidents", with(typed(), "seized[", "1", "seized[tank]", "x")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, "/incidents/" + theft, with(typed(), "version", "x")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(get(KENH_DUONG, "/incidents/abc")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(KENH_DUONG, "/incidents/99999999999999999999")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(KENH_DUONG, "/incidents/" + theft, with(typed(), "version", "0")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(post(KENH_DUONG, "/incidents/" + theft, with(typed(), "version", "0", "account", "Bản thứ hai")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Bản thứ hai",
                        "Mâu thuẫn tại quán ăn",
                        "Nguyễn Thị Thu Hà đã lưu",
                        "name=\"version\" value=\"1\"");
    }

    @Test
    void theHistorySaysWhoChangedWhatFromWhatToWhat() {
        post(KENH_DUONG, "/incidents/" + knives, with(typed(), "version", "0"));
        post(KENH_DUONG, "/incidents/" + knives + "/withdrawal", Map.of("version", "1", "reason", "Ghi trùng"));

        assertThat(body(OFFICER, "/incidents/" + knives))
                .contains(
                        "Lý do: Ghi trùng",
                        "Ngày xử lý: 30/10/2023 thành 09/11/2023",
                        "Loại vụ việc: Tàng trữ vũ khí thô sơ thành Cố ý gây thương tích",
                        "Vũ khí thô sơ: 2 thành –",
                        "Pháo: 5,2 thành 2,4",
                        "Nguyễn Thị Thu Hà");
    }

    @Test
    void withdrawingNeedsAReason() {
        assertThat(post(KENH_DUONG, "/incidents/" + theft + "/withdrawal", Map.of("version", "0", "reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lý do không được để trống.");
        assertThat(post(KENH_DUONG, "/incidents/" + theft + "/withdrawal", Map.of("version", "7", "reason", "Nhầm")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nhầm", "Có người vừa sửa");
        assertThat(body(KENH_DUONG, "/incidents")).contains("VV-2023-0001");
    }

    @Test
    void whoMayNotWriteIsRefused() {
        String edit = "/incidents/" + theft + "/edit";
        assertThat(get(VIEWER, "/incidents/" + theft)).hasStatusOk();
        assertThat(get(VIEWER, edit)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(OFFICER, edit)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(VIEWER, "/incidents/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(VIEWER, "/incidents", typed())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(OFFICER, "/incidents/" + theft + "/withdrawal", Map.of("version", "0", "reason", "Nhầm")))
                .hasStatus(HttpStatus.FORBIDDEN);
        for (String address : List.of("/incidents", "/incidents.xlsx", "/incidents/new", "/incidents/" + theft)) {
            assertThat(get(ADMIN, address)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get(ADMIN, edit)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(VIEWER, "/incidents")).doesNotContain("/incidents/new");
        assertThat(body(OFFICER, "/incidents")).contains("Ghi vụ việc cấp quận");
    }

    @Test
    void aRefusalNamesAKindInTheLanguageOfItsReader() {
        MvcTestResult answer = mvc.post()
                .uri("/incidents")
                .with(people.as(KENH_DUONG))
                .with(csrf())
                .cookie(new Cookie("language", "en"))
                .param("seized[firecracker]", "36.6")
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Firecrackers (kg): ");
    }

    @Test
    void theAdministratorReadsTheCategoriesAndKinds() {
        assertThat(body(ADMIN, "/admin/categories")).contains("Trộm cắp tài sản", "Vũ khí thô sơ");
        assertThat(get(OFFICER, "/admin/categories")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSheetHoldsWhatTheListShowsWithDatesNumbersAndTexts() throws Exception {
        List<Row> rows = sheet(OFFICER, "/incidents.xlsx?sort=code");

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã");
        assertThat(rows.get(2).getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2023, 10, 30));
        assertThat(rows.get(2).getCellAsNumber(12).orElseThrow()).isEqualByComparingTo("5.2");
        assertThat(rows.get(3).getCell(6).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(3).getCellText(6)).isEqualTo("=1+1 ở chợ");
        assertThat(sheet(KENH_DUONG, "/incidents.xlsx")).hasSize(3);
        assertThat(sheet(OFFICER, "/incidents.xlsx?state=open")).hasSize(2);
    }

    private List<Row> sheet(String username, String address) throws Exception {
        byte[] content = get(username, address).getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(people.as(username)).exchange();
    }

    private String body(String username, String address) {
        MvcTestResult answer = get(username, address);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray().length == 0
                ? ""
                : new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String username, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(people.as(username)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> typed() {
        return Map.of(
                "category", "assault",
                "detectedOn", "08/11/2023",
                "handledOn", "9/11/2023",
                "account", "Mâu thuẫn tại quán ăn đêm, tổ tự quản báo",
                "fromPeople", "true",
                "seized[firecracker]", "2,4",
                "key", "6f1c4d1e-5c9b-4b57-9a3f-0f5f5c1b2a3d");
    }

    private static String keyOf(MvcTestResult page) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static Map<String, String> with(Map<String, String> form, String... changed) {
        Map<String, String> other = new java.util.HashMap<>(form);
        for (int i = 0; i < changed.length; i += 2) {
            other.put(changed[i], changed[i + 1]);
        }
        return other;
    }
}
