package vn.sophongtrao.register.movement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.movement.MovementFixture.event;
import static vn.sophongtrao.register.movement.MovementFixture.model;
import static vn.sophongtrao.register.movement.MovementFixture.of;
import static vn.sophongtrao.register.movement.MovementFixture.school;
import static vn.sophongtrao.register.movement.MovementFixture.site;

/** The pages of the register. It is 16 November 2023. */
@ApplicationTest
class ModelPagesTests {

    private static final LocalDate MARCH = LocalDate.of(2023, 3, 24);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 12);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    MovementFixture fixture;

    @Autowired
    ModelRegister register;

    @Autowired
    StatementCounter statements;

    private long zalo;
    private long alley;
    private long anBiens;

    @BeforeEach
    void threeModels() {
        fixture.clear();
        zalo = fixture.record(
                OFFICER,
                "cap-quan",
                of(model("Nhóm Zalo phòng chống tội phạm, phòng chống cháy, nổ", MARCH), "technology", null));
        alley = fixture.record(KENH_DUONG, "kenh-duong", model("Ngõ, phố tự quản", LocalDate.of(2021, 6, 1)));
        anBiens = fixture.record(AN_BIEN, "an-bien", model("Cửa hàng an toàn", MAY));
        fixture.addSite(KENH_DUONG, zalo, "kenh-duong", school("Trường THCS Tô Hiệu", MAY));
        fixture.addSite(AN_BIEN, zalo, "an-bien", site(MARCH));
        fixture.addSite(KENH_DUONG, alley, "kenh-duong", site(LocalDate.of(2021, 6, 1)));
    }

    @Test
    void aWardSeesItsModelsAndThoseOfTheWholeDistrictTheDistrictSeesAll() {
        assertThat(body(KENH_DUONG, "/models"))
                .contains("Nhóm Zalo", "Ngõ, phố tự quản", "<strong>2</strong> mô hình")
                .doesNotContain("Cửa hàng an toàn", "name=\"unit\"");
        assertThat(body(OFFICER, "/models")).contains("Cửa hàng an toàn", "<strong>3</strong> mô hình");
        assertThat(get(KENH_DUONG, "/models/" + anBiens)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(KENH_DUONG, "/models/" + zalo + "/edit")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(KENH_DUONG, "/models/" + zalo))
                .contains("Trường THCS Tô Hiệu", "Thêm điểm")
                .doesNotContain("Phường An Biên", "/models/" + zalo + "/dissolution");
        assertThat(body(VIEWER, "/models/" + zalo))
                .contains("Phường An Biên", "Phường Kênh Dương")
                .doesNotContain("/edit", "/sites/new");
    }

    @Test
    void openingAndNewLessEndedMakeClosingForModelsAndForSites() {
        long ended = fixture.record(KENH_DUONG, "kenh-duong", model("Đã thanh loại", LocalDate.of(2020, 1, 1)));
        fixture.addSite(KENH_DUONG, ended, "kenh-duong", site(LocalDate.of(2020, 1, 1)));
        fixture.as(KENH_DUONG, () -> register.dissolve(ended, 0, new Ending(MAY, "Không hiệu quả")));

        assertThat(cells(body(OFFICER, "/models"))).containsExactly("2", "+ 2", "− 1", "= 3", "2", "+ 2", "− 1", "= 3");
        assertThat(cells(body(OFFICER, "/models?year=2022")))
                .containsExactly("2", "+ 0", "− 0", "= 2", "2", "+ 0", "− 0", "= 2");
        assertThat(cells(body(OFFICER, "/models?unit=an-bien")))
                .containsExactly("0", "+ 2", "− 0", "= 2", "0", "+ 1", "− 0", "= 1");
        assertThat(cells(body(OFFICER, "/models?state=active")))
                .containsExactly("2", "+ 2", "− 1", "= 3", "2", "+ 2", "− 1", "= 3");
    }

    @Test
    void filtersAndSearchNarrowTheList() {
        assertThat(body(OFFICER, "/models?q=NHOM ZALO"))
                .contains("<mark>Nhóm Zalo</mark>")
                .doesNotContain("tự quản");
        assertThat(body(OFFICER, "/models?q=kenh duong")).contains("Ngõ, phố").doesNotContain("Nhóm Zalo");
        assertThat(body(OFFICER, "/models?kind=technology"))
                .contains("Nhóm Zalo")
                .doesNotContain("Ngõ, phố");
        assertThat(body(OFFICER, "/models?unit=kenh-duong"))
                .contains("Nhóm Zalo", "Ngõ, phố")
                .doesNotContain("Cửa hàng");
        assertThat(body(OFFICER, "/models?year=2022")).contains("Ngõ, phố").doesNotContain("Nhóm Zalo");
        assertThat(body(OFFICER, "/models?state=dissolved")).contains("Không có mô hình nào như vậy");
        for (String column : List.of("name", "-kind", "lead", "unit", "-launched", "sites", "state", "nothing")) {
            assertThat(get(OFFICER, "/models?sort=" + column)).hasStatusOk();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=nothing", "lead=nobody", "unit=khong-co", "state=gone", "year=1066"})
    void aFilterThatCannotBeReadIsNamedAndComesBack(String query) {
        assertThat(body(OFFICER, "/models?" + query)).contains("Có điều kiện tìm không dùng được");
        assertThat(get(OFFICER, "/models.xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theWorkbookHoldsWhatTheListShows() throws Exception {
        MvcTestResult answer = get(OFFICER, "/models.xlsx?unit=kenh-duong&sort=name");

        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Ngõ, phố tự quản");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("Cấp quận");
        }
    }

    @Test
    void aModelIsEnteredWithItsFirstSiteAndShown() {
        MvcTestResult answer = post(KENH_DUONG, "/models", typed());

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(body(KENH_DUONG, page))
                .contains(
                        "Mô hình “4 tại chỗ”",
                        "2021–2027",
                        "<strong>1</strong> điểm",
                        "Phường Kênh Dương",
                        "Ra mắt 09/11/2023",
                        "Ghi vào sổ");
        assertThat(post(KENH_DUONG, "/models", typed()).getResponse().getRedirectedUrl())
                .isEqualTo(page);
    }

    @Test
    void aNameThatBeginsWithAQuoteGetsNoSecondOne() {
        assertThat(ModelPages.place(1, "“Ngõ, phố tự quản” số 2").title().key()).isEqualTo("movement.title.quoted");
        assertThat(ModelPages.place(1, "4 tại chỗ").title().key()).isEqualTo("movement.title");
    }

    @Test
    void theDistrictChoosesTheUnitAWardHasItsOwn() {
        assertThat(body(OFFICER, "/models/new")).contains("name=\"unit\"", "Cấp quận");
        assertThat(body(KENH_DUONG, "/models/new")).doesNotContain("name=\"unit\"");
        assertThat(post(OFFICER, "/models", with(typed(), "unit", "nowhere")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String page = String.valueOf(post(OFFICER, "/models", with(typed(), "unit", "an-bien"))
                .getResponse()
                .getRedirectedUrl());
        assertThat(body(AN_BIEN, page)).contains("Phường An Biên");
    }

    @Test
    void aRefusedFormSaysAllAtOnceAndKeepsWhatWasTyped() {
        assertThat(post(
                        KENH_DUONG,
                        "/models",
                        with(
                                typed(),
                                "name",
                                "",
                                "kind",
                                "nothing",
                                "launchedOn",
                                "31/02/2023",
                                "programmeFrom",
                                "2027",
                                "programmeTo",
                                "2021")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Tên mô hình không được để trống",
                        "Không có ngày 31/02/2023",
                        "value=\"31/02/2023\"",
                        "Năm kết thúc không được trước năm bắt đầu, 2027");
    }

    @Test
    void twoAtOnceAreShownBothVersions() {
        register(OFFICER, alley, 0, "Bản của quận");
        assertThat(post(KENH_DUONG, "/models/" + alley, with(typed(), "name", "Bản của phường", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Bản của quận", "Bản của phường");
    }

    @Test
    void aModelIsDissolvedWithADayAndAReason() {
        String path = "/models/" + alley;
        assertThat(body(KENH_DUONG, path + "/dissolution")).contains("Ngày thanh loại");
        assertThat(post(KENH_DUONG, path + "/dissolution", Map.of("on", "", "reason", "", "version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(KENH_DUONG, path + "/dissolution", Map.of("on", "1/10/2023", "reason", "Cũ", "version", "9")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(
                        KENH_DUONG,
                        path + "/dissolution",
                        Map.of("on", "1/10/2023", "reason", "Không còn người tham gia", "version", "0")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, path))
                .contains("Đã thanh loại", "Không còn người tham gia", "Đến 01/10/2023")
                .doesNotContain(path + "/edit", "/sites/new");
        assertThat(get(KENH_DUONG, path + "/edit")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aSiteIsAddedChangedEndedAndTakenBack() {
        String path = "/models/" + zalo + "/sites";
        Map<String, String> site = Map.of(
                "launchedOn",
                "1/11/2023",
                "place",
                "Tổ dân phố 5",
                "placeKind",
                "residential_area",
                "teams",
                "8",
                "key",
                "5f9b2c1e-7a1d-4f7e-9a3c-2b1d0e9f8a71");
        assertThat(post(KENH_DUONG, path, site)).hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, path, site)).hasStatus(HttpStatus.FOUND);
        String added = last("movement_site");
        assertThat(body(KENH_DUONG, "/models/" + zalo))
                .containsOnlyOnce("id=\"site-" + added + "\"")
                .contains("Tổ dân phố 5");
        assertThat(post(KENH_DUONG, path + "/" + added, with(site, "teams", "9", "version", "0")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, "/models/" + zalo)).contains("Số tổ: 8 thành 9");
        assertThat(post(KENH_DUONG, path + "/" + added, with(site, "teams", "7", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Bản đang lưu");
        assertThat(get(AN_BIEN, path + "/" + added + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        KENH_DUONG,
                        path + "/" + added + "/end",
                        Map.of("on", "10/11/2023", "reason", "Sáp nhập tổ", "version", "1")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, "/models/" + zalo)).contains("Đến 10/11/2023", "Sáp nhập tổ");
        assertThat(body(KENH_DUONG, path + "/" + added + "/withdrawal")).contains("Rút điểm “Tổ dân phố 5” khỏi sổ");
        assertThat(post(KENH_DUONG, path + "/" + added + "/withdrawal", Map.of("reason", "Ghi nhầm", "version", "2")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, "/models/" + zalo)).doesNotContain("id=\"site-" + added + "\"");
        assertThat(get(KENH_DUONG, "/models/sites/" + added))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/models/" + zalo + "#sites");
    }

    @Test
    void eventsActivitiesAndRatingsStandOnThePage() {
        String path = "/models/" + alley;
        assertThat(post(
                        KENH_DUONG,
                        path + "/events",
                        Map.of("kind", "replicated", "happenedOn", "1/11/2023", "scope", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nhân rộng đến đâu");
        assertThat(post(
                        KENH_DUONG,
                        path + "/events",
                        Map.of(
                                "kind",
                                "recognised",
                                "happenedOn",
                                "1/11/2023",
                                "scope",
                                "nationwide",
                                "byWhom",
                                "Bộ Công an",
                                "decisionNumber",
                                "3127/QĐ-BCA",
                                "decidedOn",
                                "30/10/2023")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(
                        KENH_DUONG,
                        path + "/activities",
                        Map.of("happenedOn", "8/11/2023", "what", "Hướng dẫn thoát nạn", "participants", "412")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, path + "/rating", Map.of("year", "2023", "rating", "good")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, path))
                .contains(
                        "Được ghi nhận: Toàn quốc",
                        "Cơ quan: Bộ Công an",
                        "Quyết định số 3127/QĐ-BCA, ngày 30/10/2023",
                        "Hướng dẫn thoát nạn",
                        "412",
                        "Năm 2023",
                        "Tốt");
        String event = last("movement_event");
        assertThat(post(KENH_DUONG, path + "/events/" + event + "/withdrawal", Map.of("reason", "Sai", "version", "0")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, path))
                .doesNotContain("Quyết định số 3127")
                .contains("Rút sự kiện Được ghi nhận, 01/11/2023");
    }

    @Test
    void aSearchThatPassedOverAWithdrawnModelSaysSo() {
        assertThat(body(OFFICER, "/models?q=zalo")).doesNotContain("bản ghi đã rút");
        assertThat(post(OFFICER, "/models/" + zalo + "/withdrawal", Map.of("reason", "Ghi trùng", "version", "0")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(OFFICER, "/models?q=zalo")).contains("Còn 1 bản ghi đã rút", "state=withdrawn");
        assertThat(body(OFFICER, "/models?q=zalo&state=withdrawn")).doesNotContain("bản ghi đã rút");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRegister() throws Exception {
        body(OFFICER, "/models");
        int list = statements.fewestOf(() -> body(OFFICER, "/models"));
        int page = statements.fewestOf(() -> body(OFFICER, "/models/" + zalo));
        for (int i = 0; i < 12; i++) {
            fixture.addSite(KENH_DUONG, zalo, "kenh-duong", site(MAY));
            fixture.addEvent(OFFICER, zalo, event(EventKind.RENEWED, MAY, null));
            fixture.record(KENH_DUONG, "kenh-duong", model("Thêm " + i, MAY));
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, "/models"))).isLessThanOrEqualTo(list);
        assertThat(statements.fewestOf(() -> body(OFFICER, "/models/" + zalo))).isLessThanOrEqualTo(page);
        assertThat(list).isLessThanOrEqualTo(7);
        assertThat(page).isLessThanOrEqualTo(13);
    }

    private void register(String username, long id, long version, String name) {
        fixture.as(username, () -> register.amend(id, version, model(name, LocalDate.of(2021, 6, 1))));
    }

    private String last(String table) {
        return String.valueOf(fixture.lastOf(table));
    }

    /** The cells of the line of opening, new, ended and closing. */
    private static List<String> cells(String page) {
        return Pattern.compile("<td class=\"num(?: fw-medium)?\">([^<]*)</td>")
                .matcher(page.substring(page.indexOf("id=\"balance\"")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", "4 tại chỗ");
        typed.put("kind", "prevention");
        typed.put("lead", "police");
        typed.put("launchedOn", "9/11/2023");
        typed.put("withSite", "true");
        typed.put("programmeFrom", "2021");
        typed.put("programmeTo", "2027");
        typed.put("key", "0d3a5a1c-31a7-4b09-a1f2-70de1e3f1c55");
        return typed;
    }

    private static Map<String, String> with(Map<String, String> typed, String... changes) {
        Map<String, String> changed = new LinkedHashMap<>(typed);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(people.as(username)).exchange();
    }

    private String body(String username, String path) {
        MvcTestResult answer = get(username, path);
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String username, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(people.as(username)).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
