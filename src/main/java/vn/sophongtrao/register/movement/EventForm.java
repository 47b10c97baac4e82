package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.Optional;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * What the officer typed of an event, kept as text so that a refused form comes back as it was.
 *
 * @param key made with the form, so that sent twice it enters one event
 */
record EventForm(
        String kind,
        String happenedOn,
        String scope,
        String byWhom,
        String decisionNumber,
        String decidedOn,
        String note,
        String key) {

    static EventForm blank() {
        return new EventForm("", "", "", "", "", "", "", OnceOnly.newKey());
    }

    static EventForm sent(Sent sent) {
        return new EventForm(
                sent.text("kind"),
                sent.text("happenedOn"),
                sent.text("scope"),
                sent.text("byWhom"),
                sent.text("decisionNumber"),
                sent.text("decidedOn"),
                sent.text("note"),
                sent.text("key"));
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<EventDetails> read(ModelView model, MovementWords words, LocalDate today, FormReading reading) {
        EventKind ofKind = reading.requiredChoice("kind", MovementEvent.KIND, kind, EventKind::find);
        LocalDate happened = reading.requiredDay("happenedOn", MovementEvent.HAPPENED_ON, happenedOn);
        if (happened != null) {
            reading.check(() -> MovementEvent.requireHappened(happened, model.launchedOn(), today));
        }
        Word ofScope = reading.choice("scope", MovementEvent.SCOPE, scope, words.scopes()::find);
        String by = reading.text(MovementEvent.BY_WHOM, byWhom);
        if (ofKind != null && (ofScope != null || scope.isBlank())) {
            reading.check(() -> MovementEvent.requireSaid(ofKind, ofScope == null ? null : ofScope.key(), by));
        }
        String number = reading.text(MovementEvent.DECISION_NUMBER, decisionNumber);
        LocalDate decided = reading.day("decidedOn", MovementEvent.DECIDED_ON, decidedOn);
        if (decided != null) {
            reading.check(() -> MovementRules.requireHappened("decidedOn", MovementEvent.DECIDED_ON, decided, today));
        }
        String more = reading.text(MovementEvent.NOTE, note);
        return reading.isRefused() || ofKind == null || happened == null
                ? Optional.empty()
                : Optional.of(new EventDetails(
                        ofKind, happened, ofScope == null ? null : ofScope.key(), by, number, decided, more));
    }
}
