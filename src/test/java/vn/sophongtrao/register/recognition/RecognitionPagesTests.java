package vn.sophongtrao.register.recognition;

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
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.register.movement.MovementFixture;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.recognition.RecognitionFixture.met;
import static vn.sophongtrao.register.recognition.RecognitionFixture.registered;

/** The pages of the register. It is 16 November 2023. */
@ApplicationTest
class RecognitionPagesTests {

    private static final String LIST = "/recognitions";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    PlaceFixture places;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    MovementFixture models;

    @Autowired
    StatementCounter statements;

    private long school;
    private long area;
    private long primary;
    private long ofSchool;
    private long ofWard;

    @BeforeEach
    void placesAndThreeRecognitions() {
        fixture.clear();
        school = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        area = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ dân phố 5"));
        primary = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Tiểu học Kênh Dương", "primary"));
        ofSchool = fixture.record(KENH_DUONG, "kenh-duong", school, 2023, registered());
        ofWard = fixture.record(OFFICER, "kenh-duong", null, 2023, registered());
        fixture.record(AN_BIEN, "an-bien", null, 2023, met());
    }

    @Test
    void theListShowsWhatIsNotWithdrawnWithTheTotalsOfWhatIsFiltered() {
        assertThat(body(KENH_DUONG, LIST))
                .contains("Trường THCS Tô Hiệu", "Phường Kênh Dương", "<strong>2</strong> đăng ký")
                .doesNotContain("An Biên", "name=\"unit\"");
        assertThat(body(OFFICER, LIST)).contains("<strong>3</strong> đăng ký", "<strong>1</strong> đạt", "125/QĐ-UBND");
        assertThat(get(TestPeople.ADMIN, LIST)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(AN_BIEN, LIST + "/" + ofSchool)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(names("?subject=ward&sort=unit")).containsExactly("Phường An Biên", "Phường Kênh Dương");
        assertThat(names("?subject=school")).containsExactly("Trường THCS Tô Hiệu");
        assertThat(names("?state=met")).containsExactly("Phường An Biên");
        assertThat(names("?state=open")).hasSize(2);
        assertThat(names("?state=withdrawn")).isEmpty();
        assertThat(names("?year=2022")).isEmpty();
        assertThat(names("?year=2023&unit=an-bien")).hasSize(1);
        assertThat(names("?q=to hieu")).containsExactly("Trường THCS Tô Hiệu");
        assertThat(names("?q=125/qd")).containsExactly("Phường An Biên");
        assertThat(names("?q=phuờng kênh dương")).hasSize(2);
        for (String column : List.of("year", "subject", "-unit", "registered", "result", "decided", "nothing")) {
            assertThat(names("?sort=" + column)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=x", "unit=khong-co", "subject=x", "state=gone"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        assertThat(body(OFFICER, LIST + "?" + query)).contains("Có điều kiện tìm không dùng được");
        assertThat(get(OFFICER, LIST + ".xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        byte[] content = get(OFFICER, LIST + ".xlsx?sort=decided").getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            assertThat(all).hasSize(4);
            assertThat(all.get(1).getCellText(1)).isEqualTo("Phường An Biên");
            assertThat(all.get(1).getCellText(6)).isEqualTo("UBND phường");
            assertThat(all.get(1).getCellAsDate(8).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2023, 11, 15));
        }
    }

    @Test
    void whatIsNotRegisteredIsOfferedAndWhatTheCircularLeavesOutIsNot() {
        assertThat(body(KENH_DUONG, LIST + "/new?year=2023"))
                .contains("Tổ dân phố 5", "entry?year=2023&amp;place=" + area)
                .doesNotContain("Tiểu học Kênh Dương", "Tô Hiệu", "entry?year=2023&amp;unit=");
        calendar.prepareYear(2022, LocalDate.of(2021, 12, 1));
        assertThat(body(KENH_DUONG, LIST + "/new?year=2022"))
                .contains("Tổ dân phố 5", "Tô Hiệu", "entry?year=2022&amp;unit=kenh-duong");
        assertThat(body(OFFICER, LIST + "/new?year=2023&q=to dan")).contains("<mark>Tổ dân</mark> phố 5");
        assertThat(body(OFFICER, LIST + "/new?year=2023&unit=an-bien")).contains("Mọi đối tượng đều đã đăng ký");
        assertThat(get(VIEWER, LIST + "/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void thePrimarySchoolIsRefusedInTheWordsOfTheCircular() {
        assertThat(get(KENH_DUONG, LIST + "/entry?year=2023&place=" + primary))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("không xét trường tiểu học, mầm non, nhà trẻ, doanh nghiệp nhỏ và siêu nhỏ");
        assertThat(post(KENH_DUONG, LIST, typed("place", String.valueOf(primary))))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aSubjectIsRegisteredAndItsResultRecordedLater() {
        assertThat(body(KENH_DUONG, LIST + "/entry?year=2023&place=" + area))
                .contains("Tổ dân phố 5", "Thời gian xét: 01/11/2022 – 31/10/2023");
        Map<String, String> form = typed("place", String.valueOf(area));
        assertThat(post(KENH_DUONG, LIST, form)).hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, LIST, form)).hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, LIST, typed("place", String.valueOf(area), "key", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tổ dân phố 5 đã đăng ký năm 2023");

        assertThat(post(
                        KENH_DUONG,
                        LIST + "/" + ofSchool,
                        typed(
                                "version", "0",
                                "result", "met",
                                "authority", "ward_committee",
                                "decisionNumber", "130/QĐ-UBND",
                                "decidedOn", "15/11/2023")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(VIEWER, LIST + "/" + ofSchool))
                .contains(
                        "An toàn về ANTT năm 2023: Trường THCS Tô Hiệu",
                        "Được đếm là đạt (1/1) vào báo cáo tháng 12/2023",
                        "Kết quả: – thành Đạt",
                        "Cấp công nhận: – thành UBND phường",
                        "href=\"/places/" + school + "\"");
        assertThat(body(KENH_DUONG, "/places/" + school)).contains("Năm 2023", LIST + "/" + ofSchool);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(
                        KENH_DUONG,
                        LIST,
                        typed("place", String.valueOf(area), "registeredOn", "1/11/2023", "result", "met")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#registeredOn\">Ngày đăng ký phải trong thời gian xét, từ 01/11/2022 đến 31/10/2023",
                        "href=\"#authority\">Đã đạt thì phải ghi Cấp công nhận",
                        "href=\"#decisionNumber\">Đã đạt thì phải ghi Số quyết định",
                        "href=\"#decidedOn\">Đã đạt thì phải ghi Ngày quyết định");
        assertThat(post(KENH_DUONG, LIST, typed("place", String.valueOf(area), "result", "not_met")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa đạt thì phải ghi Lý do chưa đạt");
        assertThat(post(KENH_DUONG, LIST, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(KENH_DUONG, LIST, typed("unit", "an-bien"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void severalAreRegisteredOnOneDay() {
        long other = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ dân phố 6"));
        String path = LIST + "/registrations";
        assertThat(post(KENH_DUONG, path, Map.of("year", "2023", "registeredOn", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa đánh dấu đối tượng nào", "Ngày đăng ký:");
        assertThat(post(
                        KENH_DUONG,
                        path,
                        Map.of("year", "2023", "registeredOn", "1/11/2023", "chosen[p" + area + "]", "true")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("phải trong thời gian xét", "checked=\"checked\"");
        assertThat(post(
                        KENH_DUONG,
                        path,
                        Map.of(
                                "year",
                                "2023",
                                "registeredOn",
                                "10/2/2023",
                                "chosen[p" + area + "]",
                                "true",
                                "chosen[p" + other + "]",
                                "true")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(names("?subject=residential_area&sort=subject")).containsExactly("Tổ dân phố 5", "Tổ dân phố 6");
        assertThat(post(
                        AN_BIEN,
                        path,
                        Map.of("year", "2023", "registeredOn", "10/2/2023", "chosen[p" + area + "]", "true")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneDecisionIsRecordedOfSeveralSubjects() {
        long ofArea = fixture.record(KENH_DUONG, "kenh-duong", area, 2023, registered());
        String path = LIST + "/decisions";
        assertThat(body(KENH_DUONG, path + "?year=2023&q=to dan"))
                .contains("chosen[" + ofArea + "]", "<strong>1</strong> đăng ký năm 2023 chưa xét")
                .doesNotContain("chosen[" + ofSchool + "]");
        assertThat(post(KENH_DUONG, path, Map.of("year", "2023", "result", "met", "chosen[" + ofArea + "]", "true")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đã đạt thì phải ghi Số quyết định", "checked=\"checked\"");
        Map<String, String> decision = new HashMap<>(Map.of(
                "year",
                "2023",
                "result",
                "met",
                "authority",
                "ward_committee",
                "decisionNumber",
                "130/QĐ-UBND",
                "decidedOn",
                "15/11/2023",
                "chosen[" + ofArea + "]",
                "true",
                "chosen[" + ofSchool + "]",
                "true"));
        assertThat(post(AN_BIEN, path, decision)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(KENH_DUONG, path, decision)).hasStatus(HttpStatus.FOUND);
        assertThat(names("?state=met")).contains("Tổ dân phố 5", "Trường THCS Tô Hiệu");
        assertThat(body(KENH_DUONG, LIST + "/" + ofArea)).contains("130/QĐ-UBND", "Đạt");
        assertThat(post(KENH_DUONG, path, decision))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Có nơi vừa được người khác ghi kết quả");
        assertThat(post(KENH_DUONG, path, Map.of("year", "2023")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa đánh dấu đối tượng nào", "Kết quả: chọn trong danh sách");
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(KENH_DUONG, LIST + "/" + ofSchool, typed("version", "0", "registeredOn", "1/3/2023")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, LIST + "/" + ofSchool, typed("version", "0", "registeredOn", "2/3/2023")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("2/3/2023", "01/03/2023", "name=\"version\" value=\"1\"");
    }

    @Test
    void aWithdrawnRecognitionIsShownWithItsReasonAndMakesRoomForAnother() {
        String withdrawal = LIST + "/" + ofSchool + "/withdrawal";
        assertThat(post(KENH_DUONG, withdrawal, Map.of("version", "0", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(KENH_DUONG, withdrawal, Map.of("version", "0", "reason", "Ghi nhầm")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(OFFICER, LIST + "/" + ofSchool)).contains("Lý do: Ghi nhầm", "không được đếm vào báo cáo nào");
        assertThat(get(KENH_DUONG, LIST + "/" + ofSchool + "/edit")).hasStatus(HttpStatus.CONFLICT);
        assertThat(names("?state=withdrawn")).containsExactly("Trường THCS Tô Hiệu");
        assertThat(body(OFFICER, LIST + "?q=to hieu")).contains("Còn 1 bản ghi đã rút", "state=withdrawn");
        assertThat(post(KENH_DUONG, LIST, typed("place", String.valueOf(school))))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aWardsCriteriaStandBesideItsRecognitionWithTheNumbersBehindThem() {
        assertThat(body(KENH_DUONG, LIST + "/" + ofWard))
                .contains("Tiêu chí của phường năm 2023", "1/2 (50,00%)", "0/1 (0,00%)")
                .contains("đến ngày 15/11/2023");
        fixture.record(KENH_DUONG, "kenh-duong", area, 2023, met());
        models.changeable("kenh-duong");

        assertThat(body(KENH_DUONG, LIST + "/criteria?year=2023"))
                .containsSubsequence(">Kênh Dương</th>", "2/2 (100,00%)", "1/2 (50,00%)", " Có", "Chưa xét")
                .doesNotContain("An Biên");
        assertThat(body(OFFICER, LIST + "/criteria?year=2023"))
                .contains("An Biên", "Kênh Dương", "danh bạ chưa có nơi nào");
        assertThat(body(VIEWER, LIST + "/criteria?year=x")).contains("Có điều kiện tìm không dùng được");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRegister() throws Exception {
        body(OFFICER, LIST);
        int list = statements.fewestOf(() -> body(OFFICER, LIST));
        int left = statements.fewestOf(() -> body(OFFICER, LIST + "/new"));
        int criteria = statements.fewestOf(() -> body(OFFICER, LIST + "/criteria"));
        for (int number = 0; number < 15; number++) {
            long more = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ " + number));
            if (number % 2 == 0) {
                fixture.record(KENH_DUONG, "kenh-duong", more, 2023, registered());
            }
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, LIST))).isLessThanOrEqualTo(list);
        assertThat(statements.fewestOf(() -> body(OFFICER, LIST + "/new"))).isLessThanOrEqualTo(left);
        assertThat(statements.fewestOf(() -> body(OFFICER, LIST + "/criteria"))).isLessThanOrEqualTo(criteria);
        assertThat(list).isLessThanOrEqualTo(6);
        assertThat(criteria).isLessThanOrEqualTo(8);
    }

    private List<String> names(String query) {
        return Pattern.compile("<a href=\"/recognitions/\\d+\">(.*?)</a>")
                .matcher(body(OFFICER, LIST + query))
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("<[^>]*>", ""))
                .toList();
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

    private static Map<String, String> typed(String... changed) {
        Map<String, String> typed = new HashMap<>(
                Map.of("year", "2023", "registeredOn", "10/2/2023", "key", "6f1c4d1e-5c9b-4b57-9a3f-0f5f5c1b2a3e"));
        for (int i = 0; i < changed.length; i += 2) {
            typed.put(changed[i], changed[i + 1]);
        }
        return typed;
    }
}
