package vn.sophongtrao.register.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.CountedRecord;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.register.recognition.listing.Recognised;
import vn.sophongtrao.register.recognition.listing.RecognitionListing;
import vn.sophongtrao.territory.place.PlaceDetails;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.recognition.RecognitionFixture.met;
import static vn.sophongtrao.register.recognition.RecognitionFixture.notMet;
import static vn.sophongtrao.register.recognition.RecognitionFixture.registered;

/** What the register takes, from whom, and what it answers for the months of 2023. */
@ApplicationTest
class RecognitionRegisterTests {

    @Autowired
    RecognitionRegister register;

    @Autowired
    RecognitionListing listing;

    @Autowired
    FigureCounting counting;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    PlaceFixture places;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void nothingYet() {
        fixture.clear();
    }

    @Test
    void aSubjectIsRegisteredOnceAYear() {
        long school = place(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        long first = record(KENH_DUONG, "kenh-duong", school, 2023, registered());
        record(KENH_DUONG, "kenh-duong", null, 2023, registered());

        for (Long again : new Long[] {school, null}) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> record(OFFICER, "kenh-duong", again, 2023, registered()))
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("recognition.rule.once"));
        }
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> owner.sql("""
                                insert into recognition (reporting_unit_id, year, place_id, registered_on, entered_by, entered_at)
                                select reporting_unit_id, year, place_id, registered_on, entered_by, entered_at
                                  from recognition where id = :id""").param("id", first).update());
        fixture.as(KENH_DUONG, () -> register.withdraw(first, 0, "Ghi nhầm"));
        record(KENH_DUONG, "kenh-duong", school, 2023, met());
    }

    @Test
    void thePrimarySchoolAndTheSmallEnterpriseAreRefusedInTheWordsOfTheCircular() {
        for (PlaceDetails left : List.of(
                PlaceFixture.school("Trường Tiểu học Kênh Dương", "primary"),
                PlaceFixture.school("Trường Mầm non 8/3", "preschool"),
                PlaceFixture.of("Công ty Nhỏ", "small_enterprise"),
                PlaceFixture.of("Chợ Hàng", "market"))) {
            long id = place(KENH_DUONG, "kenh-duong", left);
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> record(KENH_DUONG, "kenh-duong", id, 2023, registered()))
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("recognition.rule.scope"));
        }
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> record(OFFICER, "cap-quan", null, 2023, registered()));
    }

    @Test
    void aWardWritesItsOwnAndTheDistrictForAll() {
        long own = record(KENH_DUONG, "kenh-duong", null, 2023, registered());
        long school = place(AN_BIEN, "an-bien", PlaceFixture.school("Trường THPT An Biên", "upper_secondary"));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> record(KENH_DUONG, "an-bien", null, 2023, registered()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> record(KENH_DUONG, "kenh-duong", school, 2023, registered()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> amend(AN_BIEN, own, 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(VIEWER, own, 0));
        amend(OFFICER, own, 0);
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> amend(KENH_DUONG, own, 0));
        record(OFFICER, "an-bien", school, 2023, met());
    }

    @Test
    void theSameFormSentTwiceMakesOneRecognition() {
        UUID key = UUID.randomUUID();
        NewRecognition recognition = new NewRecognition(fixture.unit("kenh-duong"), null, 2023, registered());
        long first = fixture.as(KENH_DUONG, () -> register.recordOnce(recognition, key));

        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(recognition, key)))
                .isEqualTo(first);
    }

    @Test
    void manyAreRegisteredInFewStatementsOrNone() throws Exception {
        List<NewRecognition> many = IntStream.range(0, 60)
                .mapToObj(number -> new NewRecognition(
                        fixture.unit("kenh-duong"),
                        place(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ " + number)),
                        2023,
                        met()))
                .toList();

        int sent = statements.countOf(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)));

        assertThat(sent).isLessThanOrEqualTo(5);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("recognition.rule.once.several"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(AN_BIEN, () -> register.recordAll(many)));
    }

    @Test
    void theYearsLastMonthCountsWhatMetOverWhatRegistered() {
        long good = place(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        long bad = place(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THPT Lê Chân", "upper_secondary"));
        long open = place(KENH_DUONG, "kenh-duong", PlaceFixture.school("Cao đẳng Y", "higher"));
        long area = place(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ dân phố 5"));
        long elsewhere = place(AN_BIEN, "an-bien", PlaceFixture.school("Trường THCS An Biên", "lower_secondary"));
        record(KENH_DUONG, "kenh-duong", good, 2023, met());
        record(KENH_DUONG, "kenh-duong", bad, 2023, notMet());
        record(KENH_DUONG, "kenh-duong", open, 2023, registered());
        record(KENH_DUONG, "kenh-duong", area, 2023, met());
        record(AN_BIEN, "an-bien", elsewhere, 2023, met());
        record(
                OFFICER,
                "kenh-duong",
                null,
                2023,
                registered().met("district_committee", "2310/QĐ-UBND", LocalDate.of(2023, 11, 16)));
        long mistaken = record(AN_BIEN, "an-bien", null, 2023, met());
        fixture.as(AN_BIEN, () -> register.withdraw(mistaken, 0, "Ghi nhầm"));

        Map<String, String> expected = new TreeMap<>(Map.of(
                "schools_recognised_safe", "1/3",
                "wards_recognised_safe", "1/1",
                "lower_secondary", "1/1",
                "residential_area", "1/1",
                "all", "3/5"));
        assertThat(answers(KENH_DUONG, "kenh-duong", 12)).isEqualTo(expected);
        assertThat(answers(OFFICER, "kenh-duong", 12)).isEqualTo(expected);
        assertThat(answers(OFFICER, "kenh-duong", 11)).containsEntry("all", "0/0");
        assertThat(answers(OFFICER, "an-bien", 12))
                .containsEntry("wards_recognised_safe", "0/0")
                .containsEntry("schools_recognised_safe", "1/1");
        assertThat(answers(OFFICER, "cap-quan", 12)).containsEntry("all", "0/0");
        assertThat(fixture.as(
                        OFFICER,
                        () -> counting.records(questions().get("schools_recognised_safe"), stretch("kenh-duong", 12))))
                .hasSize(3)
                .extracting(CountedRecord::label)
                .contains("Trường THCS Tô Hiệu · 2023");
    }

    @Test
    void theListingTellsWhoWasRecognised() {
        long area = place(KENH_DUONG, "kenh-duong", PlaceFixture.area("Tổ dân phố 5"));
        record(KENH_DUONG, "kenh-duong", area, 2023, met());
        record(KENH_DUONG, "kenh-duong", null, 2023, notMet());
        record(AN_BIEN, "an-bien", null, 2023, registered());

        assertThat(fixture.as(OFFICER, () -> listing.of(2023)))
                .extracting(Recognised::subject)
                .containsExactly("ward", "ward", "residential_area");
        assertThat(fixture.as(KENH_DUONG, () -> listing.of(2023)))
                .extracting(Recognised::met, Recognised::authorityVi)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, null),
                        org.assertj.core.groups.Tuple.tuple(true, "UBND phường"));
        assertThat(fixture.as(OFFICER, () -> listing.of(2022))).isEmpty();
    }

    private Map<String, String> answers(String username, String unit, int month) {
        Map<String, String> answers = new TreeMap<>();
        for (CountedFigure figure :
                fixture.as(username, () -> counting.count(questions(), List.of(stretch(unit, month))))) {
            answers.put(figure.question(), plain(figure.value()) + "/" + plain(figure.denominator()));
        }
        return answers;
    }

    /** The figures of the catalogue that this register counts, and further ways to ask. */
    private static Map<String, FigureQuestion> questions() {
        return Map.of(
                "schools_recognised_safe", question(Map.of("subject", List.of("school"))),
                "wards_recognised_safe", question(Map.of("subject", List.of("ward"))),
                "lower_secondary", question(Map.of("level", List.of("lower_secondary"))),
                "residential_area", question(Map.of("kind", List.of("residential_area"))),
                "all", question(Map.of()));
    }

    private static FigureQuestion question(Map<String, List<String>> filter) {
        return new FigureQuestion("recognition.subjects", new FigureFilter(filter));
    }

    private Stretch stretch(String unit, int month) {
        ReportingPeriod period = calendar.period(2023, month);
        return new Stretch(fixture.unit(unit), period.id(), 2023, period.firstDay(), period.lastDay());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    private long place(String username, String unit, PlaceDetails details) {
        return places.record(username, unit, details);
    }

    private long record(String username, String unit, @Nullable Long place, int year, RecognitionDetails details) {
        return fixture.record(username, unit, place, year, details);
    }

    private void amend(String username, long id, long version) {
        fixture.as(username, () -> register.amend(id, version, notMet()));
    }
}
