package vn.sophongtrao.target;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.Book;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.target.TargetFixture.CARDS;
import static vn.sophongtrao.target.TargetFixture.target;

/**
 * The pages of the targets. It is 16 November 2023; of Kênh Dương the months 1 and 2 are approved and of An Biên month 1,
 * each with ten cards.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetPagesTests {

    private static final String LIST = "/targets";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    Book book;

    @Autowired
    TargetFixture fixture;

    @Autowired
    StatementCounter statements;

    private long whole;
    private long own;

    @BeforeAll
    void threeApprovedMonths() {
        book.approved("kenh-duong", 1);
        book.approved("kenh-duong", 2);
        book.approved("an-bien", 1);
    }

    @BeforeEach
    void fiveTargets() {
        fixture.clear();
        whole = fixture.record(OFFICER, target().reaching("40"));
        own = fixture.record(OFFICER, target().of("kenh-duong").reaching("20").due(LocalDate.of(2023, 6, 30)));
        fixture.record(
                OFFICER,
                target().of("an-bien")
                        .reaching(null)
                        .by("=1+1", "Kế hoạch Đông Hải")
                        .completed(LocalDate.of(2023, 10, 20)));
        fixture.record(OFFICER, target().in(2022).due(LocalDate.of(2022, 6, 30)).completed(LocalDate.of(2022, 6, 30)));
        fixture.withdraw(OFFICER, fixture.record(OFFICER, target().measuring("eid_accounts_activated")));
    }

    @Test
    void theListShowsTargetsWithTheirProgressAndTheTotalsOfWhatIsFiltered() {
        assertThat(body(OFFICER, LIST))
                .contains(
                        "CT-2023-0001",
                        "CT-2022-0001",
                        "<strong>4</strong> chỉ tiêu;",
                        "<strong>2</strong> đã hoàn thành",
                        "<strong>1</strong> trước hạn;",
                        "<strong>1</strong> quá hạn",
                        "<strong>75,00%</strong>",
                        "còn 10",
                        "width=\"75.0%\"",
                        "<strong>100,00%</strong>",
                        "Số đã duyệt đã đạt, chưa ghi ngày hoàn thành",
                        "Quá hạn 139 ngày",
                        "Trước hạn 41 ngày",
                        "Đúng hạn",
                        "Còn 14 ngày",
                        "Ghi chỉ tiêu được giao",
                        "Thẻ CCCD gắn chip đã cấp")
                .doesNotContain("CT-2023-0004");
        assertThat(body(VIEWER, LIST + "?unit=kenh-duong"))
                .contains("CT-2023-0002", "<strong>1</strong> chỉ tiêu;")
                .doesNotContain("CT-2023-0001", LIST + "/new");
    }

    @Test
    void aWardSeesItsOwnProgressAndOfTheDistrictsTargetOnlyItsPart() {
        assertThat(body(KENH_DUONG, LIST))
                .contains("CT-2023-0001", "CT-2023-0002", "phần của phường: 20", "<strong>100,00%</strong>")
                .doesNotContain("CT-2023-0003", "75,00%", "An Biên", LIST + "/new");
        assertThat(body(KENH_DUONG, LIST + "/" + whole))
                .contains("tiến độ chung do quận theo dõi", "Đến hết tháng 11: 20 thẻ")
                .doesNotContain("75,00%", "đạt chỉ tiêu vào cuối", LIST + "/" + whole + "/edit");
        assertThat(body(KENH_DUONG, LIST + "/" + own)).contains("20/20 thẻ, đạt 100,00%");
        assertThat(get(AN_BIEN, LIST + "/" + own)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(KENH_DUONG, LIST + "/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAdministratorKeepsTargetsWithoutSeeingAFigure() {
        assertThat(body(ADMIN, LIST))
                .contains("CT-2023-0001", "CT-2023-0003", "Quản trị không xem số liệu", LIST + "/new")
                .doesNotContain("75,00%", "100,00%", "chưa có số đã duyệt");
        assertThat(body(ADMIN, LIST + "/" + own))
                .contains("Quản trị không xem số liệu", "Trần Quang Minh", LIST + "/" + own + "/edit")
                .doesNotContain("100,00%", "Số đã duyệt đạt");
        assertThat(body(ADMIN, LIST + "/" + own + "/completion")).doesNotContain("14/01/2023", "14/02/2023");
        assertThat(codes(ADMIN, "?q=kenh duong")).containsExactly("CT-2023-0002");
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(codes("?year=2022")).containsExactly("CT-2022-0001");
        assertThat(codes("?unit=whole&year=2023")).containsExactly("CT-2023-0001");
        assertThat(codes("?unit=an-bien")).containsExactly("CT-2023-0003");
        assertThat(codes("?indicator=" + CARDS)).hasSize(4);
        assertThat(codes("?indicator=eid_accounts_activated")).isEmpty();
        assertThat(codes("?state=open")).containsExactly("CT-2023-0001", "CT-2023-0002");
        assertThat(codes("?state=overdue")).containsExactly("CT-2023-0002");
        assertThat(codes("?state=early")).containsExactly("CT-2023-0003");
        assertThat(codes("?state=on-time")).containsExactly("CT-2022-0001");
        assertThat(codes("?state=late")).isEmpty();
        assertThat(codes("?state=withdrawn")).containsExactly("CT-2023-0004");
        assertThat(body(OFFICER, LIST + "?q=CT-2023-0004")).contains("Còn 1 bản ghi đã rút", "state=withdrawn");
        assertThat(codes("")).containsExactly("CT-2023-0001", "CT-2023-0003", "CT-2023-0002", "CT-2022-0001");
        assertThat(codes("?sort=due").subList(0, 1)).containsExactly("CT-2022-0001");
        for (String column : List.of("code", "-indicator", "unit", "value", "-completed", "nothing")) {
            assertThat(codes("?sort=" + column)).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenh duong", "KÊNH DƯƠNG", "phuờng kênh dương", "Phường Kênh"})
    void aWardIsFoundByItsNameHoweverItIsTyped(String words) {
        assertThat(codes("?sort=code&q=" + words)).containsExactly("CT-2023-0002");
    }

    @Test
    void aSearchIgnoresDiacriticsAndMarksWhatItFound() {
        assertThat(codes("?q=dong hai")).containsExactly("CT-2023-0003");
        assertThat(codes("?q=the CCCD gan chip")).hasSize(4);
        assertThat(codes("?q=identity cards")).hasSize(4);
        assertThat(body(OFFICER, LIST + "?q=cccd")).contains("<mark>CCCD</mark>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=1999", "unit=khong-co", "unit=cap-quan", "state=gone", "indicator=x"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        assertThat(body(OFFICER, LIST + "?" + query)).contains("Có điều kiện tìm không dùng được");
        assertThat(get(OFFICER, LIST + ".xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void anEmptyBookSaysWhatItIsFor() {
        fixture.clear();

        assertThat(body(OFFICER, LIST)).contains("Chưa có chỉ tiêu nào", "Ghi chỉ tiêu được giao");
        assertThat(body(KENH_DUONG, LIST)).contains("Chưa có chỉ tiêu nào").doesNotContain("Ghi chỉ tiêu được giao");
        assertThat(body(OFFICER, LIST + "?year=2023")).contains("Không có chỉ tiêu nào như vậy");
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        List<Row> rows = sheet(OFFICER);

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã");
        Row first = rows.get(2);
        assertThat(first.getCellText(0)).isEqualTo("CT-2023-0001");
        assertThat(first.getCellText(3)).isEqualTo("Toàn quận");
        assertThat(first.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("40");
        assertThat(first.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("30");
        assertThat(first.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("75");
        assertThat(first.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("10");
        assertThat(rows.get(4).getCellText(12)).isEqualTo("=1+1");
        assertThat(rows.get(4).getCellText(4)).isEmpty();
        List<Row> ofWard = sheet(KENH_DUONG);
        assertThat(ofWard).hasSize(4);
        assertThat(ofWard.get(2).getCellText(5)).isEmpty();
        assertThat(sheet(ADMIN).get(2).getCellText(5)).isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheList() throws Exception {
        body(OFFICER, LIST);
        int few = statements.fewestOf(() -> body(OFFICER, LIST));
        for (String key : List.of("eid_accounts_activated", "online_public_service_files")) {
            for (String ward : new String[] {null, "kenh-duong", "an-bien"}) {
                fixture.record(OFFICER, target().measuring(key).of(ward));
            }
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, LIST))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(5);
    }

    @Test
    void aTargetIsEnteredOnceAndShownWithItsProgressByMonth() {
        MvcTestResult recorded = post(OFFICER, LIST, typed());
        assertThat(recorded).hasStatus(HttpStatus.FOUND);
        String page = recorded.getResponse().getRedirectedUrl();

        assertThat(body(OFFICER, page))
                .contains(
                        "Chỉ tiêu CT-2023-0005",
                        "Tài khoản định danh điện tử đã kích hoạt",
                        "Phường An Biên",
                        "1.200",
                        "tài khoản",
                        "Chưa hoàn thành, còn 14 ngày đến thời hạn Giám đốc CATP giao",
                        "Đến hết tháng 11: 10/1.200 tài khoản, đạt 0,83%",
                        "Còn phải đạt 1.190 tài khoản",
                        "<th scope=\"row\">1/2023</th>",
                        "Trần Quang Minh")
                .doesNotContain("null");
        assertThat(post(OFFICER, LIST, typed())).hasRedirectedUrl(page);
        assertThat(post(OFFICER, LIST, with("value", "7")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("CT-2023-0005", "value=\"7\"");
        assertThat(post(OFFICER, LIST, with("key", "", "value", "8")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Đã có chỉ tiêu CT-2023-0005 về “Tài khoản định danh điện tử đã kích hoạt”, Phường An Biên, năm 2023");
    }

    @Test
    void whatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(
                        OFFICER,
                        LIST,
                        with(
                                "indicator", "",
                                "year", "1999",
                                "unit", "khong-co",
                                "value", "36.6",
                                "dueOn", "31/02/2023",
                                "assignedBy", "Ông A, 0912 345 678",
                                "completedOn", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"36.6\"", "31/02/2023", "0912 345 678")
                .containsSubsequence(
                        "href=\"#indicator\">Chỉ tiêu: chọn trong danh sách",
                        "href=\"#year\"",
                        "href=\"#unit\"",
                        "href=\"#value\"",
                        "href=\"#dueOn\"",
                        "href=\"#assignedBy\"",
                        "href=\"#completedOn\"");
        assertThat(post(
                        OFFICER,
                        LIST,
                        with("indicator", "", "dueOn", "1/1/1999", "completedOn", "17/11/2023", "assignedBy", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#indicator\"",
                        "href=\"#dueOn\">Thời hạn của chỉ tiêu năm 2023 không được trước",
                        "href=\"#assignedBy\"",
                        "href=\"#completedOn\">Ngày hoàn thành không được sau hôm nay, 16/11/2023");
        assertThat(post(OFFICER, LIST, with("value", "0"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(OFFICER, LIST, with("completedOn", "17/11/2023")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ngày hoàn thành không được sau hôm nay, 16/11/2023", "17/11/2023");
        assertThat(post(OFFICER, LIST, Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatWasReachedIsSuggestedRecordedCorrectedAndTakenBack() {
        String page = LIST + "/" + own;
        String completion = page + "/completion";
        assertThat(body(OFFICER, page)).contains("Số đã duyệt đạt chỉ tiêu vào cuối tháng báo cáo hết ngày 14/02/2023");
        assertThat(body(OFFICER, completion)).contains("value=\"14/02/2023\"").doesNotContain("completion/undo");

        assertThat(post(OFFICER, completion, Map.of("version", "0", "completedOn", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(OFFICER, completion, Map.of("version", "0", "completedOn", "17/11/2023")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("17/11/2023");
        assertThat(post(OFFICER, completion, Map.of("version", "7", "completedOn", "10/02/2023")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("10/02/2023", "Có người vừa sửa chỉ tiêu này");
        assertThat(post(OFFICER, completion, Map.of("version", "0", "completedOn", "10/2/2023")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, page))
                .contains("Hoàn thành trước thời hạn Giám đốc Công an thành phố giao 140 ngày", "10/02/2023")
                .doesNotContain("Số đã duyệt đạt chỉ tiêu vào");
        assertThat(body(OFFICER, completion)).contains("value=\"10/02/2023\"", "completion/undo");
        assertThat(post(ADMIN, completion + "/undo", Map.of("version", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Có người vừa sửa chỉ tiêu này", "name=\"version\" value=\"1\"");
        assertThat(post(ADMIN, completion + "/undo", Map.of("version", "1"))).hasStatus(HttpStatus.FOUND);

        assertThat(body(OFFICER, page))
                .contains(
                        "Bỏ ngày hoàn thành",
                        "Ngày hoàn thành: 10/02/2023 thành –",
                        "Ngày hoàn thành: – thành 10/02/2023",
                        "Lê Thị Hoa");
    }

    @Test
    void theHistorySaysWhatChangedFromWhat() {
        post(OFFICER, LIST + "/" + own, with("version", "0"));

        assertThat(body(VIEWER, LIST + "/" + own))
                .contains(
                        "Số phải đạt: 20 thành 1.200",
                        "Thời hạn: 30/06/2023 thành 30/11/2023",
                        "Nơi giao: Giám đốc Công an thành phố thành Giám đốc CATP",
                        "Văn bản giao: Kế hoạch số 12/KH-CATP thành –");
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(OFFICER, LIST + "/" + own, with("version", "0"))).hasStatus(HttpStatus.FOUND);

        assertThat(post(ADMIN, LIST + "/" + own, with("version", "0", "value", "77")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("77", "1.200", "Trần Quang Minh đã lưu", "name=\"version\" value=\"1\"");
    }

    @Test
    void aWithdrawnTargetIsShownWithItsReasonAndChangedNoMore() {
        String withdrawal = LIST + "/" + own + "/withdrawal";
        assertThat(body(OFFICER, withdrawal))
                .contains(
                        "Rút chỉ tiêu CT-2023-0002 khỏi sổ",
                        "Thẻ CCCD gắn chip đã cấp",
                        "Phường Kênh Dương",
                        "Năm 2023");
        assertThat(post(OFFICER, withdrawal, Map.of("version", "0", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(OFFICER, withdrawal, Map.of("version", "7", "reason", "Ghi nhầm")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(OFFICER, withdrawal, Map.of("version", "0", "reason", "Ghi trùng")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(KENH_DUONG, LIST + "/" + own)).contains("Lý do: Ghi trùng", "không được nêu trong tổng kết");
        for (String part : List.of("/edit", "/completion", "/withdrawal")) {
            assertThat(get(OFFICER, LIST + "/" + own + part)).hasStatus(HttpStatus.CONFLICT);
        }
    }

    private List<String> codes(String query) {
        return codes(OFFICER, query);
    }

    private List<String> codes(String username, String query) {
        return Pattern.compile("CT-\\d{4}-\\d{4}")
                .matcher(body(username, LIST + query).replaceAll("</?mark>", ""))
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
                "indicator", "eid_accounts_activated",
                "year", "2023",
                "unit", "an-bien",
                "value", "1.200",
                "dueOn", "30/11/2023",
                "assignedBy", "Giám đốc CATP",
                "reference", "",
                "completedOn", "",
                "key", "6f1c4d1e-5c9b-4b57-9a3f-0f5f5c1b2a3e"));
    }

    private static Map<String, String> with(String... changed) {
        Map<String, String> other = typed();
        for (int i = 0; i < changed.length; i += 2) {
            other.put(changed[i], changed[i + 1]);
        }
        return other;
    }
}
