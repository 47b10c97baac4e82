package vn.sophongtrao.register.movement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
import static vn.sophongtrao.register.movement.MovementFixture.event;
import static vn.sophongtrao.register.movement.MovementFixture.model;
import static vn.sophongtrao.register.movement.MovementFixture.of;
import static vn.sophongtrao.register.movement.MovementFixture.school;
import static vn.sophongtrao.register.movement.MovementFixture.site;

/** What the register answers for the window from 15 October to 14 November 2023, of the year from 15 December 2022. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelFiguresTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 14);
    private static final LocalDate LAST_YEAR = LocalDate.of(2022, 12, 14);
    private static final LocalDate THIS_YEAR = LocalDate.of(2022, 12, 15);

    /** The figures of the catalogue that this register counts, each a source and a filter. */
    private static final Map<String, FigureQuestion> QUESTIONS = new TreeMap<>(Map.of(
            "models_maintained",
            asked("movement.models", Map.of("fire_safety", "no", "launched", "before_year")),
            "models_replicated_nationally",
            asked("movement.models", Map.of("event", "replicated", "scope", "nationwide")),
            "models_launched",
            asked("movement.sites", Map.of("fire_safety", "no", "launched", "in_window", "model_launched", "in_year")),
            "school_gate_participants",
            asked("movement.sites", Map.of("scheme", "school_gate", "place", "school")),
            "wards_with_self_managed_alley",
            asked("movement.units", Map.of("scheme", "self_managed_alley")),
            "fire_safety_models_launched",
            asked("movement.models", Map.of("fire_safety", "yes", "launched", "in_window"))));

    @Autowired
    FigureCounting counting;

    @Autowired
    ModelRegister register;

    @Autowired
    PartRegister parts;

    @Autowired
    MovementFixture fixture;

    @BeforeAll
    void modelsOfTwoWardsAndTheDistrict() {
        fixture.clear();
        long old = fixture.record(KENH_DUONG, "kenh-duong", model("Có từ năm trước", LAST_YEAR));
        fixture.addEvent(OFFICER, old, event(EventKind.REPLICATED, LAST, "nationwide"));
        fixture.addEvent(OFFICER, old, event(EventKind.REPLICATED, FIRST, "city"));
        long early = fixture.record(KENH_DUONG, "kenh-duong", model("Nhân rộng sau cửa sổ", THIS_YEAR));
        fixture.addEvent(OFFICER, early, event(EventKind.REPLICATED, LAST.plusDays(1), "nationwide"));
        long ended = fixture.record(KENH_DUONG, "kenh-duong", model("Thanh loại ngày cuối", LAST_YEAR));
        fixture.as(KENH_DUONG, () -> register.dissolve(ended, 0, new Ending(LAST, "Không hiệu quả")));
        long endedAfter = fixture.record(KENH_DUONG, "kenh-duong", model("Thanh loại hôm sau", LAST_YEAR));
        fixture.as(KENH_DUONG, () -> register.dissolve(endedAfter, 0, new Ending(LAST.plusDays(1), "Không hiệu quả")));
        long mistaken = fixture.record(KENH_DUONG, "kenh-duong", model("Ghi nhầm", LAST_YEAR));
        fixture.as(KENH_DUONG, () -> register.withdraw(mistaken, 0, "Ghi nhầm"));
        fixture.record(KENH_DUONG, "kenh-duong", of(model("PCCC cũ", LAST_YEAR), "fire_safety", null));
        fixture.record(KENH_DUONG, "kenh-duong", of(model("PCCC mới", FIRST), "fire_safety", null));

        long zalo = fixture.record(OFFICER, "cap-quan", model("Nhóm Zalo", LocalDate.of(2023, 3, 24)));
        fixture.addSite(KENH_DUONG, zalo, "kenh-duong", site(FIRST));
        fixture.addSite(AN_BIEN, zalo, "an-bien", site(LAST));
        long late = fixture.addSite(KENH_DUONG, zalo, "kenh-duong", site(FIRST));
        fixture.as(KENH_DUONG, () -> parts.withdraw(Part.SITES, late, 0, "Ghi trùng"));
        fixture.addSite(KENH_DUONG, old, "kenh-duong", site(FIRST));

        long gates = fixture.record(
                OFFICER, "cap-quan", of(model("Cổng trường an toàn giao thông", LAST_YEAR), "school", "school_gate"));
        fixture.addSite(KENH_DUONG, gates, "kenh-duong", school("THCS Tô Hiệu", LAST_YEAR));
        fixture.addSite(KENH_DUONG, gates, "kenh-duong", school("TH Kênh Dương", LAST));
        fixture.addSite(KENH_DUONG, gates, "kenh-duong", site(LAST_YEAR));
        long closed = fixture.addSite(KENH_DUONG, gates, "kenh-duong", school("TH cũ", LAST_YEAR));
        fixture.as(KENH_DUONG, () -> parts.endSite(closed, 0, new Ending(LAST, "Trường giải thể")));

        long alleys = fixture.record(
                OFFICER, "cap-quan", of(model("Ngõ, phố tự quản", LAST_YEAR), "self_managed", "self_managed_alley"));
        fixture.addSite(KENH_DUONG, alleys, "kenh-duong", site(LAST_YEAR));
        fixture.addSite(KENH_DUONG, alleys, "kenh-duong", site(FIRST));
    }

    @Test
    void eachFigureOfTheCatalogueIsASourceAndAFilter() {
        assertThat(answers(KENH_DUONG, "kenh-duong"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "models_maintained", "2",
                        "models_replicated_nationally", "1",
                        "models_launched", "1",
                        "school_gate_participants", "2",
                        "wards_with_self_managed_alley", "1/1",
                        "fire_safety_models_launched", "1"));
        assertThat(answers(OFFICER, "cap-quan"))
                .containsEntry("models_maintained", "2")
                .containsEntry("models_launched", "0");
        assertThat(answers(AN_BIEN, "an-bien"))
                .containsEntry("models_launched", "1")
                .containsEntry("wards_with_self_managed_alley", "0/1");
    }

    @Test
    void theAnswerIsTheSameUnderTheWardsStampAsUnderTheDistricts() {
        assertThat(answers(OFFICER, "kenh-duong")).isEqualTo(answers(KENH_DUONG, "kenh-duong"));
        assertThat(answers(OFFICER, "an-bien")).isEqualTo(answers(AN_BIEN, "an-bien"));
    }

    @Test
    void theListAddsUpToTheCount() {
        QUESTIONS.forEach((key, question) -> {
            List<CountedRecord> records = fixture.as(OFFICER, () -> counting.records(question, stretch("kenh-duong")));
            BigDecimal sum = records.stream().map(CountedRecord::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(answers(OFFICER, "kenh-duong").get(key))
                    .as(key)
                    .startsWith(sum.stripTrailingZeros().toPlainString());
        });
    }

    @Test
    void aCountedSiteLeadsToItsModel() {
        CountedRecord record = fixture.as(
                        KENH_DUONG,
                        () -> counting.records(QUESTIONS.get("school_gate_participants"), stretch("kenh-duong")))
                .get(0);

        assertThat(record.label()).isEqualTo("Cổng trường an toàn giao thông · THCS Tô Hiệu");
        assertThat(record.path()).isEqualTo("/models/sites/" + record.recordId());
    }

    private Map<String, String> answers(String username, String unit) {
        Map<String, String> answers = new TreeMap<>();
        for (CountedFigure figure : fixture.as(username, () -> counting.count(QUESTIONS, List.of(stretch(unit))))) {
            BigDecimal denominator = figure.denominator();
            answers.put(
                    figure.question(), plain(figure.value()) + (denominator == null ? "" : "/" + plain(denominator)));
        }
        return answers;
    }

    private Stretch stretch(String unit) {
        return new Stretch(fixture.unit(unit), 11, 2023, FIRST, LAST);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static FigureQuestion asked(String source, Map<String, String> filter) {
        Map<String, List<String>> keys = new TreeMap<>();
        filter.forEach((name, key) -> keys.put(name, List.of(key)));
        return new FigureQuestion(source, new FigureFilter(keys));
    }
}
