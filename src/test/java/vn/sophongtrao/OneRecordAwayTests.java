package vn.sophongtrao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.register.award.AwardFixture;
import vn.sophongtrao.register.award.AwardRegister;
import vn.sophongtrao.register.firesafety.group.GroupFixture;
import vn.sophongtrao.register.firesafety.group.GroupRegister;
import vn.sophongtrao.register.firesafety.point.PointFixture;
import vn.sophongtrao.register.firesafety.point.PointRegister;
import vn.sophongtrao.register.incident.IncidentFixture;
import vn.sophongtrao.register.incident.IncidentRegister;
import vn.sophongtrao.register.movement.EventDetails;
import vn.sophongtrao.register.movement.EventKind;
import vn.sophongtrao.register.movement.ModelDetails;
import vn.sophongtrao.register.movement.ModelRegister;
import vn.sophongtrao.register.movement.NewModel;
import vn.sophongtrao.register.movement.NewSite;
import vn.sophongtrao.register.movement.SiteDetails;
import vn.sophongtrao.register.outreach.OutreachFixture;
import vn.sophongtrao.register.outreach.OutreachRegister;
import vn.sophongtrao.register.recognition.RecognitionFixture;
import vn.sophongtrao.register.recognition.RecognitionRegister;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every counted figure of the starter pack follows its register: a record comes and the draft says one more, it is taken away
 * and the draft says one less; taken away after the report was approved, the report stands and the difference is shown.
 */
@ApplicationTest
class OneRecordAwayTests {

