package vn.sophongtrao.register.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.sophongtrao.platform.text.Message;

/** What came of an evaluation; the circular knows no score. */
public enum Result {
    /** Meets the criteria (đạt). */
    MET,
    /** Does not (chưa đạt). */
    NOT_MET;

    /** As forms and filters send it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Message label() {
        return Message.of("recognition.result." + name());
    }

    static Optional<Result> asked(String key) {
        return Arrays.stream(values())
                .filter(result -> result.key().equals(key))
                .findFirst();
    }
}
