package vn.sophongtrao.platform.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;

import static org.assertj.core.api.Assertions.assertThat;

class FormReadingTests {

    private static final Message NAME = Message.of("record.history");

    private final FormReading reading = FormReading.of(new Typed("", Map.of()));

    record Typed(String day, Map<String, String> parts) {}

    @Test
    void readsWhatCanBeRead() {
        assertThat(reading.requiredDay("day", NAME, "18/01/2024")).isEqualTo(LocalDate.of(2024, 1, 18));
        assertThat(reading.number("parts[a]", NAME, "36,6", 1)).isEqualTo(new BigDecimal("36.6"));
        assertThat(reading.whole("parts[a]", NAME, "12", 20)).isEqualTo(12);
        String chosen = reading.requiredChoice("day", NAME, "a", Optional::of);
        assertThat(chosen).isEqualTo("a");
        assertThat(reading.requiredText(FreeText.of("day", "record.history", 10), " có "))
                .isEqualTo("có");
        assertThat(reading.isRefused()).isFalse();
    }

    @Test
    void whatWasNotTypedIsNothing() {
        assertThat(reading.day("day", NAME, " ")).isNull();
        assertThat(reading.number("day", NAME, null, 0)).isNull();
        String chosen = reading.choice("day", NAME, "", Optional::of);
        assertThat(chosen).isNull();
        assertThat(reading.isRefused()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidInOneRound() {
        reading.requiredDay("day", NAME, "");
        reading.number("parts[a]", NAME, "36.6", 1);
        reading.whole("parts[a]", NAME, "21", 20);
        reading.requiredChoice("day", NAME, "x", text -> Optional.empty());

        assertThat(reading.problems())
                .extracting(Message::key)
                .containsExactly("record.form.blank", "record.form.unread", "record.form.most", "record.form.unknown");
    }

    @Test
    void aRulesRefusalOfAFieldThatTheFormLacksStandsAboveIt() {
        assertThat(reading.attempt(() -> {
                    throw RuleViolation.at("elsewhere", "record.form.choose", NAME);
                }))
                .isEmpty();

        assertThat(reading.problems()).extracting(Message::key).containsExactly("record.form.choose");
    }
}
