package vn.sophongtrao.register.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.register.outreach.OutreachFixture.outreach;

/** The rules of a session. It is 16 November 2023. */
class OutreachSessionTests {

    private static final Instant NOW = Instant.parse("2023-11-16T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);
    private static final OutreachWords WORDS = words(null);

    @Test
    void whatIsSaidIsKeptFoldedAndWhatNobodyCountedIsNoZero() {
        OutreachSession kept =
                entered(outreach().about("  Luật   PCCC ").at(" ").counted(null, 0));

        assertThat(kept.topic()).isEqualTo("Luật PCCC");
        assertThat(kept.place()).isNull();
        assertThat(kept.attendance()).isNull();
        assertThat(kept.households()).isZero();
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        refused("heldOn", "outreach.rule.heldOn.early", outreach().held(LocalDate.of(1999, 12, 31)));
        refused("heldOn", "outreach.rule.heldOn.future", outreach().held(TODAY.plusDays(1)));
        refused("kind", "record.form.unknown", outreach().of("khong_co"));
        refused("audience", "record.form.unknown", outreach().with("khong_co"));
        refused("topic", "record.text.blank", outreach().about(" "));
        refused("topic", "record.text.person", outreach().about("Gọi ông A 0912345678"));
        refused("place", "record.text.long", outreach().at("x".repeat(201)));
        refused("attendance", "outreach.rule.counted", outreach().counted(-1, null));
        refused("households", "outreach.rule.counted", outreach().counted(null, 1_000_000));
        assertThat(entered(outreach().held(TODAY)).heldOn()).isEqualTo(TODAY);
    }

    @Test
    void aRetiredKindStaysWithItsSessionsAndIsChosenNoMore() {
        OutreachWords later = words(TODAY);
        OutreachSession session = entered(outreach());

        session.amend(outreach().about("Sửa").details(), later, 2, NOW);
        assertThat(session.topic()).isEqualTo("Sửa");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> session(outreach(), later))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("outreach.rule.retired"));
    }

    @Test
    void sayingTheSameChangesNothing() {
        OutreachSession session = entered(outreach());

        session.amend(outreach().about("Luật PCCC và kỹ năng  thoát nạn").details(), WORDS, 2, NOW);
        assertThat(session.amendedAt()).isNull();

        session.amend(outreach().counted(120, 40).details(), WORDS, 2, NOW);
        assertThat(session.amendedAt()).isEqualTo(NOW);
    }

    @Test
    void aWithdrawnSessionIsChangedNoMoreAndSaysNothing() {
        OutreachSession session = entered(outreach());
        session.withdraw("Ghi trùng", 1, NOW);

        assertThat(session.says(outreach().details(), WORDS, TODAY)).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> session.amend(outreach().details(), WORDS, 1, NOW))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("record.withdrawn.already"));
    }

    private static OutreachSession entered(OutreachFixture.Said said) {
        return session(said, WORDS);
    }

    private static OutreachSession session(OutreachFixture.Said said, OutreachWords words) {
        OutreachSession session = new OutreachSession(new NewOutreach(1, said.details()), null, words, 1, NOW);
        session.call("TT-2023-0001");
        return session;
    }

    private static void refused(String field, String key, OutreachFixture.Said said) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> entered(said))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    private static OutreachWords words(@Nullable LocalDate classesRetired) {
        return new OutreachWords(
                Words.of(List.of(new Word(1, "fire_law_class", "Lớp PCCC", null, 1, classesRetired, 0, Map.of()))),
                Words.of(List.of(new Word(2, "pupils", "Học sinh", null, 1, null, 0, Map.of()))));
    }
}
