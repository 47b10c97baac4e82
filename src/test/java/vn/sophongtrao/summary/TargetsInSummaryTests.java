package vn.sophongtrao.summary;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.target.NewTarget;
import vn.sophongtrao.target.TargetDetails;
import vn.sophongtrao.target.TargetRegister;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the summary tells of targets, and that both measure with one measure. It is 16 January 2024. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetsInSummaryTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String CITY = "Giám đốc Công an thành phố";
    private static final LocalDate DUE = LocalDate.of(2023, 11, 30);

    @Autowired
    ApplicationContext context;

    @Autowired
    Summaries summaries;

    @Autowired
    TargetRegister register;

    @Autowired
    ActingPerson acting;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerJdbc owner;

    private SummaryFixture fixture;

    @BeforeEach
    void noReportsAndNoTargets() {
        clock.set(LocalDateTime.of(2024, 1, 16, 14, 5));
        if (fixture == null) {
            fixture = new SummaryFixture(context);
        }
        owner.execute("truncate target, monthly_report cascade");
    }

    @Test
    void withoutTargetsTheSummarySaysThatFiguresAreMissing() {
        assertThat(project06("kenh-duong", MonthRange.YEAR)).isEqualTo("""
                Chưa có số liệu được duyệt về thẻ CCCD gắn chip đã cấp, tài khoản định danh điện tử đã kích hoạt và hồ sơ dịch vụ công trực tuyến tiếp nhận.""");
    }

    @Test
    void whatWasReachedBeforeItsDeadlineIsToldWhereFiguresAreMissing() {
        register(
                target("id_cards_issued", null, null, DUE.minusDays(41)),
                target("eid_accounts_activated", null, null, DUE.minusDays(3)),
                target("id_cards_issued", "kenh-duong", "1000", DUE));

        assertThat(project06(null, MonthRange.YEAR)).isEqualTo("""
                Công an quận đã hoàn thành chỉ tiêu “Thẻ CCCD gắn chip đã cấp” trước thời hạn Giám đốc Công an thành phố giao 41 ngày; hoàn thành chỉ tiêu “Tài khoản định danh điện tử đã kích hoạt” trước thời hạn Giám đốc Công an thành phố giao 03 ngày.
                Chưa có số liệu được duyệt về hồ sơ dịch vụ công trực tuyến tiếp nhận.""");
        assertThat(project06("kenh-duong", MonthRange.YEAR)).isEqualTo("""
                Công an phường đã hoàn thành chỉ tiêu “Thẻ CCCD gắn chip đã cấp” (1.000 thẻ) đúng thời hạn Giám đốc Công an thành phố giao.
                Chưa có số liệu được duyệt về tài khoản định danh điện tử đã kích hoạt và hồ sơ dịch vụ công trực tuyến tiếp nhận.""");
        assertThat(project06("an-bien", MonthRange.YEAR)).startsWith("Chưa có số liệu được duyệt về thẻ CCCD");
    }

    @Test
    void whatIsNotReachedIsToldWithItsProgress() {
        fixture.approve("kenh-duong", 2023, 12, Map.of("id_cards_issued", "750"));
        register(
                target("id_cards_issued", null, "1000", null),
                target("eid_accounts_activated", null, "500", null),
                target("online_public_service_files", null, null, DUE.plusDays(1)));

        assertThat(project06(null, MonthRange.YEAR)).isEqualTo("""
                Công an quận đã cấp 750 thẻ căn cước công dân gắn chip.
                Công an quận đã hoàn thành chỉ tiêu “Hồ sơ dịch vụ công trực tuyến tiếp nhận” sau thời hạn Giám đốc Công an thành phố giao 01 ngày.
                Công an quận đạt 75,00% chỉ tiêu “Thẻ CCCD gắn chip đã cấp” (1.000 thẻ), thời hạn Giám đốc Công an thành phố giao là 30/11/2023; đang thực hiện chỉ tiêu “Tài khoản định danh điện tử đã kích hoạt” (500 tài khoản), thời hạn Giám đốc Công an thành phố giao là 30/11/2023.""");
    }

    @Test
    void aPartOfTheYearTellsWhatWasReachedInIt() {
        register(
                target("id_cards_issued", null, null, LocalDate.of(2023, 5, 2)),
                target("eid_accounts_activated", null, "5", null));

        MonthRange first = MonthRange.part("h1").orElseThrow();
        assertThat(project06(null, first))
                .contains("hoàn thành chỉ tiêu “Thẻ CCCD")
                .doesNotContain("đang thực hiện");
        assertThat(project06(null, MonthRange.part("q4").orElseThrow())).doesNotContain("hoàn thành", "đang thực hiện");
    }

    @Test
    void aWithdrawnTargetIsToldNowhereAndANewOneAtOnce() {
        register(target("id_cards_issued", null, null, DUE));
        assertThat(project06(null, MonthRange.YEAR)).contains("đúng thời hạn");
        long id = owner.sql("select id from target").query(Long.class).single();

        acting.run(TestPeople.OFFICER, null, () -> register.withdraw(id, 0, "Ghi nhầm"));

        assertThat(project06(null, MonthRange.YEAR)).doesNotContain("thời hạn");
    }

    @Test
    void thePrintedReportTellsItToo() {
        register(target("id_cards_issued", null, null, DUE.minusDays(41)));

        for (String page : List.of("/summary/2023", "/summary/2023/print")) {
            assertThat(http.get().uri(page).with(people.as(TestPeople.VIEWER)).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("trước thời hạn Giám đốc Công an thành phố giao 41 ngày");
        }
        assertThat(http.get()
                        .uri("/summary/2023.csv")
                        .with(people.as(TestPeople.VIEWER))
                        .exchange())
                .bodyText()
                .doesNotContain("thời hạn");
    }

    /** Of every indicator that can be measured, of the body and of each ward, at each month's end of a full book. */
    @Test
    void progressIsTheSummarysApprovedTotal() throws Exception {
        fixture.fillEverything();
        List<Indicator> measured =
                fixture.asDistrict(() -> summaries.facts(2023, MonthRange.YEAR)).catalogue().indicators().stream()
                        .filter(indicator -> !indicator.ratio() && indicator.aggregation() != Aggregation.ANNUAL)
                        .toList();
        List<NewTarget> targets = new ArrayList<>();
        for (Indicator indicator : measured) {
            targets.add(target(indicator.key(), null, null, null));
            if (indicator.reportedBy().includes(UnitKind.WARD)) {
                targets.add(target(indicator.key(), "kenh-duong", null, null));
                targets.add(target(indicator.key(), "an-bien", null, null));
            }
        }
        register(targets.toArray(NewTarget[]::new));
        for (LocalDateTime moment : List.of(
                LocalDateTime.of(2022, 12, 20, 8, 0),
                LocalDateTime.of(2023, 3, 15, 8, 0),
                LocalDateTime.of(2023, 9, 20, 8, 0),
                LocalDateTime.of(2024, 1, 16, 8, 0))) {
            clock.set(moment);
            Map<String, @Nullable String> shown = shown();
            assertThat(shown).hasSize(targets.size());
            Map<String, @Nullable String> expected = new HashMap<>();
            fixture.asDistrict(() -> {
                SummaryFacts facts = summaries.facts(2023, MonthRange.YEAR);
                for (NewTarget target : targets) {
                    Indicator indicator = measured.stream()
                            .filter(one -> one.key().equals(target.indicator()))
                            .findFirst()
                            .orElseThrow();
                    var unit = facts.current().units().stream()
                            .filter(one -> target.unitId() != null && one.id() == target.unitId())
                            .findFirst();
                    Total total = unit.map(one -> facts.current().total(indicator, one))
                            .orElseGet(() -> facts.current().total(indicator));
                    expected.put(
                            indicator.label().vietnamese() + " "
                                    + unit.map(one -> "Phường " + one.name()).orElse("Toàn quận"),
                            text(FigureValue.number(total.value())));
                }
                return null;
            });
            assertThat(shown).as(moment.toString()).isEqualTo(expected);
        }
    }

    private Map<String, @Nullable String> shown() throws Exception {
        byte[] content = http.get()
                .uri("/targets.xlsx")
                .with(people.as(TestPeople.OFFICER))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Map<String, @Nullable String> shown = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.skip(1)
                    .forEach(row -> shown.put(
                            row.getCellText(2) + " " + row.getCellText(3),
                            row.getCellText(5).isEmpty()
                                    ? null
                                    : text(row.getCellAsNumber(5).orElseThrow())));
        }
        return shown;
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private NewTarget target(
            String indicator, @Nullable String ward, @Nullable String value, @Nullable LocalDate completed) {
        return new NewTarget(
                indicator,
                ward == null ? null : fixture.unit(ward),
                2023,
                new TargetDetails(value == null ? null : new BigDecimal(value), DUE, CITY, null),
                completed);
    }

    private void register(NewTarget... targets) {
        acting.run(TestPeople.OFFICER, null, () -> register.recordAll(List.of(targets)));
    }

    private String project06(@Nullable String ward, MonthRange range) {
        SummaryDocument document = ward == null
                ? fixture.asDistrict(() -> summaries.document(2023, range, VIETNAMESE))
                : fixture.asWard(ward, () -> summaries.document(2023, range, VIETNAMESE));
        return document.narrative().stream()
                .filter(section -> section.numbered().contains("ĐỀ ÁN 06"))
                .flatMap(section -> section.paragraphs().stream())
                .map(SummaryDocument.Paragraph::text)
                .collect(Collectors.joining("\n"));
    }
}
