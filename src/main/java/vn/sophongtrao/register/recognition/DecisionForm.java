package vn.sophongtrao.register.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * The form that records the result of several subjects, kept as text so that a refused form comes back as it was.
 *
 * @param chosen ids of their recognitions
 */
record DecisionForm(
        String result,
        String authority,
        String decisionNumber,
        String decidedOn,
        String shortfall,
        List<String> chosen) {

    DecisionForm {
        chosen = List.copyOf(chosen);
    }

    static DecisionForm blank() {
        return new DecisionForm("", "", "", "", "", List.of());
    }

    static DecisionForm sent(Sent sent) {
        return new DecisionForm(
                sent.text("result"),
                sent.text("authority"),
                sent.text("decisionNumber"),
                sent.text("decidedOn"),
                sent.text("shortfall"),
                sent.each("chosen").entrySet().stream()
                        .filter(box ->
                                box.getValue().equals("true") && box.getKey().matches("[0-9]{1,18}"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    List<Long> ids() {
        return chosen.stream().map(Long::valueOf).toList();
    }

    /**
     * Reads the form so that all there is to mend is said at once.
     *
     * @param reading takes what is wrong
     * @return empty where anything is, or nothing is chosen
     */
    Optional<Decision> read(Words authorities, LocalDate today, FormReading reading) {
        if (chosen.isEmpty()) {
            reading.refuse(null, Message.of("recognition.rule.none-chosen"));
        }
        Result read = reading.requiredChoice("result", Recognition.RESULT, result, Result::asked);
        Word by = reading.choice("authority", Recognition.AUTHORITY, authority, authorities::find);
        String number = reading.text(Recognition.DECISION_NUMBER, decisionNumber);
        LocalDate on = reading.day("decidedOn", Recognition.DECIDED_ON, decidedOn);
        if (on != null && on.isAfter(today)) {
            reading.refuse("decidedOn", Message.of("recognition.rule.future", Recognition.DECIDED_ON, today));
        }
        String why = reading.text(Recognition.SHORTFALL, shortfall);
        if (read != null) {
            RecognitionForm.requireWhole(read, authority, decisionNumber, decidedOn, shortfall, reading);
        }
        return reading.isRefused() || read == null
                ? Optional.empty()
                : Optional.of(new Decision(read, by == null ? null : by.key(), number, on, why));
    }
}
