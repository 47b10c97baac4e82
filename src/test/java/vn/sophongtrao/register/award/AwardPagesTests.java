package vn.sophongtrao.register.award;

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
import vn.sophongtrao.register.movement.MovementFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.award.AwardFixture.award;

/** The pages of the register. It is 16 November 2023. */
@ApplicationTest
class AwardPagesTests {

    private static final String LIST = "/awards";
    private static final String WITHHELD = "Trần Văn Hải";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    AwardFixture fixture;

    @Autowired
    MovementFixture models;

    @Autowired
    StatementCounter statements;

    private long first;

    @BeforeEach
    void fiveAwards() {
        fixture.clear();
        first = fixture.record(OFFICER, "cap-quan", award().belonging("kenh-duong"));
        fixture.record(
                OFFICER,
                "cap-quan",
                award().by("city_police")
                        .to("collective")
                        .named("Tổ dân phố Đông Hải", true)
                        .decided(LocalDate.of(2023, 11, 14))
                        .about("=1+1", null));
        fixture.record(KENH_DUONG, "kenh-duong", award().by("ward_committee"));
        fixture.revoke(
                OFFICER,
                fixture.record(
                        OFFICER,
                        "cap-quan",
                        award().of(2022).as("praise", "regular").belonging("an-bien")),
                LocalDate.of(2023, 11, 15));
        fixture.withdraw(OFFICER, fixture.record(OFFICER, "cap-quan", award()));
    }

