package vn.sophongtrao.summary;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    ApplicationContext context;

    @Autowired
    Summaries summaries;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestClock clock;

    @Autowired
    Settings settings;

    private SummaryFixture fixture;

    /** The article's year in few reports: An Biên says nothing but zero cases, Kênh Dương nearly all. */
    @BeforeEach
    void fill() {
        clock.set(LocalDateTime.of(2024, 1, 16, 14, 5));
        if (fixture != null) {
            return;
        }
        fixture = new SummaryFixture(context);
        Map<String, String> awards = new HashMap<>();
        Map<String, String> rest = new HashMap<>();
        Figures2023.values().forEach((key, value) -> (key.startsWith("awards_") ? awards : rest).put(key, value));
        Map<String, String> autumn =
                new HashMap<>(Map.of("criminal_cases_handled", "20", "firecrackers_seized_kg", "1.6"));
        rest.put("criminal_cases_handled", "301");
        rest.put("firecrackers_seized_kg", "35");
        fixture.count(fixture.approve("kenh-duong", 2023, 11, autumn), "criminal_cases_handled", "VV-2023-0263");
        fixture.approve("kenh-duong", 2023, 12, rest);
        fixture.approve("an-bien", 2023, 12, Map.of("criminal_cases_handled", "0"));
        fixture.approve("cap-quan", 2023, 12, awards);
        fixture.approve(
                "kenh-duong",
                2022,
                12,
                Map.of(
                        "criminal_cases_handled", "338",
                        "models_maintained", "33",
                        "models_launched", "4",
                        "ammunition_seized", "0",
                        "school_gate_participants", "38",
                        "wards_recognised_safe", "14/15"));
    }

    @Test
    void theTextSaysWhatTheArticleSays() {
        SummaryDocument document = fixture.asDistrict(() -> summaries.document(2023, MonthRange.YEAR, VIETNAMESE));

        assertThat(document.narrative().stream()
                        .map(section -> section.numbered() + "\n"
                                + section.paragraphs().stream()
                                        .map(SummaryDocument.Paragraph::text)
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        I. XÂY DỰNG, DUY TRÌ VÀ NHÂN RỘNG MÔ HÌNH
                        Năm 2023, quận Lê Chân tiếp tục duy trì và nâng cao hiệu quả hoạt động của 36 mô hình phong trào quần chúng, tăng 03 mô hình (9,09%) so với năm 2022; 03 mô hình được Bộ Công an, UBND thành phố ghi nhận và chỉ đạo nhân rộng ra toàn quốc.
                        Quận Lê Chân chỉ đạo xây dựng mới 05 mô hình, tăng 01 mô hình (25,00%) so với năm 2022.
                        15/15 phường có mô hình “Ngõ, phố tự quản”; 38 trường học tham gia “Cổng trường an toàn giao thông”, bằng năm 2022.
                        II. PHÒNG, CHỐNG TỘI PHẠM; BẢO ĐẢM AN NINH, TRẬT TỰ
                        Với sự hỗ trợ của phong trào quần chúng, lực lượng Công an quận đã xử lý 321 vụ việc phạm pháp hình sự, giảm 17 vụ (5,03%) so với năm 2022; thu giữ 04 khẩu súng, 263 vũ khí thô sơ, 265 viên đạn và 36,6 kg pháo.
                        III. PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ
                        Công an quận phối hợp với cấp ủy, chính quyền các phường xây dựng và nhân rộng 120 “Tổ liên gia an toàn PCCC” và 279 “Điểm chữa cháy công cộng”; ra mắt 07 mô hình “An toàn PCCC”; mở 241 lớp phổ biến pháp luật về PCCC cho cán bộ, học sinh và công nhân; tuyên truyền, huấn luyện nghiệp vụ PCCC cho 49.748 hộ; vận động 33.786 hộ trang bị bình chữa cháy và 1.505 hộ dỡ bỏ “buồng lồi, chuồng cọp”.
                        IV. THỰC HIỆN ĐỀ ÁN 06
                        Chưa có số liệu được duyệt về thẻ CCCD gắn chip đã cấp, tài khoản định danh điện tử đã kích hoạt và hồ sơ dịch vụ công trực tuyến tiếp nhận.
                        V. “AN TOÀN VỀ AN NINH, TRẬT TỰ” VÀ KHEN THƯỞNG
                        11/12 cơ sở giáo dục và 15/15 phường đạt tiêu chuẩn “An toàn về an ninh, trật tự”; 04 quần chúng được Giám đốc Công an thành phố khen thưởng đột xuất; 31 cá nhân và 18 tập thể được UBND quận khen thưởng, biểu dương.""");
    }

    @Test
    void theCommaSeparatedValuesSayTheYear() throws Exception {
        MvcTestResult answer = get("/summary/2023.csv");

        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines =
                new String(bytes, StandardCharsets.UTF_8).substring(1).lines().toList();
        assertThat(lines.get(0)).isEqualTo("indicator,label,unit,value,denominator,previous,change_percent,complete");
        assertThat(lines)
                .contains(
                        "criminal_cases_handled,Vụ việc phạm pháp hình sự đã xử lý,vụ,321,,338,-5.03,false",
                        "firecrackers_seized_kg,Pháo thu giữ,kg,36.6,,,,false",
                        "ammunition_seized,Đạn thu giữ,viên,265,,0,,false",
                        "wards_with_self_managed_alley,\"Phường có mô hình “Ngõ, phố tự quản”\",phường,15,15,,,false",
                        "wards_recognised_safe,Phường đạt tiêu chuẩn “An toàn về ANTT”,phường,15,15,14,6.67,false",
                        "id_cards_issued,Thẻ CCCD gắn chip đã cấp,thẻ,,,,,");
        assertThat(lines).hasSize(26);
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        for (String file : new String[] {"/summary/2023.csv", "/summary/2023.json"}) {
            assertThat(get(file)).as(file).headers().hasValue("Cache-Control", "no-store");
        }
        String tag = get("/summary/2023.csv").getResponse().getHeader("ETag");

        MvcTestResult again = fixture.asDistrict(() ->
                http.get().uri("/summary/2023.csv").header("If-None-Match", tag).exchange());

        assertThat(again).hasStatus(304);
    }

    @Test
    void theJsonAddsUnitsAndMonths() {
        MvcTestResult answer = get("/summary/2023.json");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.reports.wards_owed").isEqualTo(180);
        String cases = "$.indicators[?(@.indicator == 'criminal_cases_handled')]";
        assertThat(answer).bodyJson().extractingPath(cases + ".value").asArray().containsExactly(321);
        assertThat(answer)
                .bodyJson()
                .extractingPath(cases + ".units[?(@.unit == 'kenh-duong')].value")
                .asArray()
                .containsExactly(321);
        assertThat(answer)
                .bodyJson()
                .extractingPath(cases + ".months[?(@.month == 11)].value")
                .asArray()
                .containsExactly(20);
        assertThat(answer)
                .bodyJson()
                .extractingPath(cases + ".units[?(@.unit == 'lam-son')].value")
                .asArray()
                .containsExactly((Object) null);
    }

    @Test
    void theKeysOfTheJsonStandInOneOrder() {
        assertThat(get("/summary/2023.json"))
                .bodyText()
                .startsWith("{\"year\":2023,\"part\":\"year\",\"scope\":")
                .containsPattern("\"from\":[^,]+,\"to\":[^,]+,\"last_closed_month\":12,\"reports\":\\{"
                        + "\"wards_approved\":3,\"wards_owed\":180,\"wards_on_time\":[0-9]+,"
                        + "\"office_approved\":1,\"office_owed\":12},\"indicators\":\\[\\{\"indicator\":")
                .containsPattern(
                        "\"label\":[^,]+,\"unit\":[^,]+,\"adds_up\":\"FLOW\",\"value\":321,\"denominator\":null,"
                                + "\"previous\":338,\"previous_denominator\":null,\"change_percent\":[^,]+,\"complete\":[a-z]+,"
                                + "\"as_of_month\":[^,]+,\"units\":\\[\\{\"unit\":\"[a-z-]+\",\"value\":[^,]+,\"denominator\":null}")
                .containsPattern("],\"months\":\\[\\{\"month\":1,\"value\":null,\"denominator\":null},\\{\"month\":2,");
    }

    @Test
    void aMachineFindsEachFigureOfAUnitOnce() {
        for (String unit : new String[] {"an-bien", "kenh-duong"}) {
            assertThat(get("/summary/2023"))
                    .bodyText()
                    .containsOnlyOnce("data-figure=\"criminal_cases_handled\" data-unit=\"" + unit + "\"");
        }
    }

    @Test
    void aNumberOfTheRunningYearOpensIntoTheMonthsThatHaveEnded() {
        clock.set(LocalDateTime.of(2023, 11, 16, 10, 0));

        for (String asked : new String[] {"", "?unit=kenh-duong", "?month=11", "?unit=kenh-duong&month=11"}) {
            assertThat(get("/summary/2023/indicators/criminal_cases_handled" + asked))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Cộng 11 tháng", "Tháng 11")
                    .doesNotContain("Cộng 12 tháng", "Tháng 12", "data-month=\"12\"");
        }
    }

    @Test
    void thePageCarriesTheNumbersForMachines() {
        assertThat(get("/summary/2023"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "data-indicator=\"criminal_cases_handled\" data-value=\"321\"",
                        "data-indicator=\"schools_recognised_safe\" data-value=\"11\" data-denominator=\"12\"",
                        "data-indicator=\"id_cards_issued\" data-value=\"\"",
                        "data-figure=\"criminal_cases_handled\" data-unit=\"an-bien\" data-value=\"0\"",
                        "data-figure=\"criminal_cases_handled\" data-month=\"11\" data-value=\"20\"",
                        "3/180 báo cáo tháng của các phường đã duyệt",
                        "1/12 báo cáo cấp quận đã duyệt");
    }

    @Test
    void theDocumentIsThatOfTheDecree() {
        assertThat(get("/summary/2023/print"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "UBND QUẬN LÊ CHÂN",
                        "Quận Lê Chân, ngày",
                        "/BC-BCĐ",
                        "từ ngày 15 tháng 12 năm 2022 đến ngày 14 tháng 12 năm 2023",
                        "Phụ lục II",
                        "TM. BAN CHỈ ĐẠO");
    }

    @Test
    void thePaperOfARunningYearClaimsTheMonthsThatHaveEndedAndComparesNothingThatLacksReports() {
        clock.set(LocalDateTime.of(2023, 11, 16, 10, 0));

        assertThat(get("/summary/2023/print"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<br />11 tháng đầu năm 2023<",
                        "KẾT QUẢ CÔNG TÁC 11 THÁNG ĐẦU NĂM 2023",
                        "đến ngày 14 tháng 11 năm 2023")
                .doesNotContain(") so với cùng kỳ năm 2022", "đến ngày 14 tháng 12 năm 2023");
        assertThat(get("/summary/2023/q4")).bodyText().contains("quý IV năm 2023 (đến hết tháng 11)");
    }

    @Test
    void aRunningYearEndsWithItsLastEndedMonthOnScreenOnPaperAndInTheFile() {
        clock.set(LocalDateTime.of(2023, 11, 24, 10, 0));

        assertThat(get("/summary/2023"))
                .bodyText()
                .contains("<strong>15/12/2022</strong>", "<strong>14/11/2023</strong>")
                .doesNotContain("14/12/2023");
        assertThat(get("/summary/2023.json"))
                .bodyText()
                .contains("\"from\":\"2022-12-15\",\"to\":\"2023-11-14\",\"last_closed_month\":11");
        assertThat(get("/summary/2023/print")).bodyText().contains("đến ngày 14 tháng 11 năm 2023");
    }

    @Test
    void screenAndPaperNameTheReopenedReportsThatStillCount() {
        fixture.approve("lam-son", 2023, 10, Map.of());
        fixture.reopen("lam-son", 2023, 10);

        assertThat(get("/summary/2023/q4"))
                .bodyText()
                .contains("Lam Sơn tháng 10 (đang mở lại, vẫn tính theo bản duyệt ngày 17/12/2023)");
        assertThat(get("/summary/2023/q4/print"))
                .bodyText()
                .contains("Báo cáo đang mở lại để sửa, vẫn tính theo bản đã duyệt: Lam Sơn tháng 10 (bản duyệt ngày"
                        + " 17/12/2023).");
        assertThat(get("/summary/2023/q1/print")).bodyText().doesNotContain("mở lại");
    }

    @Test
    void thePaperOfAPastYearKeepsTheNamesOfThatYear() {
        settings.set(Map.of(SettingKey.BODY_NAME, "Lê Chân Mới"), LocalDate.of(2024, 1, 10));

        assertThat(get("/summary/2023/print"))
                .hasStatusOk()
                .bodyText()
                .contains("Quận Lê Chân, ngày", "quận Lê Chân tiếp tục")
                .doesNotContain("Lê Chân Mới");
    }

    @Test
    void aPartOfTheYearHasItsOwnTotals() {
        assertThat(get("/summary/2023/m9"))
                .hasStatusOk()
                .bodyText()
                .contains("data-indicator=\"criminal_cases_handled\" data-value=\"\"");
        assertThat(get("/summary/2023/q4.csv"))
                .bodyText()
                .contains("criminal_cases_handled,Vụ việc phạm pháp hình sự đã xử lý,vụ,321,");
    }

    @Test
    void theUsualYearIsTheLastApprovedOne() {
        assertThat(get("/summary")).hasRedirectedUrl("/summary/2023");
    }

    @Test
    void aWardSeesItsOwnPartOnly() {
        SummaryDocument document =
                fixture.asWard("an-bien", () -> summaries.document(2023, MonthRange.YEAR, VIETNAMESE));

        assertThat(document.head().scopeName()).isEqualTo("phường An Biên");
        assertThat(document.units()).extracting(SummaryDocument.UnitLine::slug).containsExactly("an-bien");
        assertThat(document.indicators().stream().flatMap(group -> group.rows().stream()))
                .filteredOn(row -> row.cell().known())
                .extracting(SummaryDocument.IndicatorRow::key)
                .containsExactly("criminal_cases_handled");
        MvcTestResult page =
                fixture.asWard("an-bien", () -> http.get().uri("/summary/2023").exchange());
        assertThat(page).hasStatusOk().bodyText().doesNotContain("data-indicator=", "Kênh Dương", "321");
        MvcTestResult trace = fixture.asWard(
                "an-bien",
                () -> http.get()
                        .uri("/summary/2023/indicators/criminal_cases_handled?unit=kenh-duong&month=11")
                        .exchange());
        assertThat(trace).hasStatus(404);
    }

    @Test
    void theAdministratorHasNoFigures() {
        assertThatThrownBy(() -> fixture.asAdministrator(() -> summaries.document(2023, MonthRange.YEAR, VIETNAMESE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNumberOpensDownToItsRecords() {
        assertThat(get("/summary/2023/indicators/criminal_cases_handled"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguồn của số 321", "Khớp với số trên trang tổng kết: 321.");
        assertThat(get("/summary/2023/indicators/criminal_cases_handled?month=11"))
                .hasStatusOk()
                .bodyText()
                .contains("Khớp với số của tháng 11: 20.");
        assertThat(get("/summary/2023/indicators/criminal_cases_handled?unit=kenh-duong&month=11"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Khớp với số của Kênh Dương: 321.",
                        "Trần Quang Minh, 17/12/2023, 10:02",
                        "VV-2023-0263",
                        "Các bản ghi không cộng thành số đã duyệt.");
        assertThat(get("/summary/2023/indicators/fire_safety_groups?unit=kenh-duong&month=12"))
                .hasStatusOk()
                .bodyText()
                .contains("Khớp với số của Kênh Dương: 120.");
        assertThat(get("/summary/2023/indicators/id_cards_issued?unit=an-bien&month=1"))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/summary/0",
                "/summary/1999",
                "/summary/2025",
                "/summary/99999999999",
                "/summary/-1",
                "/summary/2023/q9",
                "/summary/2023/x1",
                "/summary/2023/year",
                "/summary/2023.xml",
                "/summary/2023/q9.csv",
                "/summary/0.csv",
                "/summary/99999999999.json",
                "/summary/99999999999/print",
                "/summary/2023/q9/print",
                "/summary/2023/indicators/unknown",
                "/summary/2023/indicators/Criminal%20cases",
                "/summary/1999/indicators/criminal_cases_handled",
                "/summary/2023/indicators/criminal_cases_handled?unit=unknown",
                "/summary/2023/indicators/criminal_cases_handled?month=13",
                "/summary/2023/indicators/criminal_cases_handled?month=0",
                "/summary/2023/indicators/criminal_cases_handled?month=abc",
                "/summary/2023/indicators/criminal_cases_handled?month=99999999999",
                "/summary/2023/indicators/criminal_cases_handled?month=12&part=q1",
                "/summary/2023/indicators/criminal_cases_handled?part=q9"
            })
    void whatDoesNotExistIsNotFound(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    @Test
    void noTextMakesItFail() {
        String long100k = "x".repeat(100_000);
        assertThat(get("/summary/2023/indicators/" + long100k)).hasStatus(404);
        assertThat(get("/summary/2023/indicators/criminal_cases_handled?unit=" + long100k))
                .hasStatus(404);
        assertThat(get("/summary/2023/indicators/criminal_cases_handled?month=" + long100k))
                .hasStatus(404);
        for (String nul : List.of("criminal_cases_handled?unit=a%00b", "criminal%00cases")) {
            assertThat(get("/summary/2023/indicators/" + nul).getResponse().getStatus())
                    .isBetween(400, 404);
        }
    }

    private MvcTestResult get(String address) {
        return fixture.asDistrict(() -> http.get().uri(URI.create(address)).exchange());
    }
}
