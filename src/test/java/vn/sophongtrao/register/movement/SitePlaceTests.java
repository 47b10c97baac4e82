package vn.sophongtrao.register.movement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.indicator.figures.CountedRecord;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.register.movement.MovementFixture.model;
import static vn.sophongtrao.register.movement.MovementFixture.of;

/** Sites at places of the directory. It is 16 November 2023. */
@ApplicationTest
class SitePlaceTests {

    private static final LocalDate LAUNCHED = LocalDate.of(2022, 3, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    MovementFixture models;

    @Autowired
    PlaceFixture places;

    @Autowired
    FigureCounting counting;

    private long gates;
    private long school;
    private long elsewhere;

    @BeforeEach
    void aModelOfTheDistrictAndTwoSchools() {
        models.clear();
        places.clear();
        gates = models.record(
                OFFICER, "cap-quan", of(model("Cổng trường an toàn giao thông", LAUNCHED), "school", "school_gate"));
        school = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        elsewhere = places.record(AN_BIEN, "an-bien", PlaceFixture.school("Trường Tiểu học An Biên", "primary"));
    }

    @Test
    void theWholeNameOfAPlaceTiesTheSiteToIt() {
        assertThat(post(KENH_DUONG, "place", "thcs to hieu", "placeKind", "street"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(KENH_DUONG, "/models/" + gates))
                .contains("href=\"/places/" + school + "\"", "Trường THCS Tô Hiệu", "Trường học")
                .doesNotContain("thcs to hieu");
        assertThat(body(KENH_DUONG, "/places/" + school)).contains("Cổng trường an toàn giao thông", "/models/sites/");
        assertThat(body(KENH_DUONG, edit()))
                .contains("name=\"directory\"", "value=\"" + school + "\" checked=\"checked\"");
    }

    @Test
    void whatIsNotInTheDirectoryStaysAText() {
        assertThat(post(KENH_DUONG, "place", "Chợ Hàng", "placeKind", "market")).hasStatus(HttpStatus.FOUND);
        assertThat(post(KENH_DUONG, "place", "THCS Tô Hiệu", "directory", "none"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(KENH_DUONG, "/models/" + gates))
                .contains("Chợ Hàng", "THCS Tô Hiệu")
                .doesNotContain("/places/" + school);
    }

    @Test
    void theDistrictChoosesAPlaceOfTheUnitItWritesFor() {
        assertThat(post(OFFICER, "unit", "an-bien", "directory", String.valueOf(elsewhere)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(AN_BIEN, "/models/" + gates)).contains("/places/" + elsewhere);
    }

    @Test
    void aPlaceOfAnotherUnitIsRefused() {
        SiteDetails there = new SiteDetails(elsewhere, null, null, LAUNCHED, null, null, null);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> models.addSite(OFFICER, gates, "kenh-duong", there))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("movement.rule.site.elsewhere"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> models.addSite(KENH_DUONG, gates, "kenh-duong", there));
    }

    @Test
    void theKindOfThePlaceDecidesWhetherASiteIsOneOfASchool() {
        models.addSite(
                KENH_DUONG, gates, "kenh-duong", new SiteDetails(school, null, null, LAUNCHED, null, null, null));
        models.addSite(KENH_DUONG, gates, "kenh-duong", MovementFixture.school("Trường Mầm non 8/3", LAUNCHED));
        long area = places.record(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ dân phố 5"));
        models.addSite(KENH_DUONG, gates, "kenh-duong", new SiteDetails(area, null, null, LAUNCHED, null, null, null));

        assertThat(labels(KENH_DUONG))
                .containsExactly(
                        "Cổng trường an toàn giao thông · Trường THCS Tô Hiệu",
                        "Cổng trường an toàn giao thông · Trường Mầm non 8/3");
        assertThat(labels(OFFICER)).isEqualTo(labels(KENH_DUONG));

        places.amend(KENH_DUONG, school, PlaceFixture.of("Nhà văn hóa Tô Hiệu", "other"));
        assertThat(labels(KENH_DUONG)).containsExactly("Cổng trường an toàn giao thông · Trường Mầm non 8/3");
    }

    private List<String> labels(String username) {
        return models
                .as(
                        username,
                        () -> counting.records(
                                new FigureQuestion(
                                        "movement.sites",
                                        new FigureFilter(
                                                Map.of("scheme", List.of("school_gate"), "place", List.of("school")))),
                                new Stretch(
                                        places.unit("kenh-duong"),
                                        11,
                                        2023,
                                        LocalDate.of(2023, 10, 15),
                                        LocalDate.of(2023, 11, 14))))
                .stream()
                .map(CountedRecord::label)
                .toList();
    }

    private String edit() {
        return "/models/" + gates + "/sites/" + models.lastOf("movement_site") + "/edit";
    }

    private String body(String username, String path) {
        MvcTestResult answer = mvc.get().uri(path).with(people.as(username)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String username, String... fields) {
        Map<String, String> typed = new HashMap<>(Map.of("launchedOn", "1/11/2023"));
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        var request = mvc.post()
                .uri("/models/" + gates + "/sites")
                .with(people.as(username))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
