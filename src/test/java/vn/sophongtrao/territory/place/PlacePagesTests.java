package vn.sophongtrao.territory.place;

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
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.territory.place.PlaceFixture.area;
import static vn.sophongtrao.territory.place.PlaceFixture.of;
import static vn.sophongtrao.territory.place.PlaceFixture.school;

/** The pages of the directory. It is 16 November 2023. */
@ApplicationTest
class PlacePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    PlaceFixture fixture;

    @Autowired
    StatementCounter statements;

    private long school;
    private long area;

    @BeforeEach
    void fivePlaces() {
        fixture.clear();
        school = fixture.record(KENH_DUONG, "kenh-duong", school("Trường THCS Tô Hiệu", "lower_secondary"));
        area = fixture.record(KENH_DUONG, "kenh-duong", area("Tổ dân phố 5"));
        fixture.record(AN_BIEN, "an-bien", school("Trường Tiểu học Đông Hải", "primary"));
        fixture.record(AN_BIEN, "an-bien", of("Dư Hàng", "market"));
        fixture.record(OFFICER, "cap-quan", of("Bệnh viện hữu nghị Việt Tiệp", "hospital"));
    }

    @Test
    void theListShowsWhatIsThereWithTheTotalsOfWhatIsFiltered() {
        assertThat(body(KENH_DUONG, "/places"))
                .contains("Trường THCS Tô Hiệu", "Tổ dân phố 5", "<strong>2</strong> địa điểm")
                .doesNotContain("Đông Hải", "Việt Tiệp", "name=\"unit\"");
        assertThat(body(OFFICER, "/places"))
                .contains(
                        "<strong>5</strong> địa điểm",
                        "<strong>1</strong> tổ dân phố",
                        "<strong>2</strong> trường học");
        assertThat(get(TestPeople.ADMIN, "/places")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void filtersNarrowTheListAndTheOrderIsVietnamese() {
        assertThat(names("?sort=name"))
                .containsExactly(
                        "Bệnh viện hữu nghị Việt Tiệp",
                        "Dư Hàng",
                        "Tổ dân phố 5",
                        "Trường THCS Tô Hiệu",
                        "Trường Tiểu học Đông Hải");
        assertThat(names("?kind=school&sort=unit")).containsExactly("Trường Tiểu học Đông Hải", "Trường THCS Tô Hiệu");
        assertThat(names("?level=primary")).containsExactly("Trường Tiểu học Đông Hải");
        assertThat(names("?scope=no&sort=name")).containsExactly("Dư Hàng", "Trường Tiểu học Đông Hải");
        assertThat(names("?scope=yes")).hasSize(3);
        assertThat(names("?unit=cap-quan")).containsExactly("Bệnh viện hữu nghị Việt Tiệp");
        assertThat(names("?on=01/01/2000&kind=school")).isEmpty();
        for (String column : List.of("name", "unit", "-kind", "from", "-standing", "nothing")) {
            assertThat(names("?sort=" + column)).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"to hieu", "TÔ HIỆU", "trung học cơ sở", "kenh duong", "phuờng kênh dương", "Cho hang"})
    void aPlaceIsFoundByNameAddressLevelOrUnitHoweverItIsTyped(String words) {
        assertThat(names("?q=" + words)).contains("Trường THCS Tô Hiệu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=31/02/2023", "unit=khong-co", "kind=x", "level=x", "scope=maybe", "state=gone"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        assertThat(body(OFFICER, "/places?" + query)).contains("Có điều kiện tìm không dùng được");
        assertThat(get(OFFICER, "/places.xlsx?" + query)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theSheetHoldsWhatTheListShows() throws Exception {
        byte[] content = get(KENH_DUONG, "/places.xlsx?sort=name").getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            assertThat(all).hasSize(3);
            assertThat(all.get(2).getCellText(0)).isEqualTo("Trường THCS Tô Hiệu");
            assertThat(all.get(2).getCellText(3)).isEqualTo("Trung học cơ sở");
            assertThat(all.get(2).getCellAsDate(6).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2001, 9, 5));
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheDirectory() throws Exception {
        body(OFFICER, "/places");
        int few = statements.fewestOf(() -> body(OFFICER, "/places"));
        for (int number = 0; number < 15; number++) {
            fixture.record(KENH_DUONG, "kenh-duong", area("Tổ " + number));
        }

        assertThat(statements.fewestOf(() -> body(OFFICER, "/places"))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(6);
    }

    @Test
    void aNamesakeIsWarnedOfAndTakenWhereThePersonSaysItIsAnother() {
        assertThat(post(KENH_DUONG, "/places", typed("name", "THCS  To Hieu")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Trong danh bạ đã có “Trường THCS Tô Hiệu”",
                        "href=\"/places/" + school + "\"",
                        "name=\"another\"");
        assertThat(post(KENH_DUONG, "/places", typed("name", "TDP 05", "kind", "residential_area", "level", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã có “Tổ dân phố 5”");
        assertThat(post(KENH_DUONG, "/places", typed("name", "TDP 15", "kind", "residential_area", "level", "")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, "/places", typed("name", "THCS Tô Hiệu", "another", "true")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(AN_BIEN, "/places", typed("name", "Trường THCS Tô Hiệu")))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        assertThat(post(KENH_DUONG, "/places", typed("name", "", "level", "", "validFrom", "17/11/2023")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence(
                        "href=\"#name\">Tên không được để trống",
                        "href=\"#level\">Cấp học: chọn trong danh sách",
                        "href=\"#validFrom\">Có từ ngày không được sau hôm nay, 16/11/2023");
        assertThat(post(KENH_DUONG, "/places", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aStaleFormIsShownBesideWhatIsSaved() {
        assertThat(post(KENH_DUONG, "/places/" + school, typed("version", "0"))).hasStatus(HttpStatus.FOUND);

        assertThat(post(KENH_DUONG, "/places/" + school, typed("version", "0", "address", "Số 3")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Số 3", "name=\"version\" value=\"1\"");
    }

    @Test
    void theHistorySaysWhatChanged() {
        post(KENH_DUONG, "/places/" + school, typed("version", "0", "level", "upper_secondary"));
        post(
                KENH_DUONG,
                "/places/" + school + "/end",
                Map.of("version", "1", "endedOn", "10/11/2023", "endReason", "Giải thể"));

        assertThat(body(VIEWER, "/places/" + school))
                .contains(
                        "Cấp học: Trung học cơ sở thành Trung học phổ thông",
                        "Thôi từ ngày: – thành 10/11/2023",
                        "Thuộc đối tượng xét (Thông tư 124/2021/TT-BCA)",
                        "Chưa có điểm mô hình nào ở đây");
        assertThat(names("?q=to hieu")).isEmpty();
        assertThat(names("?q=to hieu&state=ended")).hasSize(1);
    }

    @Test
    void anEndNeedsADayAndAReasonAndCanBeTakenBack() {
        String end = "/places/" + school + "/end";
        assertThat(post(KENH_DUONG, end, Map.of("version", "0", "endedOn", "01/01/2000", "endReason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsSubsequence("Thôi từ ngày không được trước 05/09/2001", "Lý do thôi không được để trống");
        assertThat(post(KENH_DUONG, end, Map.of("version", "7", "endedOn", "01/11/2023", "endReason", "Giải thể")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(KENH_DUONG, end, Map.of("version", "0", "endedOn", "01/11/2023", "endReason", "Giải thể")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, "/places/" + school, typed("version", "1", "endedOn", "", "endReason", "")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(names("?q=to hieu")).hasSize(1);
    }

    @Test
    void aWithdrawnPlaceIsShownWithItsReasonAndChangedNoMore() {
        assertThat(post(KENH_DUONG, "/places/" + area + "/withdrawal", Map.of("version", "0", "reason", "Ghi trùng")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(OFFICER, "/places/" + area)).contains("Lý do: Ghi trùng");
        assertThat(get(KENH_DUONG, "/places/" + area + "/edit")).hasStatus(HttpStatus.CONFLICT);
        assertThat(names("?state=withdrawn")).containsExactly("Tổ dân phố 5");
    }

    @Test
    void placesAreSuggestedOfTheUnitThatIsAskedFor() {
        assertThat(body(KENH_DUONG, "/places/suggestions?place=to"))
                .contains("Trường THCS Tô Hiệu", "Tổ dân phố 5", "value=\"none\"")
                .doesNotContain("<html", "Đông Hải");
        assertThat(body(OFFICER, "/places/suggestions?unit=an-bien&place=dong"))
                .contains("Đông Hải")
                .doesNotContain("Tô Hiệu");
        assertThat(body(KENH_DUONG, "/places/suggestions?unit=an-bien&place=dong"))
                .doesNotContain("Đông Hải");
        assertThat(body(KENH_DUONG, "/places/suggestions?place=")).doesNotContain("value=\"none\"");
    }

    private List<String> names(String query) {
        return Pattern.compile("<a href=\"/places/\\d+\">(.*?)</a>")
                .matcher(body(OFFICER, "/places" + query))
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
        Map<String, String> typed = new HashMap<>(Map.of(
                "name", "Trường THCS Tô Hiệu",
                "kind", "school",
                "level", "lower_secondary",
                "address", "Số 10 Chợ Hàng",
                "validFrom", "1/9/2001"));
        for (int i = 0; i < changed.length; i += 2) {
            typed.put(changed[i], changed[i + 1]);
        }
        return typed;
    }
}
