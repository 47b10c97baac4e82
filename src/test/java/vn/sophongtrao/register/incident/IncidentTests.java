package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of an incident. Today is 16 November 2023. */
class IncidentTests {

    private static final Instant NOW = Instant.parse("2023-11-16T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);
    private static final IncidentWords WORDS = IncidentWords.of(
            Words.of(List.of(
                    word(1, "theft", "Trộm cắp tài sản", null, Map.of("criminal_offence", true)),
                    word(2, "old", "Loại cũ", TODAY, Map.of("criminal_offence", true)))),
            Words.of(List.of(
                    word(1, "gun", "Súng", null, Map.of("unit_vi", "khẩu", "counted_vi", "súng", "decimals", 0)),
                    word(
                            2,
                            "firecracker",
                            "Pháo",
                            null,
                            Map.of("unit_vi", "kg", "counted_vi", "kg pháo", "decimals", 3)),
                    word(3, "old", "Cũ", TODAY.minusDays(1), Map.of("unit_vi", "cái", "decimals", 0)))));

    @Test
    void isOpenUntilTheDayOfItsHandlingIsKnown() {
        assertThat(entered(details(TODAY, null)).state()).isEqualTo(IncidentState.OPEN);
        assertThat(entered(details(TODAY, TODAY)).state()).isEqualTo(IncidentState.HANDLED);
    }

    @Test
    void isNotHandledBeforeItWasDetected() {
        refused("incident.rule.handledOn.early", () -> entered(details(TODAY, TODAY.minusDays(1))));
    }

    @Test
    void hasNoDateInTheFuture() {
        refused("incident.rule.detectedOn.future", () -> entered(details(TODAY.plusDays(1), null)));
        refused("incident.rule.handledOn.future", () -> entered(details(TODAY, TODAY.plusDays(1))));
    }

    @Test
    void countsDaysByTheClockOfVietNam() {
        Instant justAfterMidnight = Instant.parse("2023-11-16T17:00:00Z");

        Incident incident =
                new Incident(new NewIncident(1, details(TODAY.plusDays(1), null)), null, WORDS, 7, justAfterMidnight);

        assertThat(incident.detectedOn()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void isNotOlderThanTheCalendar() {
        refused("incident.rule.detectedOn.early", () -> entered(details(LocalDate.of(1999, 12, 31), null)));
    }

    @Test
    void belongsToACategoryInUse() {
        refused("incident.rule.category.unknown", () -> entered(details("nothing", "Mất xe", Map.of())));
        refused("incident.rule.category.retired", () -> entered(details("old", "Mất xe", Map.of())));
    }

    @Test
    void seizesQuantitiesAsExactAsTheirKind() {
        Incident incident = entered(seizing(Map.of("firecracker", new BigDecimal("2.450"), "gun", BigDecimal.ONE)));

        assertThat(incident.seizures()).hasSize(2);
        refused("incident.rule.seized.quantity", () -> entered(seizing(Map.of("gun", new BigDecimal("1.5")))));
        refused("incident.rule.seized.quantity", () -> entered(seizing(Map.of("gun", BigDecimal.ZERO))));
        refused("incident.rule.seized.most", () -> entered(seizing(Map.of("gun", new BigDecimal("1000000000")))));
        refused("incident.rule.seized.unknown", () -> entered(seizing(Map.of("tank", BigDecimal.ONE))));
        refused("incident.rule.seized.retired", () -> entered(seizing(Map.of("old", BigDecimal.ONE))));
    }

    @Test
    void keepsItsAccountShortAndOnOneLine() {
        assertThat(entered(details("theft", "  Mất\n xe\t máy\u0000 ", Map.of()))
                        .accountText())
                .isEqualTo("Mất xe máy");
        refused("record.text.blank", () -> entered(details("theft", " \u00a0\n", Map.of())));
        refused("record.text.long", () -> entered(details("theft", "a".repeat(501), Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gọi 0912345678", "gọi 0912 345 678", "số 031-123-456-789", "CCCD 031085001234 báo tin"})
    void refusesTheNumberOfAPerson(String account) {
        refused("record.text.person", () -> entered(details("theft", account, Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thiệt hại 120.000.000 đồng", "ngày 16/11/2023, 2 dao, 3 tuýp sắt", "ngõ 185 Chợ Hàng"})
    void takesOtherNumbers(String account) {
        assertThat(entered(details("theft", account, Map.of())).accountText()).isEqualTo(account);
    }

    @Test
    void isAmendedAndSaysByWhomAndWhen() {
        Incident incident = entered(details(TODAY, null));

        incident.amend(details(TODAY, TODAY), WORDS, 8, NOW.plusSeconds(60));

        assertThat(incident.state()).isEqualTo(IncidentState.HANDLED);
        assertThat(incident.amendedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void isNotAmendedByWhatItSaysAlready() {
        Incident incident = entered(seizing(Map.of("firecracker", new BigDecimal("2.4"))));

        incident.amend(seizing(Map.of("firecracker", new BigDecimal("2.400"))), WORDS, 8, NOW.plusSeconds(60));

        assertThat(incident.amendedAt()).isNull();
    }

    @Test
    void losesSeizuresThatAreNotSaidAgain() {
        Incident incident = entered(seizing(Map.of("gun", BigDecimal.ONE, "firecracker", BigDecimal.TEN)));

        incident.amend(seizing(Map.of("firecracker", BigDecimal.ONE)), WORDS, 8, NOW);

        assertThat(incident.seizures()).containsOnlyKeys(2L);
    }

    @Test
    void isWithdrawnForAReasonAndThenLeftAlone() {
        Incident incident = entered(details(TODAY, TODAY));
        incident.call("VV-2023-0001");
        refused("record.text.blank", () -> incident.withdraw(" ", 8, NOW));

        incident.withdraw("Ghi trùng", 8, NOW);

        assertThat(incident.state()).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(incident.handledOn()).isEqualTo(TODAY);
        refused("record.withdrawn.already", () -> incident.withdraw("Lần nữa", 8, NOW));
        refused("record.withdrawn.already", () -> incident.amend(details(TODAY, TODAY), WORDS, 8, NOW));
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work)
                .extracting(RuleViolation::messageKey)
                .isEqualTo(key);
    }

    private static Incident entered(IncidentDetails details) {
        return new Incident(new NewIncident(1, details), null, WORDS, 7, NOW);
    }

    private static IncidentDetails details(LocalDate detected, LocalDate handled) {
        return new IncidentDetails("theft", detected, handled, "Mất xe máy trong ngõ", true, Map.of());
    }

    private static IncidentDetails details(String category, String account, Map<String, BigDecimal> seizures) {
        return new IncidentDetails(category, TODAY, null, account, false, seizures);
    }

    private static IncidentDetails seizing(Map<String, BigDecimal> seizures) {
        return details("theft", "Kiểm tra phòng trọ", seizures);
    }

    private static Word word(long id, String key, String label, LocalDate retiredOn, Map<String, Object> values) {
        return new Word(id, key, label, null, (int) id, retiredOn, 0, values);
    }
}
