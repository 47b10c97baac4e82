package vn.sophongtrao.register.firesafety.map;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.register.firesafety.group.GroupFixture;
import vn.sophongtrao.register.firesafety.point.PointFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.firesafety.group.GroupFixture.group;
import static vn.sophongtrao.register.firesafety.point.PointFixture.point;

/** The map and the list beside it. It is 16 November 2023. */
@ApplicationTest
class MapPagesTests {

    private static final String MAP = "/fire-safety/map";
    private static final Pattern MARK = Pattern.compile("class=\"mark (point|group|points|groups)\"");
    private static final Pattern CLOSER =
            Pattern.compile("class=\"mark points\"[^>]* href=\"([^\"]+)\".*?<title>(\\d[\\d.]*)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    PointFixture points;

    @Autowired
    GroupFixture groups;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    private long here;

    @BeforeEach
    void somePointsAndGroups() {
        points.clear();
        groups.clear();
        here = points.record(KENH_DUONG, "kenh-duong", point().at("20.851234", "106.683456"));
        points.record(KENH_DUONG, "kenh-duong", point().at("Ngõ 5 Đông Hải"));
        points.record(KENH_DUONG, "kenh-duong", point().at("20.85", "106.68").ended(LocalDate.of(2023, 11, 14)));
        groups.record(KENH_DUONG, "kenh-duong", group().at("20.849", "106.681"));
        groups.record(AN_BIEN, "an-bien", group().in("Tổ dân phố 2").at("20.8583", "106.6812"));
    }

    @Test
    void whatLivesTodayStandsWhereItIsWithALinkAndAName() {
        String page = body(OFFICER, MAP);

        assertThat(marks(page)).containsExactlyInAnyOrder("group", "group", "point");
        assertThat(page)
                .contains(
                        "href=\"/fire-safety/points/" + here + "\"",
                        "<title>Điểm DCC-2022-0001: Đầu ngõ 12 Kênh Dương, Kênh Dương</title>",
                        "<title>Tổ 05: Tổ dân phố 2, Ngõ 12 Chợ Hàng, số 2 đến 20, An Biên (TLG-2022-0002)</title>",
                        ">Kênh Dương</text>",
                        ">An Biên</text>",
                        "20,851234; 106,683456",
                        "href=\"#points-" + here + "\"",
                        "Chưa có vị trí")
                .doesNotContain("0912345678", "0912 345 678", "Trần Văn Hải");
        assertThat(body(OFFICER, MAP + "?q=0912345678")).contains("Không có điểm, tổ nào như vậy");
    }

    @Test
    void filtersNarrowMapAndListAlike() {
        assertThat(marks(body(OFFICER, MAP + "?kind=groups"))).containsExactly("group", "group");
        assertThat(marks(body(OFFICER, MAP + "?unit=an-bien"))).containsExactly("group");
        assertThat(marks(body(OFFICER, MAP + "?on=13/11/2023&kind=points"))).containsExactly("point", "point");
        assertThat(marks(body(OFFICER, MAP + "?area=20.8583_106.6812_20.8583_106.6812")))
                .containsExactly("group");
        assertThat(body(OFFICER, MAP + "?q=dong hai"))
                .contains("<mark>Đông Hải</mark>", "Chưa có vị trí nào để vẽ bản đồ")
                .doesNotContain("<svg class=\"map-ground\"");
        assertThat(body(OFFICER, MAP + "?placed=no")).contains("DCC-2022-0002").doesNotContain("DCC-2022-0001");
        assertThat(body(OFFICER, MAP + "?q=phuờng an biên"))
                .contains("TLG-2022-0002")
                .doesNotContain("TLG-2022-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=31/02/2023", "unit=khong-co", "kind=cars", "placed=maybe", "area=1_2", "area=9_9_1_1"})
    void aFilterThatCannotBeReadIsNamed(String query) {
        String page = body(OFFICER, MAP + "?" + query);

        assertThat(page).contains("Có điều kiện tìm không dùng được");
        assertThat(marks(page)).hasSize(3);
    }

    @Test
    void aWardSeesItsOwnAndWhoeverOnlyLooksSeesAll() {
        assertThat(marks(body(AN_BIEN, MAP))).containsExactly("group");
        assertThat(body(AN_BIEN, MAP)).doesNotContain("Kênh Dương</text>", "name=\"unit\"", "DCC-2022-0001");
        assertThat(body(AN_BIEN, MAP + "?unit=kenh-duong")).contains("Có điều kiện tìm không dùng được");
        assertThat(marks(body(VIEWER, MAP))).hasSize(3);
        assertThat(get(ADMIN, MAP)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anEmptyMapSaysHowItIsFilled() {
        points.clear();
        groups.clear();

        assertThat(body(KENH_DUONG, MAP))
                .contains("Không có điểm, tổ nào như vậy", "/fire-safety/points/new", "/fire-safety/groups/new");
        assertThat(body(OFFICER, MAP)).doesNotContain("/fire-safety/points/new");
    }

    @Test
    void tooManyAreDrawnTogetherAndOpenedPartByPart() throws Exception {
        int few = statements.fewestOf(() -> body(OFFICER, MAP));
        owner.execute("""
                insert into firefighting_point (reporting_unit_id, code, address, latitude, longitude, established_on,
                                                entered_by, entered_at)
                select unit.id, format('X-%s', number), 'Ngõ 12', 20.84 + number % 50 * 0.0004, 106.66 + number / 50 * 0.0006,
                       date '2023-01-01', (select min(id) from account), timestamptz '2023-11-15 00:00+07'
                  from generate_series(1, 2400) as number, reporting_unit unit where unit.slug = 'kenh-duong'""");
        String page = body(OFFICER, MAP);

        assertThat(marks(page)).contains("points", "groups").doesNotContain("point", "group");
        assertThat(marks(page).size()).isLessThanOrEqualTo(2 * 24 * 24);
        assertThat(statements.fewestOf(() -> body(OFFICER, MAP))).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(6);
        Matcher closer = CLOSER.matcher(page);
        assertThat(closer.find()).isTrue();
        String part = body(OFFICER, HtmlUtils.htmlUnescape(closer.group(1)));
        assertThat(marks(part)).containsOnly("point").hasSize(Integer.parseInt(closer.group(2)));
    }

    private static List<String> marks(String page) {
        return MARK.matcher(page)
                .results()
                .map((MatchResult mark) -> mark.group(1))
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
}
