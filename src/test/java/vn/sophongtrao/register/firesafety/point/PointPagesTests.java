package vn.sophongtrao.register.firesafety.point;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.firesafety.point.PointFixture.point;

/** The pages of the register. It is 16 November 2023. */
@ApplicationTest
class PointPagesTests {

    private static final String LIST = "/fire-safety/points";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    PointFixture fixture;

    @Autowired
    StatementCounter statements;

    private long first;

    @BeforeEach
    void fourPoints() {
        fixture.clear();
        first = fixture.record(KENH_DUONG, "kenh-duong", point().at("20.851234", "106.683456"));
        fixture.record(
                KENH_DUONG,
                "kenh-duong",
                point().at("Ngõ 5 Đông Hải").with("hose", 3).established(LocalDate.of(2023, 11, 14)));
        fixture.record(AN_BIEN, "an-bien", point());
        fixture.record(KENH_DUONG, "kenh-duong", point().ended(LocalDate.of(2023, 11, 14)));
    }

    @Test
    void theListShowsWhatIsThereWithTheTotalsOfWhatIsFiltered() {
        assertThat(body(KENH_DUONG, LIST))
                .contains(
                        "DCC-2022-0001",
                        "DCC-2023-0001",
                        "<strong>2</strong> điểm,",
                        "Bình chữa cháy bột: 4</span>",
                        "Cuộn vòi chữa cháy: 3</span>",
                        "Bình chữa cháy bột: 4; Rìu: 2")
                .doesNotContain("DCC-2022-0002", "DCC-2022-0003");
        assertThat(body(OFFICER, LIST)).contains("Được đếm vào báo cáo tháng").doesNotContain(LIST + "/new");
        assertThat(body(OFFICER, LIST)).contains("<strong>3</strong> điểm,", "Bình chữa cháy bột: 8</span>");
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(codes("?equipment=hose")).containsExactly("DCC-2023-0001");
        assertThat(codes("?placed=yes")).containsExactly("DCC-2022-0001");
        assertThat(codes("?state=ended")).containsExactly("DCC-2022-0003");
        assertThat(codes("?on=13/11/2023&unit=kenh-duong&sort=code")).containsExactly("DCC-2022-0001", "DCC-2022-0003");
        assertThat(codes("?from=01/01/2023")).containsExactly("DCC-2023-0001");
        assertThat(codes("?q=dong hai")).containsExactly("DCC-2023-0001");
        assertThat(body(OFFICER, LIST + "?q=dong hai")).contains("<mark>Đông Hải</mark>");
        assertThat(codes("?q=phường an biên")).containsExactly("DCC-2022-0002");
        for (String column : List.of("code", "unit", "-address", "established", "-inspection", "nothing")) {
            assertThat(codes("?sort=" + column)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=31/02/2023", "to=x", "unit=khong-co", "state=gone", "equipment=tank", "placed=maybe"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        assertThat(body(OFFICER, LIST + "?" + query)).contains("Có điều kiện tìm không dùng được");
        assertThat(get(OFFICER, LIST + ".xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void telephonesAreReadByTheWardAndTheOfficersOnly() throws Exception {
        for (String address : List.of(LIST, LIST + "/" + first)) {
            assertThat(body(KENH_DUONG, address)).contains("0912345678");
            assertThat(body(OFFICER, address)).contains("0912345678");
            assertThat(body(VIEWER, address)).contains("Trần Văn Hải", "•••").doesNotContain("0912345678");
        }
        assertThat(sheet(OFFICER).get(1).getCellText(6)).isEqualTo("0912345678");
        assertThat(sheet(VIEWER))
                .allSatisfy(row -> assertThat(row.getCellText(6)).isNotEqualTo("0912345678"));
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        List<Row> rows = sheet(KENH_DUONG);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("20.851234");
        assertThat(rows.get(0).getCellText(12)).isEqualTo("Bình chữa cháy bột (bình)");
        assertThat(rows.get(1).getCellAsNumber(12).orElseThrow()).isEqualByComparingTo("4");
    }

    @Test
    void aFormOffersToPickAPositionWhereOneIsKnown() {
        assertThat(body(KENH_DUONG, LIST + "/new"))
                .contains("Chọn trên bản đồ", "class=\"mark point\"", "/js/pick-position-")
                .doesNotContain("href=\"\"");
        assertThat(body(AN_BIEN, LIST + "/new"))
                .contains("Khi đơn vị đã có ít nhất một vị trí thì chọn được trên bản đồ")
                .doesNotContain("/js/pick-position-");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheList() throws Exception {
        body(OFFICER, LIST);
        int few = statements.fewestOf(() -> body(OFFICER, LIST));
        for (int number = 0; number < 15; number++) {
            fixture.record(KENH_DUONG, "kenh-duong", point().at("Ngõ " + number));
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, LIST))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20,851234 106,683456", "20.851234 106.683456", "20.85123400001 106.683456"})
    void aPointIsRecordedWithItsPositionHoweverItIsTyped(String position) {
        String[] degrees = position.split(" ");
        Map<String, String> said = with("latitude", degrees[0], "longitude", degrees[1]);
        MvcTestResult answer = post(KENH_DUONG, LIST, said);

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(body(KENH_DUONG, page))
                .contains(
                        "Điểm chữa cháy công cộng DCC-2023-0002",
                        "20,851234; 106,683456",
                        "Rìu (cái): 3",
                        "Được đếm vào các tháng báo cáo từ ngày");
        assertThat(post(KENH_DUONG, LIST, said).getResponse().getRedirectedUrl())
                .isEqualTo(page);
        assertThat(post(KENH_DUONG, LIST, typed()))
                .as("the same form, which says something else by now")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("DCC-2023-0002", "name=\"another\" value=\"true\"");
    }

    @Test
    void aPointAtAnAddressThatHasOneIsEnteredOnlyAsAnotherOne() {
        assertThat(post(KENH_DUONG, LIST, with("key", ""))).hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, LIST, with("key", "")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Sổ đã có", "DCC-", "name=\"another\" value=\"true\"");
        assertThat(post(KENH_DUONG, LIST, with("key", "", "another", "true"))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(
                        KENH_DUONG,
                        LIST,
                        with(
                                "address", "",
                                "establishedOn", "hôm qua",
                                "latitude", "106.683456",
                                "longitude", "20.851234",
                                "keeperPhone", "113",
                                "equipment[axe]", "1,5")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#address\">Địa điểm không được để trống",
                        "href=\"#establishedOn\">Ngày ra mắt: Không đọc được ngày",
                        "href=\"#latitude\">Vĩ độ ở Việt Nam từ 6 đến 24 độ",
                        "href=\"#keeperPhone\"",
                        "href=\"#equipment[axe]\">Rìu (cái): ");
        assertThat(post(KENH_DUONG, LIST, with("latitude", "20,85")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#longitude\">Ghi cả Vĩ độ và Kinh độ");
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(KENH_DUONG, LIST + "/" + first, with("version", "0"))).hasStatus(HttpStatus.FOUND);

        assertThat(post(KENH_DUONG, LIST + "/" + first, with("version", "0", "address", "Chợ Con")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Chợ Con", "Ngõ 9 Chợ Hàng", "Rìu (cái)", "name=\"version\" value=\"1\"")
                .doesNotContain("Xà beng");
    }

    @Test
    void theHistorySaysWhatChanged() {
        post(KENH_DUONG, LIST + "/" + first, with("version", "0"));
        post(
                KENH_DUONG,
                LIST + "/" + first + "/end",
                Map.of("version", "1", "endedOn", "10/11/2023", "endReason", "Dời"));

        assertThat(body(VIEWER, LIST + "/" + first))
                .contains(
                        "Địa điểm: Đầu ngõ 12 Kênh Dương thành Ngõ 9 Chợ Hàng",
                        "Vĩ độ: 20,851234 thành –",
                        "Bình chữa cháy bột: 4 thành –",
                        "Rìu: 2 thành 3",
                        "Điện thoại người quản lý: ••• thành –",
                        "Ngày kết thúc: – thành 10/11/2023")
                .doesNotContain("0912345678");
        post(KENH_DUONG, LIST + "/" + first + "/withdrawal", Map.of("version", "2", "reason", "Ghi trùng"));
        assertThat(body(VIEWER, LIST + "/" + first)).contains("Lý do: Ghi trùng");
        assertThat(body(VIEWER, LIST + "?q=DCC")).contains("Còn 1 bản ghi đã rút", "state=withdrawn");
        assertThat(get(KENH_DUONG, LIST + "/" + first + "/end")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theAdministratorReadsTheKindsOfEquipmentAndNoPoint() {
        assertThat(get(ADMIN, LIST)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(ADMIN, "/admin/categories")).contains("Phương tiện tại Điểm chữa cháy công cộng");
    }

    /** The codes of the list, as they stand in it unmarked. */
    private List<String> codes(String query) {
        return Pattern.compile("DCC-\\d{4}-\\d{4}")
                .matcher(body(OFFICER, LIST + query))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private List<Row> sheet(String username) throws Exception {
        byte[] content = get(username, LIST + ".xlsx?sort=code").getResponse().getContentAsByteArray();
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
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String username, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(people.as(username)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "address", "Ngõ 9 Chợ Hàng",
                "establishedOn", "1/11/2023",
                "keeper", "Đỗ Văn Bình",
                "equipment[axe]", "3",
                "equipment[hose]", "0",
                "key", "6f1c4d1e-5c9b-4b57-9a3f-0f5f5c1b2a3f"));
    }

    private static Map<String, String> with(String... changed) {
        Map<String, String> other = typed();
        for (int i = 0; i < changed.length; i += 2) {
            other.put(changed[i], changed[i + 1]);
        }
        return other;
    }
}
