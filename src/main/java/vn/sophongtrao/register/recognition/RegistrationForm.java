package vn.sophongtrao.register.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * The form that registers several subjects on one day.
 *
 * @param registeredOn the day, as it was typed
 * @param chosen keys of the subjects
 */
record RegistrationForm(String registeredOn, List<String> chosen) {

    RegistrationForm {
        chosen = List.copyOf(chosen);
    }

    static RegistrationForm blank() {
        return new RegistrationForm("", List.of());
    }

    static RegistrationForm sent(Sent sent) {
        return new RegistrationForm(
                sent.text("registeredOn"),
                sent.each("chosen").entrySet().stream()
                        .filter(box -> box.getValue().equals("true"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /**
     * Reads the day.
     *
     * @param reading takes what is wrong
     * @return empty where anything is, or nothing is chosen
     */
    Optional<LocalDate> read(LocalDate today, FormReading reading) {
        if (chosen.isEmpty()) {
            reading.refuse(null, Message.of("recognition.rule.none-chosen"));
        }
        LocalDate day = reading.requiredDay("registeredOn", Recognition.REGISTERED_ON, registeredOn);
        if (day != null && day.isAfter(today)) {
            reading.refuse("registeredOn", Message.of("recognition.rule.future", Recognition.REGISTERED_ON, today));
        }
        return reading.isRefused() ? Optional.empty() : Optional.ofNullable(day);
    }
}