    private static final String AN_BIEN = "an-bien";
    private static final String KENH_DUONG = "kenh-duong";
    private static final String OFFICE = "cap-quan";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 5, 4);

    @Autowired
    Book book;

    @Autowired
    ActingPerson acting;

    @Autowired
    ReportReading reading;

    @Autowired
    ReportDifferences differences;

    @Autowired
    Territory territory;

    @Autowired
    TestClock clock;

    @Autowired
    IncidentFixture incidents;

    @Autowired
    IncidentRegister incidentRegister;

    @Autowired
    ModelRegister modelRegister;

    @Autowired
    GroupFixture groups;

    @Autowired
    GroupRegister groupRegister;

    @Autowired
    PointFixture points;

    @Autowired
    PointRegister pointRegister;

    @Autowired
    OutreachFixture outreach;

    @Autowired
    OutreachRegister outreachRegister;

    @Autowired
    PlaceFixture places;

    @Autowired
    RecognitionFixture recognitions;

    @Autowired
    RecognitionRegister recognitionRegister;

    @Autowired
    AwardFixture awards;

    @Autowired
    AwardRegister awardRegister;

    @BeforeEach
    void theYearIsOver() {
        clock.set(LocalDateTime.of(2023, 12, 20, 10, 0));
    }

    @Test
    void anIncidentWithWhatWasSeizedInIt() {
        follows(AN_BIEN, 1, handled(1, "gun"), incident(), "criminal_cases_handled", "guns_seized");
        follows(AN_BIEN, 2, handled(2, "crude_weapon"), incident(), "crude_weapons_seized");
        follows(AN_BIEN, 3, handled(3, "ammunition"), incident(), "ammunition_seized");
        follows(AN_BIEN, 4, handled(4, "firecracker"), incident(), "firecrackers_seized_kg");
    }

    @Test
    void aModelKeptUpFromBeforeThatIsReplicatedNationwide() {
        follows(
                AN_BIEN,
                5,
                model("self_managed", null, LONG_AGO, LONG_AGO, true),
                model(),
                "models_maintained",
                "models_replicated_nationally");
    }

    @Test
    void aModelLaunchedInTheMonth() {
        follows(AN_BIEN, 6, model("self_managed", null, day(6), day(6), false), model(), "models_launched");
        follows(AN_BIEN, 7, model("fire_safety", null, day(7), day(7), false), model(), "fire_safety_models_launched");
    }

    @Test
    void aSiteAtASchoolGateAndOneInAnAlley() {
        follows(
                AN_BIEN,
                8,
                model("school", "school_gate", LONG_AGO, day(8), false),
                model(),
                "school_gate_participants");
        follows(
                AN_BIEN,
                9,
                model("self_managed", "self_managed_alley", LONG_AGO, day(9), false),
                model(),
                "wards_with_self_managed_alley");
    }

    @Test
    void aWardWithoutAnAlleyIsListedItselfAsNoneOfOne() {
        FigureValue figure = figure(KENH_DUONG, 1, "wards_with_self_managed_alley");

        assertThat(figure.value()).isZero();
        assertThat(figure.denominator()).isEqualByComparingTo("1");
    }

    @Test
    void aGroupAndAPointOfFireSafety() {
        follows(
                KENH_DUONG,
                2,
                () -> groups.record(
                        TestPeople.KENH_DUONG, KENH_DUONG, GroupFixture.group().established(LONG_AGO)),
                id -> groupRegister.withdraw(id, 0, "Ghi nhầm"),
                "fire_safety_groups");
        follows(
                KENH_DUONG,
                3,
                () -> points.record(
                        TestPeople.KENH_DUONG, KENH_DUONG, PointFixture.point().established(LONG_AGO)),
                id -> pointRegister.withdraw(id, 0, "Ghi nhầm"),
                "firefighting_points");
    }

    @Test
    void aClassOnFireSafetyLaw() {
        follows(
                KENH_DUONG,
                4,
                () -> outreach.record(
                        TestPeople.KENH_DUONG,
                        KENH_DUONG,
                        OutreachFixture.outreach().held(day(4))),
                id -> outreachRegister.withdraw(id, 0, "Ghi nhầm"),
                "fire_law_classes");
    }

    @Test
    void theRecognitionOfAWardAndOfASchool() {
        LongConsumer withdraw = id -> recognitionRegister.withdraw(id, 0, "Ghi nhầm");
        follows(
                KENH_DUONG,
                12,
                () -> recognitions.record(TestPeople.KENH_DUONG, KENH_DUONG, null, 2023, RecognitionFixture.met()),
                withdraw,
                "wards_recognised_safe");
        long school = places.record(
                TestPeople.AN_BIEN, AN_BIEN, PlaceFixture.school("Trường THCS An Biên", "lower_secondary"));
        follows(
                AN_BIEN,
                12,
                () -> recognitions.record(TestPeople.AN_BIEN, AN_BIEN, school, 2023, RecognitionFixture.met()),
                withdraw,
                "schools_recognised_safe");
    }

    @Test
    void theAwardsOfTheCityPoliceAndOfTheDistrict() {
        AwardFixture.Said award = AwardFixture.award();
        follows(OFFICE, 2, award(award.by("city_police"), 2), award(), "awards_city_police_individuals");
        follows(OFFICE, 3, award(award, 3), award(), "awards_district_individuals");
        follows(OFFICE, 4, award(award.to("collective"), 4), award(), "awards_district_collectives");
    }

    private LocalDate day(int month) {
        return book.month(month).lastDay();
    }

    private LongSupplier handled(int month, String seized) {
        return () -> incidents.record(
                TestPeople.AN_BIEN,
                AN_BIEN,
                IncidentFixture.theft()
                        .detected(day(month))
                        .handled(day(month))
                        .seizing(Map.of(seized, BigDecimal.ONE)));
    }

    private LongConsumer incident() {
        return id -> incidentRegister.withdraw(id, 0, "Ghi nhầm");
    }

    private LongSupplier model(
            String kind, @Nullable String scheme, LocalDate launched, LocalDate site, boolean nationwide) {
        long id = book.unit(AN_BIEN);
        String place = kind.equals("school") ? "school" : "street";
        return () -> acting.call(
                TestPeople.AN_BIEN,
                null,
                () -> modelRegister.record(new NewModel(
                        id,
                        new ModelDetails("Tự quản", kind, "police", launched, scheme, null, null, null, null),
                        List.of(new NewSite(id, new SiteDetails(place, "Nơi ấy", site, null, null, null))),
                        nationwide
                                ? List.of(new EventDetails(
                                        EventKind.REPLICATED, launched, "nationwide", null, null, null, null))
                                : List.of(),
                        Map.of(),
                        List.of(),
                        null)));
    }

    private LongConsumer model() {
        return id -> modelRegister.withdraw(id, 0, "Ghi nhầm");
    }

    private LongSupplier award(AwardFixture.Said said, int month) {
        return () -> awards.record(
                TestPeople.OFFICER, OFFICE, said.decided(day(month)).of(2023));
    }

    private LongConsumer award() {
        return id -> awardRegister.withdraw(id, 0, "Ghi nhầm");
    }

    private void follows(String unit, int month, LongSupplier record, LongConsumer withdraw, String... indicators) {
        String writer = Book.writerOf(unit);
        for (String indicator : indicators) {
            assertThat(figure(unit, month, indicator).value()).as(indicator).isZero();
        }
        long first = record.getAsLong();
        for (String indicator : indicators) {
            assertThat(figure(unit, month, indicator).value()).as(indicator).isEqualByComparingTo("1");
        }
        acting.run(writer, null, () -> withdraw.accept(first));
        for (String indicator : indicators) {
            assertThat(figure(unit, month, indicator).value()).as(indicator).isZero();
        }
        long second = record.getAsLong();
        book.approved(unit, month);
        acting.run(writer, null, () -> withdraw.accept(second));

        for (String indicator : indicators) {
            assertThat(figure(unit, month, indicator).value()).as(indicator).isEqualByComparingTo("1");
            assertThat(registerSays(unit, month, indicator)).as(indicator).isZero();
        }
    }

    /** What the report says: of a draft what the registers say now. */
    private FigureValue figure(String unit, int month, String indicator) {
        FigureValue figure = acting.call(
                        Book.writerOf(unit),
                        null,
                        () -> reading.read(territory.unit(unit), book.month(month))
                                .values())
                .get(indicator);
        assertThat(figure).as(indicator).isNotNull();
        return figure;
    }

    /** What the difference shown for the approved report says of the register. */
    private BigDecimal registerSays(String unit, int month, String indicator) {
        return acting.call(
                TestPeople.OFFICER,
                null,
                () -> differences
                        .open(List.of(reading.read(territory.unit(unit), book.month(month))
                                .owed()))
                        .stream()
                        .filter(difference -> difference.key().equals(indicator))
                        .map(difference -> difference.register().value())
                        .reduce((one, other) -> {
                            throw new IllegalStateException("two differences of " + indicator);
                        })
                        .orElseThrow());
    }
}