    @Test
    void theListShowsWhatTheReadersBooksHoldWithTheTotalsOfWhatIsFiltered() {
        assertThat(body(OFFICER, LIST))
                .contains(
                        "<strong>4</strong> lượt khen:",
                        "cá nhân <strong>3</strong>,",
                        "tập thể <strong>1</strong>,",
                        "hộ gia đình <strong>0</strong>",
                        "KT-2023-0004",
                        "Ghi khen thưởng")
                .doesNotContain("KT-2023-0005");
        assertThat(body(KENH_DUONG, LIST))
                .contains("KT-2023-0003", "<strong>1</strong> lượt khen:")
                .doesNotContain("KT-2023-0001", "name=\"unit\"");
        assertThat(body(AN_BIEN, LIST)).contains("Chưa có khen thưởng nào");
        assertThat(body(VIEWER, LIST)).contains("<strong>4</strong> lượt khen:").doesNotContain("/awards/new");
        assertThat(get(ADMIN, LIST)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(codes("?authority=city_police")).containsExactly("KT-2023-0002");
        assertThat(codes("?form=praise")).containsExactly("KT-2023-0004");
        assertThat(codes("?type=regular")).containsExactly("KT-2023-0004");
        assertThat(codes("?recipient=collective")).containsExactly("KT-2023-0002");
        assertThat(codes("?year=2022")).containsExactly("KT-2023-0004");
        assertThat(codes("?state=valid&sort=code")).containsExactly("KT-2023-0001", "KT-2023-0002", "KT-2023-0003");
        assertThat(codes("?state=revoked")).containsExactly("KT-2023-0004");
        assertThat(codes("?state=withdrawn")).containsExactly("KT-2023-0005");
        assertThat(body(OFFICER, LIST + "?q=KT-2023-0005")).contains("Còn 1 bản ghi đã rút", "state=withdrawn");
        assertThat(codes("?unit=kenh-duong&sort=code")).containsExactly("KT-2023-0001", "KT-2023-0003");
        assertThat(codes("?unit=cap-quan&sort=code")).containsExactly("KT-2023-0001", "KT-2023-0002", "KT-2023-0004");
        for (String column : List.of("code", "-decided", "unit", "form", "type", "recipient", "nothing")) {
            assertThat(codes("?sort=" + column)).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenh duong", "KÊNH DƯƠNG", "phuờng kênh dương"})
    void aUnitIsFoundByItsNameHoweverItIsTyped(String words) {
        assertThat(codes("?sort=code&q=" + words)).containsExactly("KT-2023-0001", "KT-2023-0003");
    }

    @Test
    void aSearchIgnoresDiacriticsAndMarksWhatItFound() {
        assertThat(body(OFFICER, LIST + "?q=dong hai")).contains("Tổ dân phố <mark>Đông Hải</mark>");
        assertThat(codes("?q=bat cuop&sort=code")).containsExactly("KT-2023-0001", "KT-2023-0003", "KT-2023-0004");
        assertThat(codes("?q=giam doc cong an")).containsExactly("KT-2023-0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=1", "authority=x", "form=x", "type=x", "recipient=x", "unit=khong-co", "state=gone"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        assertThat(body(OFFICER, LIST + "?" + query)).contains("Có điều kiện tìm không dùng được");
        assertThat(get(OFFICER, LIST + ".xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whoMayNotBeNamedIsReadByWhoEntersAwardsOnly() throws Exception {
        for (String address : List.of(LIST, LIST + "/" + first)) {
            assertThat(body(OFFICER, address)).contains(WITHHELD);
            assertThat(body(VIEWER, address)).contains("•••").doesNotContain(WITHHELD);
        }
        assertThat(body(KENH_DUONG, LIST)).contains(WITHHELD);
        assertThat(body(VIEWER, LIST)).contains("Tổ dân phố Đông Hải");
        assertThat(sheet(OFFICER).get(1).getCellText(8)).isEqualTo(WITHHELD);
        assertThat(sheet(VIEWER))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain(WITHHELD));
        assertThat(sheet(VIEWER).get(1).getCellText(8)).isEqualTo("•••");
    }

    @Test
    void whoMayNotBeNamedIsNotFoundByWhoMayNotReadIt() {
        assertThat(body(OFFICER, LIST + "?q=tran van hai")).contains("<mark>Trần Văn Hải</mark>", "KT-2023-0001");
        assertThat(body(KENH_DUONG, LIST + "?q=tran van hai")).contains("KT-2023-0003");
        assertThat(body(VIEWER, LIST + "?q=tran van hai")).contains("Không có khen thưởng nào như vậy");
        assertThat(body(VIEWER, LIST + "?q=dong hai")).contains("KT-2023-0002");
    }

    @Test
    void theHistoryTellsThatANameChangedAndNeverWhichItWas() {
        post(
                OFFICER,
                LIST + "/" + first,
                with("version", "0", "unit", "an-bien", "recipientName", "Lê Thị Mai", "form", "praise"));

        for (String reader : List.of(OFFICER, VIEWER)) {
            assertThat(body(reader, LIST + "/" + first))
                    .contains(
                            "Tên người, tập thể: ••• thành •••",
                            "Phường: Kênh Dương thành An Biên",
                            "Hình thức: Giấy khen thành Biểu dương",
                            "Số quyết định: 125/QĐ-UBND thành 130/QĐ-UBND")
                    .doesNotContain(WITHHELD);
        }
        assertThat(body(VIEWER, LIST + "/" + first)).doesNotContain("Lê Thị Mai");
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        List<Row> rows = sheet(OFFICER);

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã");
        assertThat(rows.get(2).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2023, 11, 14));
        assertThat(rows.get(2).getCellText(11)).isEqualTo("=1+1");
        assertThat(rows.get(4).getCellText(3)).isEqualTo("2022");
        assertThat(rows.get(4).getCellText(13)).isEqualTo("Đã thu hồi");
        assertThat(rows.get(4).getCellText(14)).isEqualTo("200/QĐ-UBND");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheList() throws Exception {
        body(OFFICER, LIST);
        int few = statements.fewestOf(() -> body(OFFICER, LIST));
        for (int number = 0; number < 15; number++) {
            fixture.record(OFFICER, "cap-quan", award().named("Tổ " + number, true));
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, LIST))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(6);
    }

    @Test
    void theDistrictRecordsAnAwardInItsBookAndAWardsOwnInTheWards() {
        String ofOffice = recorded(OFFICER, typed());
        assertThat(body(OFFICER, ofOffice))
                .contains(
                        "Khen thưởng KT-2023-0006",
                        "Lê Mai",
                        "Không nêu tên khi công bố",
                        "Kênh Dương",
                        "Số 130/QĐ-UBND, ngày 02/11/2023",
                        "Luật Thi đua, khen thưởng năm 2003",
                        "Thuộc báo cáo tháng 11/2023")
                .doesNotContain("null", "Chưa đếm từ sổ này");
        assertThat(get(KENH_DUONG, ofOffice)).hasStatus(HttpStatus.NOT_FOUND);

        String ofWard = recorded(OFFICER, with("authority", "ward_committee", "key", ""));
        assertThat(body(KENH_DUONG, ofWard)).contains("Chủ tịch UBND phường", "Phường Kênh Dương");
        assertThat(post(
                        OFFICER,
                        LIST,
                        with("authority", "ward_committee", "unit", "cap-quan", "recipientName", "Hải", "key", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ghi vào sổ của phường");
    }

    @Test
    void aWardRecordsItsOwnDecisionsAlone() {
        assertThat(body(KENH_DUONG, LIST + "/new"))
                .contains("Chủ tịch UBND phường", "Phường Kênh Dương")
                .doesNotContain("Giám đốc Công an", "name=\"unit\"");
        String award = recorded(KENH_DUONG, with("authority", "ward_committee", "unit", "an-bien"));
        assertThat(body(KENH_DUONG, award)).contains("Phường Kênh Dương");
        assertThat(post(KENH_DUONG, LIST, with("recipientName", "Hải", "key", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("do cán bộ quận ghi");
        assertThat(body(OFFICER, award + "/edit"))
                .contains("Chủ tịch UBND phường")
                .doesNotContain("Giám đốc Công an", "name=\"unit\"");
    }

    @Test
    void aDecisionAfterItsYearCountsInTheYearsLastMonth() {
        String late = recorded(OFFICER, with("reportingYear", "2022"));

        assertThat(body(OFFICER, late)).contains("thuộc báo cáo tháng 12/2022, tháng cuối của năm");
        assertThat(post(OFFICER, LIST, with("reportingYear", "2024", "key", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#reportingYear\">Năm báo cáo phải từ 2000 đến");
    }

    @Test
    void praiseRestsOnNoLaw() {
        assertThat(body(OFFICER, recorded(OFFICER, with("form", "praise"))))
                .contains("Không phải hình thức khen thưởng theo Luật");
    }

    @Test
    void anotherRecipientOfTheSameDecisionBeginsWithIt() {
        assertThat(body(OFFICER, LIST + "/new?like=" + first))
                .contains("value=\"125/QĐ-UBND\"", "value=\"01/11/2023\"")
                .doesNotContain(WITHHELD);
        assertThat(get(KENH_DUONG, LIST + "/new?like=" + first)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAwardIsConnectedWithAModelOfWhichTheReaderKnows() {
        models.changeable("kenh-duong");
        String model = option(body(KENH_DUONG, LIST + "/new"), "Cổng trường an toàn");
        assertThat(body(AN_BIEN, LIST + "/new")).doesNotContain("Cổng trường an toàn");

        String award = recorded(OFFICER, with("model", model));
        assertThat(body(VIEWER, award)).contains("/models/" + model, "Cổng trường an toàn");
        assertThat(post(OFFICER, award, with("model", "", "version", "0"))).hasStatus(HttpStatus.FOUND);
        assertThat(body(VIEWER, award)).contains("Mô hình liên quan: Cổng trường an toàn thành –");
        assertThat(post(AN_BIEN, LIST, with("authority", "ward_committee", "model", model, "key", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(
                        OFFICER,
                        LIST,
                        with(
                                "decisionNumber", "",
                                "decidedOn", "17/11/2023",
                                "authority", "",
                                "form", "khong_co",
                                "type", "",
                                "recipientKind", "",
                                "recipientName", "Mai 031090001234",
                                "unit", "",
                                "achievement", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#decisionNumber\"",
                        "href=\"#decidedOn\"",
                        "href=\"#authority\"",
                        "href=\"#form\"",
                        "href=\"#type\"",
                        "href=\"#recipientKind\"",
                        "href=\"#recipientName\"",
                        "href=\"#unit\"",
                        "href=\"#achievement\"");
        assertThat(post(OFFICER, LIST, Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aFormSentAgainFindsItsAwardAndOneThatSaysOtherwiseIsAsked() {
        String award = recorded(OFFICER, typed());

        assertThat(post(OFFICER, LIST, typed())).hasRedirectedUrl(award);
        assertThat(post(OFFICER, LIST, with("decisionNumber", "131/QĐ-UBND")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("KT-2023-0006", "131/QĐ-UBND");
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(OFFICER, LIST + "/" + first, with("version", "0"))).hasStatus(HttpStatus.FOUND);

        assertThat(post(OFFICER, LIST + "/" + first, with("version", "0", "decisionNumber", "131/QĐ-UBND")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("131/QĐ-UBND", "130/QĐ-UBND", "name=\"version\" value=\"1\"");
    }

    @Test
    void aRevocationNeedsItsDecisionAndCanBeTakenBack() {
        String revocation = LIST + "/" + first + "/revocation";
        Map<String, String> decision = Map.of(
                "version",
                "0",
                "revokedOn",
                "10/11/2023",
                "revocationNumber",
                "200/QĐ",
                "revocationReason",
                "Khai sai");
        assertThat(body(OFFICER, revocation)).contains("Thu hồi khen thưởng KT-2023-0001", WITHHELD);
        assertThat(post(OFFICER, revocation, Map.of("version", "0", "revokedOn", "01/10/2023")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Ngày thu hồi không được trước 01/11/2023",
                        "Số quyết định thu hồi không được để trống",
                        "Lý do thu hồi không được để trống");
        Map<String, String> stale = new HashMap<>(decision);
        stale.put("version", "7");
        assertThat(post(OFFICER, revocation, stale))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Khai sai", "Có người vừa sửa");
        assertThat(post(OFFICER, revocation, decision)).hasStatus(HttpStatus.FOUND);

        assertThat(body(VIEWER, LIST + "/" + first))
                .contains(
                        "Đã thu hồi theo quyết định số 200/QĐ, ngày 10/11/2023",
                        "Lý do: Khai sai",
                        "không được đếm vào báo cáo nào chưa nộp",
                        "Thu hồi theo quyết định");
        assertThat(body(OFFICER, LIST + "/" + first + "/edit")).contains("value=\"10/11/2023\"", "Khai sai");
        assertThat(post(OFFICER, LIST + "/" + first, with("version", "1"))).hasStatus(HttpStatus.FOUND);
        assertThat(codes("?state=valid")).contains("KT-2023-0001");
    }

    @Test
    void aWithdrawnAwardIsShownWithItsReasonAndChangedNoMore() {
        String withdrawal = LIST + "/" + first + "/withdrawal";
        assertThat(post(OFFICER, withdrawal, Map.of("version", "0", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(OFFICER, withdrawal, Map.of("version", "0", "reason", "Ghi trùng")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(VIEWER, LIST + "/" + first)).contains("Lý do: Ghi trùng", "không được đếm vào báo cáo nào");
        assertThat(get(OFFICER, LIST + "/" + first + "/edit")).hasStatus(HttpStatus.CONFLICT);
    }

    /** What the choice of that label sends. */
    private static String option(String page, String label) {
        return Pattern.compile("<option value=\"(\\d+)\"[^>]*>" + label)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String recorded(String username, Map<String, String> form) {
        MvcTestResult recorded = post(username, LIST, form);
        assertThat(recorded).hasStatus(HttpStatus.FOUND);
        return recorded.getResponse().getRedirectedUrl();
    }

    private List<String> codes(String query) {
        return Pattern.compile("KT-\\d{4}-\\d{4}")
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
        Map<String, String> typed = new HashMap<>();
        typed.put("decisionNumber", "130/QĐ-UBND");
        typed.put("decidedOn", "2/11/2023");
        typed.put("authority", "district_committee");
        typed.put("form", "certificate");
        typed.put("type", "ad_hoc");
        typed.put("reportingYear", "");
        typed.put("recipientKind", "individual");
        typed.put("recipientName", "Lê Mai");
        typed.put("publishable", "");
        typed.put("unit", "kenh-duong");
        typed.put("achievement", "Trả lại của rơi");
        typed.put("model", "");
        typed.put("revokedOn", "");
        typed.put("revocationNumber", "");
        typed.put("revocationReason", "");
        typed.put("key", "6f1c4d1e-5c9b-4b57-9a3f-0f5f5c1b2a3e");
        return typed;
    }

    private static Map<String, String> with(String... changed) {
        Map<String, String> other = typed();
        for (int i = 0; i < changed.length; i += 2) {
            other.put(changed[i], changed[i + 1]);
        }
        return other;
    }
}
