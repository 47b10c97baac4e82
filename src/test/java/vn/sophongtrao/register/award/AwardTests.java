package vn.sophongtrao.register.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.register.award.AwardFixture.award;

/** The rules of an award. It is 16 November 2023; the office is unit 1, a ward unit 2. */
class AwardTests {

    private static final Instant NOW = Instant.parse("2023-11-16T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);
    private static final long OFFICE = 1;
    private static final long WARD = 2;
    private static final Revocation REVOCATION = new Revocation(TODAY, "200/QĐ-UBND", "Khai sai");

    @Test
    void whatIsSaidIsKeptFolded() {
        Award kept = entered(
                award().numbered(" 125/QĐ-UBND ").named(" Tổ  dân phố 7 ", true).about(" Giữ vững  mô hình", 5L));

        assertThat(kept.decisionNumber()).isEqualTo("125/QĐ-UBND");
        assertThat(kept.recipientName()).isEqualTo("Tổ dân phố 7");
        assertThat(kept.achievement()).isEqualTo("Giữ vững mô hình");
        assertThat(kept.modelId()).isEqualTo(5);
        assertThat(kept.revocation()).isNull();
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        refused("decidedOn", "award.rule.early", award().decided(LocalDate.of(1999, 12, 31)));
        refused("decidedOn", "award.rule.future", award().decided(TODAY.plusDays(1)));
        refused("reportingYear", "award.rule.year", award().of(2024));
        refused("reportingYear", "award.rule.year", award().of(1999));
        refused("authority", "record.form.unknown", award().by("khong_co"));
        refused("form", "record.form.unknown", award().as("khong_co", "ad_hoc"));
        refused("type", "record.form.unknown", award().as("certificate", "khong_co"));
        refused("recipientKind", "record.form.unknown", award().to("khong_co"));
        refused("recipientName", "record.text.blank", award().named(" ", true));
        refused("recipientName", "record.text.person", award().named("Hải 031090001234", true));
        refused("achievement", "record.text.long", award().about("x".repeat(501), null));
        refused("decisionNumber", "record.text.blank", award().numbered(""));
        refused(
                "revokedOn",
                "award.rule.early",
                award().revoked(new Revocation(LocalDate.of(2023, 10, 31), "200/QĐ", "Khai sai")));
        refused("revocationReason", "record.text.blank", award().revoked(new Revocation(TODAY, "200/QĐ", " ")));
    }

    @Test
    void anAwardOfAYearMayBeDecidedAfterItsEnd() {
        assertThat(entered(award().of(2022)).reportingYear()).isEqualTo(2022);
    }

    @Test
    void aWardsOwnDecisionStandsInItsBookAndEveryOtherInTheOffices() {
        assertThat(ofWard(award().by("ward_committee"), WARD).reportingUnitId()).isEqualTo(WARD);
        assertThat(new Award(new NewAward(OFFICE, award().details(WARD)), null, terms(true, null), 1, NOW)
                        .recipientUnitId())
                .isEqualTo(WARD);

        refusal("award.rule.authority.office", () -> ofWard(award().by("city_police"), WARD));
        refusal("award.rule.authority.unit", () -> entered(award().by("ward_committee")));
        refusal("award.rule.unit", () -> ofWard(award().by("ward_committee"), 3));
    }

    @Test
    void aRetiredWordStaysWithItsAwardsAndIsChosenNoMore() {
        AwardTerms later = terms(true, TODAY);
        Award award = entered(award());

        award.amend(award().about("Sửa", null).details(OFFICE), later, 2, NOW);
        assertThat(award.achievement()).isEqualTo("Sửa");
        refusal(
                "award.rule.retired",
                () -> new Award(new NewAward(OFFICE, award().details(OFFICE)), null, later, 1, NOW));
    }

    @Test
    void sayingTheSameChangesNothing() {
        Award award = entered(award());

        award.amend(award().details(OFFICE), terms(true, null), 2, NOW);
        assertThat(award.amendedAt()).isNull();

        award.amend(award().named("Trần Văn Hải", true).details(OFFICE), terms(true, null), 2, NOW);
        assertThat(award.amendedAt()).isEqualTo(NOW);
    }

    @Test
    void anAwardIsRevokedOnceAndStandsAgainWhereThatIsTakenBack() {
        Award award = entered(award());
        award.revoke(REVOCATION, 1, NOW);
        assertThat(award.revocation()).isEqualTo(REVOCATION);
        refusal("award.rule.revoked", () -> award.revoke(REVOCATION, 1, NOW));

        award.amend(award().details(OFFICE), terms(true, null), 1, NOW);
        assertThat(award.revocation()).isNull();
    }

    @Test
    void aWithdrawnAwardIsChangedNoMoreAndSaysNothing() {
        Award award = entered(award());
        award.withdraw("Ghi trùng", 1, NOW);

        assertThat(award.says(award().details(OFFICE), terms(true, null), TODAY))
                .isFalse();
        refusal("record.withdrawn.already", () -> award.revoke(REVOCATION, 1, NOW));
        refusal("record.withdrawn.already", () -> award.amend(award().details(OFFICE), terms(true, null), 1, NOW));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, LAW_OF_2003", "2024-01-01, LAW_OF_2022"})
    void theLawInForceOnTheDayOfTheDecisionIsItsBasis(LocalDate decided, LegalBasis basis) {
        assertThat(LegalBasis.on(decided)).isEqualTo(basis);
        assertThat(LegalBasis.of(word(1, "certificate", null, Map.of("statutory", true)), decided)
                        .key())
                .isEqualTo("award.basis." + basis);
        assertThat(LegalBasis.of(word(1, "praise", null, Map.of("statutory", false)), decided)
                        .key())
                .isEqualTo("award.basis.NONE");
    }

    private static Award entered(AwardFixture.Said said) {
        Award award = new Award(new NewAward(OFFICE, said.details(OFFICE)), null, terms(true, null), 1, NOW);
        award.call("KT-2023-0001");
        return award;
    }

    private static Award ofWard(AwardFixture.Said said, long recipientUnit) {
        return new Award(new NewAward(WARD, said.details(recipientUnit)), null, terms(false, null), 1, NOW);
    }

    private static void refused(String field, String key, AwardFixture.Said said) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> entered(said))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    private static void refusal(String key, Runnable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private static AwardTerms terms(boolean office, @Nullable LocalDate certificatesRetired) {
        return new AwardTerms(
                new AwardWords(
                        Words.of(List.of(
                                word(1, "ward_committee", null, Map.of("level", "UNIT")),
                                word(2, "district_committee", null, Map.of("level", "BODY")),
                                word(3, "city_police", null, Map.of("level", "CITY")))),
                        Words.of(List.of(word(4, "certificate", certificatesRetired, Map.of("statutory", true)))),
                        Words.of(List.of(word(5, "ad_hoc", null, Map.of()))),
                        Words.of(List.of(word(6, "individual", null, Map.of())))),
                office,
                2023);
    }

    private static Word word(long id, String key, @Nullable LocalDate retired, Map<String, Object> values) {
        return new Word(id, key, key, null, (int) id, retired, 0, values);
    }
}
