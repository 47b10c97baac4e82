package vn.sophongtrao.register.firesafety.group;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.firesafety.group.GroupFixture.group;

/** The pages of the register. It is 16 November 2023. */
@ApplicationTest
class GroupPagesTests {

    private static final String LIST = "/fire-safety/groups";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    GroupFixture fixture;

    @Autowired
    StatementCounter statements;

    private long linked;

    @BeforeEach
    void fourGroups() {
        fixture.clear();
        linked = fixture.record(KENH_DUONG, "kenh-duong", group().linked());
        fixture.record(
                KENH_DUONG,
                "kenh-duong",
                group().number("=1+1").in("Đông Hải").households(4).established(LocalDate.of(2023, 11, 14)));
        fixture.record(AN_BIEN, "an-bien", group().in("Tổ dân phố 2"));
        fixture.record(KENH_DUONG, "kenh-duong", group().ended(LocalDate.of(2023, 11, 14)));
    }

    @Test
    void theListShowsThoseThatLiveWithTheTotalsOfWhatIsFiltered() {
        assertThat(body(KENH_DUONG, LIST))
                .contains("TLG-2022-0001", "TLG-2023-0001", "<strong>2</strong> tổ,", "<strong>14</strong> hộ")
                .doesNotContain("TLG-2022-0002", "TLG-2022-0003", "name=\"unit\"");
        assertThat(body(OFFICER, LIST))
                .contains("<strong>3</strong> tổ,", "<strong>24</strong> hộ", "<strong>1</strong> tổ có báo động");
        assertThat(body(OFFICER, LIST))
                .contains("Được đếm vào báo cáo tháng")
                .doesNotContain("Chưa đếm từ sổ này", LIST + "/new");
        assertThat(get(OFFICER, LIST + "/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(KENH_DUONG, LIST)).contains(LIST + "/new");
        assertThat(body(OFFICER, LIST + "?unit=an-bien")).contains("TLG-2022-0002", "<strong>1</strong> tổ,");
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(codes("?alarm=yes")).containsExactly("TLG-2022-0001");
        assertThat(codes("?size=unusual")).containsExactly("TLG-2023-0001");
        assertThat(codes("?state=ended")).containsExactly("TLG-2022-0003");
        assertThat(codes("?on=13/11/2023&unit=kenh-duong&sort=code")).containsExactly("TLG-2022-0001", "TLG-2022-0003");
        assertThat(codes("?on=14/11/2023&unit=kenh-duong&sort=code")).containsExactly("TLG-2022-0001", "TLG-2023-0001");
        assertThat(codes("?from=01/01/2023&to=16/11/2023")).containsExactly("TLG-2023-0001");
        for (String column : List.of("code", "unit", "-area", "households", "established", "-drill", "nothing")) {
            assertThat(codes("?sort=" + column)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenh duong", "KÊNH DƯƠNG", "phuờng kênh dương", "Phường Kênh"})
    void aUnitIsFoundByItsNameHoweverItIsTyped(String words) {
        assertThat(body(OFFICER, LIST + "?sort=code&q=" + words))
                .contains("TLG-2022-0001", "TLG-2023-0001", "<strong>2</strong> tổ,")
                .doesNotContain("TLG-2022-0002");
    }

    @Test
    void aSearchIgnoresDiacriticsAndMarksWhatItFound() {
        assertThat(body(OFFICER, LIST + "?q=dong hai")).contains("<mark>Đông Hải</mark>", "TLG-2023-0001");
        assertThat(body(OFFICER, LIST + "?q=TRAN VAN")).contains("<mark>Trần Văn</mark>");
        assertThat(body(OFFICER, LIST + "?q=0912345678")).contains("Không có tổ nào như vậy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=31/02/2023", "from=x", "unit=khong-co", "state=gone", "alarm=maybe", "size=big"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        assertThat(body(OFFICER, LIST + "?" + query))
                .contains("Có điều kiện tìm không dùng được, danh sách chưa lọc theo điều kiện đó");
        assertThat(get(OFFICER, LIST + ".xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void telephonesAreReadByTheWardAndTheOfficersOnly() throws Exception {
        for (String address : List.of(LIST, LIST + "/" + linked)) {
            assertThat(body(KENH_DUONG, address)).contains("0912345678");
            assertThat(body(OFFICER, address)).contains("0912345678");
            assertThat(body(VIEWER, address)).contains("Trần Văn Hải", "•••").doesNotContain("0912345678");
        }
        assertThat(sheet(OFFICER).get(1).getCellText(9)).isEqualTo("0912345678");
        assertThat(sheet(VIEWER))
                .allSatisfy(row -> assertThat(row.getCellText(9)).isNotEqualTo("0912345678"));
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        List<Row> rows = sheet(KENH_DUONG);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã");
        assertThat(rows.get(2).getCellText(2)).isEqualTo("=1+1");
        assertThat(rows.get(2).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("4");
        assertThat(rows.get(2).getCellAsDate(15).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2023, 11, 14));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheList() throws Exception {
        body(OFFICER, LIST);
        int few = statements.fewestOf(() -> body(OFFICER, LIST));
        for (int number = 0; number < 15; number++) {
            fixture.record(KENH_DUONG, "kenh-duong", group().number("N" + number));
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, LIST))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(6);
    }

    @Test
    void aGroupIsRecordedAndSaysFromWhenOnItIsCounted() {
        MvcTestResult answer = post(KENH_DUONG, LIST, typed());

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(body(KENH_DUONG, page))
                .contains(
                        "Tổ liên gia an toàn PCCC 12",
                        "TLG-2023-0002",
                        "Được đếm vào các tháng báo cáo từ ngày",
                        "0912345678")
                .doesNotContain("thường từ 5 đến 15 hộ");
        assertThat(post(KENH_DUONG, LIST, typed()).getResponse().getRedirectedUrl())
                .isEqualTo(page);
    }

    @Test
    void aPositionIsTypedFilteredGivenOutAndKeptInTheHistory() throws Exception {
        Map<String, String> placed = with("version", "0", "latitude", "20.85", "longitude", "106,683456");
        assertThat(post(KENH_DUONG, LIST + "/" + linked, placed)).hasStatus(HttpStatus.FOUND);

        assertThat(body(KENH_DUONG, LIST + "/" + linked))
                .contains("20,85; 106,683456", "Vĩ độ: – thành 20,85", "Kinh độ: – thành 106,683456");
        assertThat(body(KENH_DUONG, LIST + "/" + linked + "/edit")).contains("value=\"20,85\"");
        assertThat(body(KENH_DUONG, LIST)).contains("<strong>1</strong> tổ đã có vị trí trên bản đồ");
        assertThat(codes("?placed=yes")).containsExactly("TLG-2022-0001");
        assertThat(codes("?placed=no&unit=kenh-duong")).containsExactly("TLG-2023-0001");
        assertThat(sheet(KENH_DUONG).get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("106.683456");
        assertThat(post(KENH_DUONG, LIST, with("key", "", "another", "true", "latitude", "106", "longitude", "20")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#latitude\">Vĩ độ ở Việt Nam từ 6 đến 24 độ");
    }

    @Test
    void anUnusualNumberOfHouseholdsIsWarnedOfAndTaken() {
        MvcTestResult answer = post(KENH_DUONG, LIST, with("households", "16"));

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(answer.getMvcResult().getFlashMap().toString()).contains("firesafety.group.unusual");
        assertThat(body(KENH_DUONG, String.valueOf(answer.getResponse().getRedirectedUrl())))
                .contains("thường từ 5 đến 15 hộ");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(
                        KENH_DUONG,
                        LIST,
                        with(
                                "number", "",
                                "addressRange", "Bà Nguyễn Thị A, CCCD 031090001234",
                                "households", "0",
                                "establishedOn", "17/11/2023",
                                "leaderPhone", "09x",
                                "bells", "1,5",
                                "lastDrillOn", "31/02/2023")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#number\">Tổ số không được để trống",
                        "href=\"#addressRange\"",
                        "href=\"#households\">Số hộ phải từ 1 đến 999",
                        "href=\"#establishedOn\">Ngày ra mắt không được sau hôm nay, 16/11/2023",
                        "href=\"#leaderPhone\">Điện thoại tổ trưởng: ghi số điện thoại đủ chữ số",
                        "href=\"#bells\"",
                        "href=\"#lastDrillOn\"");
        assertThat(post(KENH_DUONG, LIST, Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(KENH_DUONG, LIST + "/" + linked, with("version", "0"))).hasStatus(HttpStatus.FOUND);

        assertThat(post(KENH_DUONG, LIST + "/" + linked, with("version", "0", "leader", "Lê Thị Mai")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Lê Thị Mai", "Đỗ Văn Bình", "Nguyễn Thị Thu Hà đã lưu", "name=\"version\" value=\"1\"");
    }

    @Test
    void theHistorySaysWhatChangedAndOfTelephonesOnlyThatTheyDid() {
        post(KENH_DUONG, LIST + "/" + linked, with("version", "0", "leaderPhone", "0934 567 890"));
        post(KENH_DUONG, LIST + "/" + linked + "/end", with("version", "1", "endedOn", "10/11/2023"));

        for (String reader : List.of(KENH_DUONG, VIEWER)) {
            assertThat(body(reader, LIST + "/" + linked))
                    .contains(
                            "Tổ trưởng: Trần Văn Hải thành Đỗ Văn Bình",
                            "Điện thoại tổ trưởng: ••• thành •••",
                            "Số hộ: 10 thành 8",
                            "Báo động liên kết: Có thành Không",
                            "Ngày kết thúc: – thành 10/11/2023",
                            "Kết thúc 10/11/2023")
                    .doesNotContain("0912345678");
        }
        assertThat(body(VIEWER, LIST + "/" + linked)).doesNotContain("0934567890");
    }

    @Test
    void anEndNeedsADayAndAReasonAndCanBeTakenBack() {
        String end = LIST + "/" + linked + "/end";
        assertThat(body(KENH_DUONG, end)).contains("Kết thúc tổ TLG-2022-0001");
        assertThat(post(KENH_DUONG, end, Map.of("version", "0", "endedOn", "01/01/2020", "endReason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence("Ngày kết thúc không được trước 01/03/2022", "Lý do kết thúc không được để trống");
        assertThat(post(KENH_DUONG, end, Map.of("version", "0", "endedOn", "01/11/2023", "endReason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(KENH_DUONG, end, Map.of("version", "7", "endedOn", "01/11/2023", "endReason", "Giải thể")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Giải thể", "Có người vừa sửa");
        assertThat(post(KENH_DUONG, end, Map.of("version", "0", "endedOn", "01/11/2023", "endReason", "Giải thể")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(KENH_DUONG, LIST)).doesNotContain("TLG-2022-0001");
        assertThat(body(KENH_DUONG, LIST + "/" + linked + "/edit")).contains("value=\"01/11/2023\"", "Giải thể");
        assertThat(post(KENH_DUONG, LIST + "/" + linked, with("version", "1", "endedOn", "", "endReason", "")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, LIST)).contains("TLG-2022-0001");
    }

    @Test
    void aWithdrawnGroupIsShownWithItsReasonAndChangedNoMore() {
        String withdrawal = LIST + "/" + linked + "/withdrawal";
        assertThat(post(KENH_DUONG, withdrawal, Map.of("version", "0", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(KENH_DUONG, withdrawal, Map.of("version", "0", "reason", "Ghi trùng")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(OFFICER, LIST + "/" + linked)).contains("Lý do: Ghi trùng", "không được đếm vào báo cáo nào");
        assertThat(get(KENH_DUONG, LIST + "/" + linked + "/edit")).hasStatus(HttpStatus.CONFLICT);
        assertThat(codes("?state=withdrawn")).containsExactly("TLG-2022-0001");
        assertThat(body(OFFICER, LIST + "?q=TLG-2022-0001")).contains("Còn 1 bản ghi đã rút", "state=withdrawn");
    }

    private List<String> codes(String query) {
        return java.util.regex.Pattern.compile("TLG-\\d{4}-\\d{4}")
                .matcher(body(OFFICER, LIST + query))
                .results()
                .map(java.util.regex.MatchResult::group)
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
                "number", "12",
                "residentialArea", "Tổ dân phố 7",
                "addressRange", "Ngõ 12 Chợ Hàng, số 2 đến 20",
                "households", "8",
                "establishedOn", "1/11/2023",
                "leader", "Đỗ Văn Bình",
                "leaderPhone", "+84 912 345 678",
                "bells", "8",
                "endReason", "",
                "key", "6f1c4d1e-5c9b-4b57-9a3f-0f5f5c1b2a3e"));
    }

    private static Map<String, String> with(String... changed) {
        Map<String, String> other = typed();
        for (int i = 0; i < changed.length; i += 2) {
            other.put(changed[i], changed[i + 1]);
            if (changed[i].equals("endedOn") && !changed[i + 1].isEmpty()) {
                other.put("endReason", "Giải thể");
            }
        }
        return other;
    }
}
