package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.Optional;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * What the officer typed of an activity, kept as text so that a refused form comes back as it was.
 *
 * @param unit slug of the unit that did it; asked of who writes for several units
 * @param key made with the form, so that sent twice it enters one activity
 */
record ActivityForm(String unit, String happenedOn, String what, String participants, String key) {

    static ActivityForm blank(String unit) {
        return new ActivityForm(unit, "", "", "", OnceOnly.newKey());
    }

    static ActivityForm sent(Sent sent) {
        return new ActivityForm(
                sent.text("unit"),
                sent.text("happenedOn"),
                sent.text("what"),
                sent.text("participants"),
                sent.text("key"));
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<ActivityDetails> read(LocalDate today, FormReading reading) {
        LocalDate happened = reading.requiredDay("happenedOn", MovementActivity.HAPPENED_ON, happenedOn);
        if (happened != null) {
            reading.check(
                    () -> MovementRules.requireHappened("happenedOn", MovementActivity.HAPPENED_ON, happened, today));
        }
        String done = reading.requiredText(MovementActivity.WHAT, what);
        Integer tookPart = reading.whole(
                "participants", MovementActivity.PARTICIPANTS, participants, MovementActivity.MOST_PARTICIPANTS);
        return reading.isRefused() || happened == null || done == null
                ? Optional.empty()
                : Optional.of(new ActivityDetails(happened, done, tookPart));
    }
}
