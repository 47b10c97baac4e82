package vn.sophongtrao.register.outreach;

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
import static vn.sophongtrao.register.outreach.OutreachFixture.outreach;

/** The pages of the register. It is 16 November 2023. */
@ApplicationTest
class OutreachPagesTests {

    private static final String LIST = "/outreach";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    OutreachFixture fixture;

    @Autowired
    StatementCounter statements;

    private long first;

    @BeforeEach
    void fourSessions() {
        fixture.clear();
        first = fixture.record(KENH_DUONG, "kenh-duong", outreach());
        fixture.record(
                KENH_DUONG,
                "kenh-duong",
                outreach()
                        .of("traffic_safety")
                        .with("workers")
                        .about("=1+1")
                        .at("Nhà văn hóa Đông Hải")
                        .held(LocalDate.of(2023, 11, 14))
                        .counted(30, 25));
        fixture.record(
                AN_BIEN, "an-bien", outreach().held(LocalDate.of(2022, 5, 1)).counted(null, null));
        fixture.withdraw(KENH_DUONG, fixture.record(KENH_DUONG, "kenh-duong", outreach()));
    }

    @Test
    void theListShowsWhatWasHeldWithTheTotalsOfWhatIsFiltered() {
        assertThat(body(KENH_DUONG, LIST))
                .contains(
                        "TT-2023-0001",
                        "TT-2023-0002",
                        "<strong>2</strong> lớp, buổi;",
                        "<strong>150</strong> lượt người dự",
                        "<strong>25</strong> lượt hộ")
                .doesNotContain("TT-2022-0001", "TT-2023-0003", "name=\"unit\"");
        assertThat(body(OFFICER, LIST)).contains("<strong>3</strong> lớp, buổi;", "Ghi lớp, buổi cấp quận");
        assertThat(body(VIEWER, LIST + "?unit=an-bien"))
                .contains("TT-2022-0001", "<strong>1</strong> lớp, buổi;")
                .doesNotContain("/outreach/new");
        assertThat(body(KENH_DUONG, LIST + "?kind=fire_drill")).contains("Không có lớp, buổi nào như vậy");
        assertThat(get(ADMIN, LIST)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anEmptyBookSaysWhatItIsFor() {
        fixture.clear();

        assertThat(body(KENH_DUONG, LIST)).contains("Chưa có lớp, buổi nào", "Ghi lớp, buổi");
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(codes("?kind=fire_law_class&sort=code")).containsExactly("TT-2022-0001", "TT-2023-0001");
        assertThat(codes("?audience=workers")).containsExactly("TT-2023-0002");
        assertThat(codes("?state=withdrawn")).containsExactly("TT-2023-0003");
        assertThat(body(OFFICER, LIST + "?q=TT-2023-0003")).contains("Còn 1 bản ghi đã rút", "state=withdrawn");
        assertThat(codes("?from=02/11/2023&to=16/11/2023")).containsExactly("TT-2023-0002");
        assertThat(codes("?unit=kenh-duong&sort=attendance")).containsExactly("TT-2023-0002", "TT-2023-0001");
        for (String column :
                List.of("code", "unit", "-date", "kind", "audience", "attendance", "-households", "nothing")) {
            assertThat(codes("?sort=" + column)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenh duong", "KÊNH DƯƠNG", "phuờng kênh dương", "Phường Kênh"})
    void aUnitIsFoundByItsNameHoweverItIsTyped(String words) {
        assertThat(codes("?sort=code&q=" + words)).containsExactly("TT-2023-0001", "TT-2023-0002");
    }

    @Test
    void aSearchIgnoresDiacriticsAndMarksWhatItFound() {
        assertThat(body(OFFICER, LIST + "?q=dong hai"))
                .contains("Nhà văn hóa <mark>Đông Hải</mark>", "TT-2023-0002")
                .doesNotContain("TT-2023-0001");
        assertThat(codes("?q=CONG NHAN")).containsExactly("TT-2023-0002");
        assertThat(codes("?q=lop pho bien&sort=code")).containsExactly("TT-2022-0001", "TT-2023-0001");
        assertThat(codes("?q=TT-2022")).containsExactly("TT-2022-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=31/02/2023", "to=x", "unit=khong-co", "state=gone", "kind=x", "audience=x"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        assertThat(body(OFFICER, LIST + "?" + query)).contains("Có điều kiện tìm không dùng được");
        assertThat(get(OFFICER, LIST + ".xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        List<Row> rows = sheet(KENH_DUONG);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã");
        assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2023, 11, 1));
        assertThat(rows.get(2).getCellText(4)).isEqualTo("=1+1");
        assertThat(rows.get(2).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("30");
        assertThat(rows.get(1).getCellText(8)).isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheList() throws Exception {
        body(OFFICER, LIST);
        int few = statements.fewestOf(() -> body(OFFICER, LIST));
        for (int number = 0; number < 15; number++) {
            fixture.record(KENH_DUONG, "kenh-duong", outreach().about("Buổi " + number));
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, LIST))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(6);
    }

    @Test
    void aSessionIsRecordedAndSaysInWhichMonthItCounts() {
        MvcTestResult recorded = post(KENH_DUONG, LIST, typed());
        assertThat(recorded).hasStatus(HttpStatus.FOUND);
        String page = body(KENH_DUONG, recorded.getResponse().getRedirectedUrl());

        assertThat(page)
                .contains(
                        "Lớp, buổi TT-2023-0004",
                        "Thoát nạn khi cháy",
                        "1.200",
                        "Thuộc báo cáo tháng 11/2023",
                        "Nguyễn Thị Thu Hà")
                .doesNotContain("null", "Chưa đếm từ sổ này");
        assertThat(post(KENH_DUONG, LIST, typed()))
                .hasRedirectedUrl(recorded.getResponse().getRedirectedUrl());
        assertThat(post(KENH_DUONG, LIST, with("topic", "Luật cũ")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("TT-2023-0004", "Luật cũ");
    }

    @Test
    void whatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(
                        KENH_DUONG,
                        LIST,
                        with(
                                "kind", "",
                                "topic", "Bà Nguyễn Thị A, CCCD 031090001234",
                                "heldOn", "17/11/2023",
                                "audience", "khong_co",
                                "attendance", "1.2.3",
                                "households", "9.999.999")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#topic\"", "href=\"#attendance\"", "031090001234", "17/11/2023", "1.2.3")
                .containsSubsequence(
                        "href=\"#kind\">Loại: chọn trong danh sách",
                        "href=\"#heldOn\">Ngày tổ chức không được sau hôm nay, 16/11/2023",
                        "href=\"#audience\"",
                        "href=\"#households\">Số hộ được tuyên truyền nhiều nhất là 999.999");
        assertThat(post(KENH_DUONG, LIST, Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(KENH_DUONG, LIST + "/" + first, with("version", "0"))).hasStatus(HttpStatus.FOUND);

        assertThat(post(KENH_DUONG, LIST + "/" + first, with("version", "0", "topic", "Luật mới")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Luật mới", "Thoát nạn khi cháy", "Nguyễn Thị Thu Hà đã lưu", "name=\"version\" value=\"1\"");
    }

    @Test
    void theHistorySaysWhatChangedFromWhat() {
        post(KENH_DUONG, LIST + "/" + first, with("version", "0"));

        assertThat(body(VIEWER, LIST + "/" + first))
                .contains(
                        "Nội dung: Luật PCCC và kỹ năng thoát nạn thành Thoát nạn khi cháy",
                        "Loại: Lớp phổ biến pháp luật về PCCC thành Huấn luyện nghiệp vụ PCCC và CNCH",
                        "Đối tượng: Học sinh, sinh viên thành Công nhân, người lao động",
                        "Số người dự: 120 thành 1.200",
                        "Địa điểm: Trường THCS Tô Hiệu thành –",
                        "Ngày tổ chức: 01/11/2023 thành 02/11/2023");
    }

    @Test
    void aWithdrawnSessionIsShownWithItsReasonAndChangedNoMore() {
        String withdrawal = LIST + "/" + first + "/withdrawal";
        assertThat(body(KENH_DUONG, withdrawal))
                .contains("Rút lớp, buổi TT-2023-0001 khỏi sổ", "Luật PCCC và kỹ năng thoát nạn", "01/11/2023");
        assertThat(post(KENH_DUONG, withdrawal, Map.of("version", "0", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(KENH_DUONG, withdrawal, Map.of("version", "7", "reason", "Ghi nhầm")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ghi nhầm", "Có người vừa sửa");
        assertThat(post(KENH_DUONG, withdrawal, Map.of("version", "0", "reason", "Ghi trùng")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(OFFICER, LIST + "/" + first)).contains("Lý do: Ghi trùng", "không được đếm vào báo cáo nào");
        assertThat(get(KENH_DUONG, LIST + "/" + first + "/edit")).hasStatus(HttpStatus.CONFLICT);
    }

    private List<String> codes(String query) {
        return Pattern.compile("TT-\\d{4}-\\d{4}")
                .matcher(body(OFFICER, LIST + query).replaceAll("</?mark>", ""))
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
                "kind", "fire_skills_training",
                "topic", "Thoát nạn khi cháy",
                "heldOn", "2/11/2023",
                "audience", "workers",
                "place", "",
                "attendance", "1.200",
                "households", "",
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
