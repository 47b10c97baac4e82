package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.Optional;

import vn.sophongtrao.platform.record.Withdrawal;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * What the officer typed to end a model or a site.
 *
 * @param on the day
 * @param reason why
 * @param version the version that was read
 */
record EndForm(String on, String reason, long version) {

    static EndForm of(long version) {
        return new EndForm("", "", version);
    }

    static EndForm sent(Sent sent) {
        return new EndForm(sent.text("on"), sent.text("reason"), sent.version());
    }

    /** The form as it is shown once more after somebody else has changed the record. */
    EndForm renewed(long savedVersion) {
        return new EndForm(on, reason, savedVersion);
    }

    /**
     * Reads the form.
     *
     * @param name what people call the day
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<Ending> read(Message name, LocalDate today, FormReading reading) {
        LocalDate day = reading.requiredDay("on", name, on);
        if (day != null) {
            reading.check(() -> MovementRules.requireHappened("on", name, day, today));
        }
        String why = reading.requiredText(Withdrawal.REASON, reason);
        return reading.isRefused() || day == null || why == null ? Optional.empty() : Optional.of(new Ending(day, why));
    }
}
