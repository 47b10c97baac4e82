package vn.sophongtrao.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.register.award.AwardFixture;
import vn.sophongtrao.register.incident.IncidentFixture;
import vn.sophongtrao.register.movement.MovementFixture;
import vn.sophongtrao.register.recognition.RecognitionFixture;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.award.AwardFixture.award;

/** What the other registers say on a model's page, and the incidents that name one. It is 16 November 2023. */
@ApplicationTest
class ModelSectionsTests {

    private static final LocalDate MARCH = LocalDate.of(2023, 3, 24);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    MovementFixture models;

    @Autowired
    PlaceFixture places;

    @Autowired
    AwardFixture awards;

    @Autowired
    RecognitionFixture recognitions;

    @Autowired
    IncidentFixture incidents;

    @Autowired
    StatementCounter statements;

    @Autowired
    OwnerJdbc owner;

    private long gates;
    private long alley;

    @BeforeEach
    void aModelOfTheDistrictAndOneOfAWard() {
        incidents.clear();
        awards.clear();
        recognitions.clear();
        models.clear();
        gates = models.record(OFFICER, "cap-quan", MovementFixture.model("Cổng trường an toàn", MARCH));
        alley = models.record(KENH_DUONG, "kenh-duong", MovementFixture.model("Ngõ, phố tự quản", MARCH));
    }

    @Test
    void theAwardsForAModelStandOnItsPageWithoutTheNamesThatMayNotBePublished() {
        awards.record(
                OFFICER,
                "cap-quan",
                award().to("collective").named("Tổ dân phố Đông Hải", true).about("Giữ vững mô hình", gates));
        awards.record(OFFICER, "cap-quan", award().named("Trần Văn Hải", false).about("Giữ vững mô hình", gates));
        awards.withdraw(OFFICER, awards.record(OFFICER, "cap-quan", award().about("Ghi nhầm", gates)));

        for (String reader : new String[] {OFFICER, VIEWER}) {
            assertThat(body(reader, "/models/" + gates))
                    .contains("Khen thưởng gắn với mô hình", "Giấy khen: Tổ dân phố Đông Hải", "Giấy khen: •••")
                    .doesNotContain("Trần Văn Hải", "Chưa có khen thưởng nào");
        }
        assertThat(body(KENH_DUONG, "/models/" + gates)).contains("Chưa có khen thưởng nào");
    }

    @Test
    void theRecognitionsOfThePlacesWithAModelStandOnItsPageOfEachTheLatestYear() {
        long school =
                places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        long other = places.record(
                KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THPT Ngô Quyền", "upper_secondary"));
        models.addSite(KENH_DUONG, gates, "kenh-duong", MovementFixture.at(school, MARCH));
        recognitions.record(KENH_DUONG, "kenh-duong", school, 2023, RecognitionFixture.met());
        recognitions.record(KENH_DUONG, "kenh-duong", other, 2023, RecognitionFixture.met());

        assertThat(body(KENH_DUONG, "/models/" + gates))
                .contains("An toàn về ANTT tại nơi có mô hình", "Năm 2023: Đạt")
                .doesNotContain("Ngô Quyền");
        assertThat(body(AN_BIEN, "/models/" + gates)).contains("Chưa nơi nào có mô hình đăng ký");
    }

    @Test
    void anIncidentNamesTheModelThatHelpedAndTheModelSaysInHowManyItDid() {
        assertThat(body(KENH_DUONG, "/incidents/new"))
                .contains("Mô hình đã giúp", "Ngõ, phố tự quản")
                .doesNotContain("Cổng trường an toàn");
        String incident = location(post(KENH_DUONG, "/incidents", alley));

        assertThat(body(KENH_DUONG, incident)).contains("href=\"/models/" + alley + "\"");
        assertThat(body(KENH_DUONG, "/models/" + alley))
                .contains("Vụ việc mô hình đã giúp", "1 vụ việc", "đã xử lý 1", "/incidents?model=" + alley);
        assertThat(body(VIEWER, "/incidents?model=" + alley))
                .contains("Có sự giúp sức của mô hình", "VV-2023-0001", "name=\"model\" value=\"" + alley);
        assertThat(body(VIEWER, "/incidents?model=" + gates)).doesNotContain("VV-2023-0001");
        assertThat(body(VIEWER, "/incidents?model=x")).contains("Có điều kiện tìm không dùng được");
        assertThat(post(KENH_DUONG, "/incidents", gates)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(KENH_DUONG, "/models/" + gates)).contains("Chưa ghi vụ việc nào mô hình này đã giúp");
    }

    @Test
    void aModelThatAnIncidentNamesCanBeKeptWhenItIsNoMoreAndTheHistorySaysWhichItWas() {
        String incident = location(post(KENH_DUONG, "/incidents", alley));
        owner.execute("update movement_model set state = 'DISSOLVED', dissolved_on = date '2023-11-10',"
                + " dissolution_reason = 'Không hiệu quả' where id = " + alley);

        assertThat(body(KENH_DUONG, "/incidents/new")).doesNotContain("Ngõ, phố tự quản");
        assertThat(body(KENH_DUONG, incident + "/edit")).contains("value=\"" + alley + "\" selected=\"selected\"");
        assertThat(mvc.post()
                        .uri(incident)
                        .param("category", "theft")
                        .param("detectedOn", "1/11/2023")
                        .param("handledOn", "2/11/2023")
                        .param("account", "Mất xe máy")
                        .param("version", "0")
                        .with(csrf())
                        .with(people.as(KENH_DUONG))
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, incident)).contains("Mô hình đã giúp", "Ngõ, phố tự quản");
    }

    @Test
    void theSectionsTakeAsManyStatementsForMuchAsForLittle() throws Exception {
        long school =
                places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        models.addSite(KENH_DUONG, alley, "kenh-duong", MovementFixture.at(school, MARCH));
        body(KENH_DUONG, "/models/" + alley);
        int little = statements.fewestOf(() -> body(KENH_DUONG, "/models/" + alley));
        recognitions.record(KENH_DUONG, "kenh-duong", school, 2023, RecognitionFixture.met());
        for (int i = 0; i < 5; i++) {
            post(KENH_DUONG, "/incidents", alley);
            awards.record(KENH_DUONG, "kenh-duong", award().by("ward_committee").about("Giữ vững mô hình", alley));
        }

        assertThat(statements.fewestOf(() -> body(KENH_DUONG, "/models/" + alley)))
                .isLessThanOrEqualTo(little);
    }

    private MvcTestResult post(String username, String path, long model) {
        return mvc.post()
                .uri(path)
                .param("category", "theft")
                .param("detectedOn", "1/11/2023")
                .param("handledOn", "2/11/2023")
                .param("account", "Mất xe máy")
                .param("model", String.valueOf(model))
                .param("key", UUID.randomUUID().toString())
                .param("another", "true")
                .with(csrf())
                .with(people.as(username))
                .exchange();
    }

    private String body(String username, String path) {
        MvcTestResult answer = mvc.get().uri(path).with(people.as(username)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
