package vn.sophongtrao.territory.place;

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

/** The rules of a place. It is 16 November 2023. */
class PlaceTests {

    private static final Instant NOW = Instant.parse("2023-11-16T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);
    private static final LocalDate FOUNDED = LocalDate.of(2001, 9, 5);

    private static final PlaceWords WORDS = new PlaceWords(
            Words.of(List.of(
                    word(1, "residential_area", null, Map.of("subject", "RESIDENTIAL_AREA")),
                    word(2, "school", null, Map.of("subject", "SCHOOL")),
                    word(3, "small_enterprise", null, Map.of("subject", "NONE")),
                    word(4, "old", TODAY, Map.of("subject", "AGENCY")))),
            Words.of(List.of(
                    word(1, "primary", null, Map.of("recognisable", false)),
                    word(2, "lower_secondary", null, Map.of("recognisable", true)))));

    @Test
    void whatIsSaidIsKeptFolded() {
        Place place = entered(said("  Trường  THCS Tô Hiệu ", "school", "lower_secondary", FOUNDED, null));

        assertThat(place.name()).isEqualTo("Trường THCS Tô Hiệu");
        assertThat(place.levelId()).isEqualTo(2);
        assertThat(entered(said("Tổ dân phố 5", "residential_area", null, null, null))
                        .validFrom())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            residential_area, primary, level, territory.place.rule.no-level
            school, , level, record.form.choose
            school, none, level, record.form.unknown
            none, , kind, record.form.unknown
            old, , kind, territory.place.rule.retired""")
    void onlySchoolsHaveALevelAndRetiredKindsAreNotChosen(
            String kind, @Nullable String level, String field, String key) {
        assertRefused(field, key, said("Nơi này", kind, level, null, null));
    }

    @Test
    void daysFollowEachOtherAndNoneIsToCome() {
        assertRefused(
                "validFrom",
                "territory.place.rule.future",
                said("Tổ 5", "residential_area", null, TODAY.plusDays(1), null));
        assertRefused(
                "validFrom",
                "territory.place.rule.early",
                said("Tổ 5", "residential_area", null, LocalDate.of(1899, 12, 31), null));
        assertRefused(
                "endedOn",
                "territory.place.rule.early",
                said("Tổ 5", "residential_area", null, FOUNDED, new PlaceEnding(FOUNDED.minusDays(1), "Sáp nhập")));
        assertRefused(
                "endedOn",
                "territory.place.rule.future",
                said("Tổ 5", "residential_area", null, null, new PlaceEnding(TODAY.plusDays(1), "Sáp nhập")));
    }

    @Test
    void sayingTheSameChangesNothing() {
        Place place = entered(said("Tổ 5", "residential_area", null, FOUNDED, null));

        place.amend(said("Tổ  5", "residential_area", null, FOUNDED, null), WORDS, 2, NOW);
        assertThat(place.amendedAt()).isNull();

        place.amend(said("Tổ 6", "residential_area", null, FOUNDED, null), WORDS, 2, NOW);
        assertThat(place.amendedAt()).isEqualTo(NOW);
    }

    @Test
    void aPlaceEndsOnceAndIsThereAgainWhereItsEndIsTakenBack() {
        Place place = entered(said("Tổ 5", "residential_area", null, FOUNDED, null));
        place.end(new PlaceEnding(TODAY, "Sáp nhập"), 1, NOW);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> place.end(new PlaceEnding(TODAY, "Lần nữa"), 1, NOW));
        place.amend(said("Tổ 5", "residential_area", null, FOUNDED, null), WORDS, 1, NOW);
        assertThat(place.ending()).isNull();
    }

    @Test
    void aWithdrawnPlaceIsChangedNoMore() {
        Place place = entered(said("Tổ 5", "residential_area", null, FOUNDED, null));
        place.withdraw("Ghi trùng", 1, NOW);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> place.amend(said("Tổ 6", "residential_area", null, null, null), WORDS, 1, NOW));
    }

    @Test
    void theCircularLeavesOutPrimarySchoolsAndSmallEnterprises() {
        assertThat(WORDS.isRecognisable(1, null)).isTrue();
        assertThat(WORDS.isRecognisable(2, 2L)).isTrue();
        assertThat(WORDS.isRecognisable(2, 1L)).isFalse();
        assertThat(WORDS.isRecognisable(3, null)).isFalse();
    }

    private static Place entered(PlaceDetails details) {
        return new Place(new NewPlace(1, details), null, WORDS, 1, NOW);
    }

    private static PlaceDetails said(
            String name, String kind, @Nullable String level, @Nullable LocalDate from, @Nullable PlaceEnding ending) {
        return new PlaceDetails(name, kind, level, null, from, ending);
    }

    private static void assertRefused(String field, String key, PlaceDetails said) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> entered(said))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    private static Word word(long id, String key, @Nullable LocalDate retiredOn, Map<String, Object> values) {
        return new Word(id, key, key, null, (int) id, retiredOn, 0, values);
    }
}
