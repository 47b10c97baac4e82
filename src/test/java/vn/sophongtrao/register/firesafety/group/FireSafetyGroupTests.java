package vn.sophongtrao.register.firesafety.group;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.register.firesafety.Ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.register.firesafety.group.GroupFixture.group;

/** The rules of a group. It is 16 November 2023. */
class FireSafetyGroupTests {

    private static final Instant NOW = Instant.parse("2023-11-16T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);

    @Test
    void whatIsSaidIsKeptFoldedAndTelephonesAsDigits() {
        GroupDetails kept = entered(group().number("  05 ").in("Tổ dân  phố 7")).details();

        assertThat(kept.number()).isEqualTo("05");
        assertThat(kept.residentialArea()).isEqualTo("Tổ dân phố 7");
        assertThat(kept.leaderPhone()).isEqualTo("0912345678");
        assertThat(kept.tools()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "15, true", "16, false"})
    void otherThanFiveToFifteenHouseholdsAreUnusualAndTaken(int households, boolean usual) {
        assertThat(entered(group().households(households)).details().households())
                .isEqualTo(households);
        assertThat(FireSafetyGroup.isUsual(households)).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1000})
    void noGroupHasSoManyHouseholds(int households) {
        assertRefused("households", "firesafety.rule.households", group().households(households));
    }

    @Test
    void daysFollowEachOtherAndNoneIsToCome() {
        assertRefused("establishedOn", "firesafety.rule.early", group().established(LocalDate.of(1999, 12, 31)));
        assertRefused("establishedOn", "firesafety.rule.future", group().established(TODAY.plusDays(1)));
        assertRefused("endedOn", "firesafety.rule.early", group().ended(LocalDate.of(2022, 2, 28)));
        assertRefused("endedOn", "firesafety.rule.future", group().ended(TODAY.plusDays(1)));
        assertThat(entered(group().established(TODAY)).details().establishedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void sayingTheSameChangesNothing() {
        FireSafetyGroup group = entered(group());

        group.amend(group().number("05  ").details(), 2, NOW);
        assertThat(group.amendedAt()).isNull();

        group.amend(group().households(11).details(), 2, NOW);
        assertThat(group.amendedAt()).isEqualTo(NOW);
    }

    @Test
    void aGroupEndsOnceAndGoesOnWhereItsEndIsTakenBack() {
        FireSafetyGroup group = entered(group());
        group.end(new Ending(LocalDate.of(2023, 5, 1), "Giải thể"), 1, NOW);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> group.end(new Ending(TODAY, "Lần nữa"), 1, NOW))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("firesafety.rule.ended"));

        group.amend(group().details(), 1, NOW);
        assertThat(group.details().ending()).isNull();
    }

    @Test
    void aWithdrawnGroupIsChangedNoMore() {
        FireSafetyGroup group = entered(group());
        group.withdraw("Ghi trùng", 1, NOW);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> group.amend(group().details(), 1, NOW))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("record.withdrawn.already"));
    }

    private static FireSafetyGroup entered(GroupFixture.Said said) {
        FireSafetyGroup group = new FireSafetyGroup(new NewGroup(1, said.details()), null, 1, NOW);
        group.call("TLG-2022-0001");
        return group;
    }

    private static void assertRefused(String field, String key, GroupFixture.Said said) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> entered(said))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }
}
