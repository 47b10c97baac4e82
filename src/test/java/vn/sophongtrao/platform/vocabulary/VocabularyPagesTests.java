package vn.sophongtrao.platform.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;

/** What officers choose from, as the administrator keeps it. It is 16 November 2023. */
@ApplicationTest
class VocabularyPagesTests {

    private static final String CATEGORIES = "/admin/categories/incident-categories";
    private static final String KINDS = "/admin/categories/seizure-kinds";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @Autowired
    ActingPerson acting;

    @Autowired
    VocabularyKeeping keeping;

    @Autowired
    Vocabularies vocabularies;

    @BeforeEach
    void theWordsOfTheStarterPack() {
        owner.execute("delete from incident_category where key like 'trom_cap_%' or key = 'scooter_theft'");
        owner.execute("delete from seizure_kind where key = 'dao_gam'");
        owner.execute("update incident_category set label_vi = 'Cho vay lãi nặng', retired_on = null,"
                + " criminal_offence = true, version = 0 where key = 'usury'");
        vocabularies.all().forEach(Vocabulary::forget);
    }

    @Test
    void everyVocabularyIsListedWithItsWordsInUse() {
        assertThat(body(ADMIN, "/admin/categories"))
                .contains("Loại vụ việc", "Trộm cắp tài sản", "Loại thu giữ", "Vũ khí thô sơ", CATEGORIES);
    }

    @Test
    void aVocabularyShowsWhatEachWordSays() {
        assertThat(body(ADMIN, KINDS)).contains("firecracker", "kg pháo", "Chữ số sau dấu phẩy");
        assertThat(body(ADMIN, CATEGORIES))
                .containsSubsequence("Trộm cắp tài sản", "Có", "Mâu thuẫn trong khu dân cư", "Không");
    }

    @Test
    void aWordIsAddedUnderAKeyMadeOfItsNameAndCanBeChosenAtOnce() {
        assertThat(post(ADMIN, CATEGORIES, Map.of("labelVi", " Trộm cắp  xe ", "labelEn", "", "key", "")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(owner.sql("select key || ' ' || label_vi || ' ' || criminal_offence from incident_category"
                                + " order by display_order desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("trom_cap_xe Trộm cắp xe false");
        assertThat(body(KENH_DUONG, "/incidents/new")).contains("Trộm cắp xe");
    }

    @Test
    void aKindOfSeizureSaysItsUnitAndDecimals() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "labelVi",
                "Dao găm",
                "values[unit_vi]",
                "cái",
                "values[counted_vi]",
                "dao găm",
                "values[decimals]",
                "4"));

        assertThat(post(ADMIN, KINDS, typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nhiều nhất là 3", "value=\"4\"", "value=\"dao găm\"", "href=\"#values[decimals]\"");
        typed.put("values[decimals]", "0");
        assertThat(post(ADMIN, KINDS, typed)).hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, "/incidents/new")).contains("Dao găm (cái)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1abc", "Trộm", "a-b", "a b", "_a", "theft"})
    void aKeyThatCannotBeOrIsTakenIsRefusedAtItsField(String key) {
        assertThat(post(ADMIN, CATEGORIES, Map.of("labelVi", "Trộm cắp khác", "key", key)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#key\"", "value=\"" + key + "\"");
    }

    @Test
    void twoWordsAreNotCalledAlike() {
        assertThat(post(ADMIN, CATEGORIES, Map.of("labelVi", "TRỘM CẮP TÀI SẢN", "key", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Danh mục đã có “Trộm cắp tài sản”.");
    }

    @Test
    void aWordIsRenamedAndItsHistorySaysSo() {
        assertThat(post(
                        ADMIN,
                        CATEGORIES + "/words/usury",
                        Map.of("labelVi", "Cho vay nặng lãi", "labelEn", "Usury", "version", "0")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(ADMIN, CATEGORIES + "/words/usury"))
                .contains(
                        "Tên tiếng Việt: Cho vay lãi nặng thành Cho vay nặng lãi", "Phạm pháp hình sự: Có thành Không");
    }

    @Test
    void whoeverReadAnOlderVersionIsToldAndLosesNothing() {
        Map<String, String> first = Map.of("labelVi", "Cho vay nặng lãi", "version", "0");
        post(ADMIN, CATEGORIES + "/words/usury", first);

        assertThat(post(ADMIN, CATEGORIES + "/words/usury", Map.of("labelVi", "Dụ vay tiền", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nay là “Cho vay nặng lãi”", "value=\"Dụ vay tiền\"", "name=\"version\" value=\"1\"");
    }

    @Test
    void aWordChangesPlacesWithItsNeighbour() {
        List<String> before = keys();
        post(ADMIN, CATEGORIES + "/words/" + before.get(1) + "/place", Map.of("direction", "up"));
        assertThat(keys()).startsWith(before.get(1), before.get(0));
        post(ADMIN, CATEGORIES + "/words/" + before.get(1) + "/place", Map.of("direction", "up"));
        assertThat(keys()).startsWith(before.get(1), before.get(0));
        post(ADMIN, CATEGORIES + "/words/" + before.get(1) + "/place", Map.of("direction", "down"));
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void aRetiredWordIsNotOfferedForNewRecordsButStaysInFilters() {
        assertThat(post(ADMIN, CATEGORIES + "/words/usury/retirement", Map.of("retiredOn", "16/11/2023")))
                .hasStatus(HttpStatus.FOUND);

        assertThat(body(KENH_DUONG, "/incidents/new")).doesNotContain("Cho vay lãi nặng");
        assertThat(body(KENH_DUONG, "/incidents")).contains("Cho vay lãi nặng");
        assertThat(body(ADMIN, CATEGORIES)).contains("thôi dùng từ 16/11/2023");
        assertThat(post(ADMIN, CATEGORIES + "/words/usury/return", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(body(KENH_DUONG, "/incidents/new")).contains("Cho vay lãi nặng");
        assertThat(body(ADMIN, CATEGORIES + "/words/usury"))
                .contains("Thôi dùng từ ngày: – thành 16/11/2023", "Dùng lại");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15/11/2023", "hôm nay"})
    void aDayOfRetirementThatCannotBeComesBackWithAWord(String day) {
        assertThat(post(ADMIN, CATEGORIES + "/words/usury/retirement", Map.of("retiredOn", day)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"" + day + "\"", "role=\"alert\"");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(get(ADMIN, "/admin/categories/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ADMIN, CATEGORIES + "/words/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ADMIN, CATEGORIES + "/words/nothing/place", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyAnAdministratorKeepsWords() {
        Vocabulary categories = vocabularies.get("incident-categories");
        NewWord word = new NewWord("x", "X", null, Map.of("criminal_offence", true));

        assertThat(post(OFFICER, CATEGORIES, Map.of("labelVi", "Loại khác"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> acting.call(OFFICER, null, () -> keeping.add(categories, word)));
    }

    @Test
    void thePagesTakeFewStatements() throws Exception {
        assertThat(statements.fewestOf(() -> body(ADMIN, CATEGORIES))).isLessThanOrEqualTo(4);
    }

    private List<String> keys() {
        return owner.sql("select key from incident_category order by display_order, id")
                .query(String.class)
                .list();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(people.as(username)).exchange();
    }

    private String body(String username, String address) {
        MvcTestResult answer = get(username, address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult post(String username, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(people.as(username)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
