package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.CountedRecord;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.Stretch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.register.incident.IncidentFixture.theft;

/** What the register answers for the window from 15 October to 14 November 2023. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentFiguresTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 14);
    private static final FigureQuestion CRIMINAL =
            new FigureQuestion("incident.cases", new FigureFilter(Map.of("offence", List.of("criminal"))));
    private static final FigureQuestion FIRECRACKERS = seized("firecracker");
    private static final Map<String, FigureQuestion> QUESTIONS = Map.of(
            "criminal",
            CRIMINAL,
            "all",
            new FigureQuestion("incident.cases", FigureFilter.ALL),
            "thefts",
            new FigureQuestion("incident.cases", new FigureFilter(Map.of("category", List.of("theft")))),
            "firecrackers",
            FIRECRACKERS,
            "guns",
            seized("gun"));

    @Autowired
    FigureCounting counting;

    @Autowired
    IncidentFixture fixture;

    @Autowired
    IncidentRegister register;

    @BeforeAll
    void incidentsOfTwoWards() {
        fixture.clear();
        LocalDate old = LocalDate.of(2023, 10, 1);
        fixture.record(KENH_DUONG, "kenh-duong", theft().detected(old).handled(FIRST.minusDays(1)));
        fixture.record(
                KENH_DUONG, "kenh-duong", theft().detected(old).handled(FIRST).seizing(firecrackers("0.8")));
        fixture.record(
                KENH_DUONG,
                "kenh-duong",
                theft().of("firecracker_trade").detected(old).handled(LAST).seizing(firecrackers("2.45")));
        fixture.record(KENH_DUONG, "kenh-duong", theft().detected(old).handled(LAST.plusDays(1)));
        fixture.record(KENH_DUONG, "kenh-duong", theft().seizing(firecrackers("9")));
        fixture.record(
                KENH_DUONG,
                "kenh-duong",
                theft().of("neighbour_dispute").handled(LAST).seizing(firecrackers("5")));
        fixture.record(AN_BIEN, "an-bien", theft().handled(LAST).seizing(Map.of("gun", BigDecimal.valueOf(2))));
        long withdrawn = fixture.record(KENH_DUONG, "kenh-duong", theft().handled(LAST));
        fixture.as(KENH_DUONG, () -> {
            register.withdraw(withdrawn, 0, "Ghi trùng");
            return withdrawn;
        });
    }

    @Test
    void incidentsHandledInTheWindowAreCasesBothEndsIncluded() {
        assertThat(answers(KENH_DUONG, "kenh-duong"))
                .isEqualTo(Map.of("criminal", "2", "all", "3", "thefts", "1", "firecrackers", "3.25", "guns", "0"));
    }

    @Test
    void theAnswerIsTheSameUnderTheWardsStampAsUnderTheDistricts() {
        assertThat(answers(OFFICER, "kenh-duong")).isEqualTo(answers(KENH_DUONG, "kenh-duong"));
        assertThat(answers(OFFICER, "an-bien")).isEqualTo(answers(AN_BIEN, "an-bien"));
        assertThat(answers(AN_BIEN, "an-bien")).containsEntry("guns", "2");
    }

    @Test
    void theListAddsUpToTheCount() {
        QUESTIONS.forEach((key, question) -> {
            List<CountedRecord> records = fixture.as(OFFICER, () -> counting.records(question, stretch("kenh-duong")));
            BigDecimal sum = records.stream().map(CountedRecord::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .as(key)
                    .isEqualByComparingTo(answers(OFFICER, "kenh-duong").get(key));
        });
    }

    @Test
    void aRecordNamesItsIncidentAndItsPage() {
        CountedRecord record = fixture.as(KENH_DUONG, () -> counting.records(FIRECRACKERS, stretch("kenh-duong")))
                .get(1);

        assertThat(record.label()).isEqualTo("VV-2023-0003 · Buôn bán, tàng trữ pháo");
        assertThat(record.path()).isEqualTo("/incidents/" + record.recordId());
        assertThat(record.happenedOn()).isEqualTo(LAST);
    }

    private Map<String, String> answers(String username, String unit) {
        return fixture.as(username, () -> counting.count(QUESTIONS, List.of(stretch(unit)))).stream()
                .collect(java.util.stream.Collectors.toMap(
                        CountedFigure::question,
                        figure -> figure.value().stripTrailingZeros().toPlainString()));
    }

    private Stretch stretch(String unit) {
        return new Stretch(fixture.unit(unit), 11, 2023, FIRST, LAST);
    }

    private static FigureQuestion seized(String kind) {
        return new FigureQuestion(
                "incident.seized", new FigureFilter(Map.of("kind", List.of(kind), "offence", List.of("criminal"))));
    }

    private static Map<String, BigDecimal> firecrackers(String kilograms) {
        return Map.of("firecracker", new BigDecimal(kilograms));
    }
}
