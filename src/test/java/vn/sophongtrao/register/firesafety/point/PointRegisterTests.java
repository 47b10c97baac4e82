package vn.sophongtrao.register.firesafety.point;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.record.EnteredAlready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.register.firesafety.point.PointFixture.point;

/** What the register takes, from whom, and what it answers for the window from 15 October to 14 November 2023. */
@ApplicationTest
class PointRegisterTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 14);

    @Autowired
    PointRegister register;

    @Autowired
    FigureCounting counting;

    @Autowired
    PointFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void noPointYet() {
        fixture.clear();
    }

    @Test
    void aPointIsEnteredOnceWithItsEquipmentUnderTheNextCodeOfItsYear() {
        UUID key = UUID.randomUUID();
        NewPoint point = new NewPoint(fixture.unit("kenh-duong"), point().details());
        long first = fixture.as(KENH_DUONG, () -> register.recordOnce(point, key, false));

        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(point, key, false)))
                .isEqualTo(first);
        assertThat(owner.sql("select code from firefighting_point")
                        .query(String.class)
                        .list())
                .containsExactly("DCC-2022-0001");
        assertThat(equipment()).isEqualTo(Map.of("axe", 2, "powder_extinguisher", 4));
    }

    @Test
    void aFormThatSaysSomethingElseOrWhatTheUnitHasAlreadyEntersNothingUnasked() {
        UUID key = UUID.randomUUID();
        long unit = fixture.unit("kenh-duong");
        fixture.as(KENH_DUONG, () -> register.recordOnce(new NewPoint(unit, point().details()), key, false));
        NewPoint moved =
                new NewPoint(unit, point().at("20.8512345678", "106.683456").details());

        for (UUID sent : List.of(key, UUID.randomUUID())) {
            assertThatExceptionOfType(EnteredAlready.class)
                    .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordOnce(moved, sent, false)));
        }
        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(moved, UUID.randomUUID(), true)))
                .isPositive();
    }

    @Test
    void aPositionIsKeptExactly() {
        fixture.record(KENH_DUONG, "kenh-duong", point().at("20.8512345678", "106.683456"));

        assertThat(owner.sql("select latitude || ' ' || longitude from firefighting_point")
                        .query(String.class)
                        .single())
                .isEqualTo("20.851235 106.683456");
    }

    @ParameterizedTest
    @CsvSource({"106.683456, 20.851234, latitude", "0, 106, latitude", "20.8, 99.9, longitude"})
    void aPositionOutsideTheCountryIsRefused(String latitude, String longitude, String field) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "kenh-duong", point().at(latitude, longitude)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void equipmentIsCountedInWholeNumbersOfKnownKinds() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "kenh-duong", point().with("tank", 1)));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "kenh-duong", point().with("axe", 0)));
    }

    @Test
    void changedEquipmentAloneMakesANewVersion() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", point());

        amend(KENH_DUONG, id, 0, point().with("hose", 3));

        assertThat(owner.sql("select version from firefighting_point")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(equipment()).isEqualTo(Map.of("hose", 3));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> amend(KENH_DUONG, id, 0, point()));
        amend(KENH_DUONG, id, 1, point().with("hose", 3));
        assertThat(owner.sql("select version from firefighting_point")
                        .query(Long.class)
                        .single())
                .as("nothing new was said")
                .isEqualTo(1);
    }

    @Test
    void manyPointsAreEnteredInFewStatements() throws Exception {
        List<NewPoint> many = IntStream.range(0, 400)
                .mapToObj(number -> new NewPoint(
                        fixture.unit("kenh-duong"), point().at("Ngõ " + number).details()))
                .toList();

        int sent = statements.countOf(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)));

        assertThat(owner.sql("select count(*) from firefighting_equipment")
                        .query(Long.class)
                        .single())
                .isEqualTo(800);
        assertThat(sent).isLessThanOrEqualTo(8);
    }

    @Test
    void aWardsPointsAreWrittenByTheWardAlone() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", point());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(OFFICER, id, 0, point()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> amend(AN_BIEN, id, 0, point()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "an-bien", point()));
    }

    @Test
    void pointsThatAreThereOnTheLastDayCount() {
        fixture.record(KENH_DUONG, "kenh-duong", point());
        fixture.record(KENH_DUONG, "kenh-duong", point().with("hose", 1).established(LAST));
        fixture.record(KENH_DUONG, "kenh-duong", point().established(LAST.plusDays(1)));
        fixture.record(KENH_DUONG, "kenh-duong", point().ended(LAST));
        fixture.record(KENH_DUONG, "kenh-duong", point().ended(LAST.plusDays(1)));
        long withdrawn = fixture.record(KENH_DUONG, "kenh-duong", point());
        fixture.as(KENH_DUONG, () -> register.withdraw(withdrawn, 0, "Ghi trùng"));

        Map<String, Integer> expected = Map.of("all", 3, "new", 1, "with axes", 2, "with either", 3, "nothing", 0);
        assertThat(answers(KENH_DUONG)).isEqualTo(expected);
        assertThat(answers(OFFICER)).isEqualTo(expected);
        questions()
                .forEach((key, question) -> assertThat(
                                fixture.as(KENH_DUONG, () -> counting.records(question, stretch())))
                        .as(key)
                        .hasSize(expected.get(key)));
    }

    private Map<String, Integer> answers(String username) {
        return fixture.as(username, () -> counting.count(questions(), List.of(stretch()))).stream()
                .collect(Collectors.toMap(
                        CountedFigure::question, figure -> figure.value().intValueExact()));
    }

    private static Map<String, FigureQuestion> questions() {
        return Map.of(
                "all", question(Map.of()),
                "new", question(Map.of("established", List.of("in_window"))),
                "with axes", question(Map.of("equipment", List.of("axe"))),
                "with either", question(Map.of("equipment", List.of("axe", "hose"))),
                "nothing", question(Map.of("equipment", List.of("tank"))));
    }

    private static FigureQuestion question(Map<String, List<String>> filter) {
        return new FigureQuestion("firesafety.points", new FigureFilter(filter));
    }

    private Stretch stretch() {
        return new Stretch(fixture.unit("kenh-duong"), 11, 2023, FIRST, LAST);
    }

    private void amend(String username, long id, long version, PointFixture.Said said) {
        fixture.as(username, () -> register.amend(id, version, said.details()));
    }

    private Map<String, Integer> equipment() {
        return owner
                .sql("""
                        select k.key, q.quantity from firefighting_equipment q
                          join firefighting_equipment_kind k on k.id = q.equipment_kind_id
                          join firefighting_point p on p.id = q.firefighting_point_id
                                                   and p.reporting_unit_id = q.reporting_unit_id""")
                .query((row, number) -> Map.entry(row.getString("key"), row.getInt("quantity")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
