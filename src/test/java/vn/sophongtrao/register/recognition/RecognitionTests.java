package vn.sophongtrao.register.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.UnitKind;
import vn.sophongtrao.territory.place.KnownPlace;
import vn.sophongtrao.territory.place.PlaceStanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of a recognition. It is 16 November 2023. */
class RecognitionTests {

    private static final Instant NOW = Instant.parse("2023-11-16T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);
    private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 10);
    private static final ReportingUnit WARD = unit(UnitKind.WARD, null);
    private static final Words AUTHORITIES = Words.of(List.of(
            new Word(1, "ward_committee", "UBND phường", null, 1, null, 0, Map.of()),
            new Word(2, "old", "Cũ", null, 2, TODAY, 0, Map.of())));

    @Test
    void eachKindOfSubjectHasItsWindow() {
        assertThat(SubjectKind.RESIDENTIAL_AREA.window(2023))
                .isEqualTo(new DateRange(LocalDate.of(2022, 11, 1), LocalDate.of(2023, 10, 31)));
        for (SubjectKind other :
                List.of(SubjectKind.WARD, SubjectKind.AGENCY, SubjectKind.ENTERPRISE, SubjectKind.SCHOOL)) {
            assertThat(other.window(2023))
                    .isEqualTo(new DateRange(LocalDate.of(2022, 11, 16), LocalDate.of(2023, 11, 15)));
        }
    }

    @Test
    void aRegistrationLiesInTheWindowAndNotInTheFuture() {
        assertThat(entered(RecognitionDetails.registered(FEBRUARY)).result()).isNull();
        assertRefused(
                "registeredOn",
                "recognition.rule.registered",
                RecognitionDetails.registered(LocalDate.of(2022, 11, 15)));
        assertRefused("registeredOn", "recognition.rule.registered", RecognitionDetails.registered(TODAY));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Recognition(
                        new NewRecognition(1, null, 2024, RecognitionDetails.registered(TODAY.plusDays(1))),
                        Subject.of(WARD),
                        null,
                        AUTHORITIES,
                        1,
                        NOW))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("recognition.rule.future"));
    }

    @Test
    void whatIsMetWasDecidedAndWhatIsNotMetHasAReason() {
        RecognitionDetails open = RecognitionDetails.registered(FEBRUARY);

        assertThat(entered(open.met("ward_committee", " 125/QĐ-UBND ", TODAY)).decisionNumber())
                .isEqualTo("125/QĐ-UBND");
        assertThat(entered(open.notMet("Để xảy ra cháy lớn")).shortfall()).isEqualTo("Để xảy ra cháy lớn");
        assertRefused("decisionNumber", "recognition.rule.met", open.met("ward_committee", " ", TODAY));
        assertRefused("shortfall", "record.text.person", open.notMet("Ông A, CCCD 031090001234"));
        assertRefused("shortfall", "recognition.rule.not-met", open.notMet(" "));
        assertRefused("decidedOn", "recognition.rule.decided", open.met("ward_committee", "1", FEBRUARY.minusDays(1)));
        assertRefused("decidedOn", "recognition.rule.future", open.met("ward_committee", "1", TODAY.plusDays(1)));
        assertRefused("authority", "recognition.rule.retired", open.met("old", "1", TODAY));
        assertRefused("authority", "record.form.unknown", open.met("none", "1", TODAY));
        assertRefused(
                "result",
                "recognition.rule.open",
                new RecognitionDetails(FEBRUARY, null, "ward_committee", null, null, null));
        assertRefused(
                "shortfall",
                "recognition.rule.shortfall",
                new RecognitionDetails(FEBRUARY, Result.MET, "ward_committee", "1", TODAY, "Cháy"));
    }

    @Test
    void theCircularLeavesOutTheOfficeAndWhatItDoesNotName() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Subject.of(unit(UnitKind.OFFICE, null)).requireRecognisable(2023))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("recognition.rule.office"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Subject(WARD, place(null, null), null).requireRecognisable(2023))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("recognition.rule.scope"));
    }

    @Test
    void aSubjectIsThereInTheWindow() {
        assertNotThere(Subject.of(unit(UnitKind.WARD, LocalDate.of(2023, 11, 14))));
        Subject.of(unit(UnitKind.WARD, LocalDate.of(2023, 11, 15))).requireRecognisable(2023);
        assertNotThere(area(place(LocalDate.of(2023, 11, 1), null)));
        assertNotThere(area(place(null, LocalDate.of(2022, 11, 1))));
        area(place(LocalDate.of(2023, 10, 31), null)).requireRecognisable(2023);
        area(place(null, LocalDate.of(2022, 11, 2))).requireRecognisable(2023);
    }

    @Test
    void sayingTheSameChangesNothingAndAWithdrawnOneIsChangedNoMore() {
        Recognition recognition = entered(RecognitionDetails.registered(FEBRUARY));
        DateRange window = SubjectKind.WARD.window(2023);

        recognition.amend(RecognitionDetails.registered(FEBRUARY), window, AUTHORITIES, 2, NOW);
        assertThat(recognition.amendedAt()).isNull();
        recognition.amend(RecognitionDetails.registered(FEBRUARY).notMet("Cháy lớn"), window, AUTHORITIES, 2, NOW);
        assertThat(recognition.amendedAt()).isEqualTo(NOW);
        recognition.withdraw("Ghi nhầm", 1, NOW);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(
                        () -> recognition.amend(RecognitionDetails.registered(FEBRUARY), window, AUTHORITIES, 2, NOW));
    }

    @Test
    void aWardsCriteriaAreHundredAndSeventyOfAHundredAndAModel() {
        assertThat(criteria(10, 10, 7, true).isFulfilled()).isTrue();
        assertThat(criteria(10, 10, 6, true).isEnoughMet()).isFalse();
        assertThat(criteria(10, 9, 9, true).isAllRegistered()).isFalse();
        assertThat(criteria(10, 9, 9, true).missing()).isOne();
        assertThat(criteria(10, 10, 7, false).isFulfilled()).isFalse();
        assertThat(criteria(0, 0, 0, true).isFulfilled()).isFalse();
        assertThat(criteria(0, 0, 0, true).metPercent()).isNull();
        assertThat(criteria(3, 3, 2, true).metPercent()).isEqualByComparingTo("66.67");
    }

    private static WardCriteria criteria(long subjects, long registered, long met, boolean effective) {
        return new WardCriteria(WARD, 2023, TODAY, subjects, registered, met, effective, null, null);
    }

    private static Subject area(KnownPlace place) {
        return new Subject(WARD, place, SubjectKind.RESIDENTIAL_AREA);
    }

    private static KnownPlace place(@Nullable LocalDate from, @Nullable LocalDate endedOn) {
        return new KnownPlace(1, 1, "Tổ dân phố 5", 1, null, from, endedOn, PlaceStanding.ACTIVE);
    }

    private static ReportingUnit unit(UnitKind kind, @Nullable LocalDate to) {
        return new ReportingUnit(
                1, "kenh-duong", kind, "Kênh Dương", null, false, 1, new DateRange(LocalDate.of(2010, 1, 1), to));
    }

    private static Recognition entered(RecognitionDetails details) {
        return new Recognition(new NewRecognition(1, null, 2023, details), Subject.of(WARD), null, AUTHORITIES, 1, NOW);
    }

    private static void assertRefused(String field, String key, RecognitionDetails details) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> entered(details))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    private static void assertNotThere(Subject subject) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> subject.requireRecognisable(2023))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("recognition.rule.not-there"));
    }
}
