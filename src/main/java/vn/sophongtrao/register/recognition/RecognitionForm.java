package vn.sophongtrao.register.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;

/**
 * What the officer typed of a recognition, kept as text so that a refused form comes back as it was.
 *
 * @param year asked of a new recognition only, as its subject
 * @param unit slug of the ward that is the subject, empty where it is a place
 * @param place id of the place that is the subject, empty where it is a ward
 * @param key made with the form, so that sent twice it enters one recognition
 * @param version the version that was read
 */
record RecognitionForm(
        String year,
        String unit,
        String place,
        String registeredOn,
        String result,
        String authority,
        String decisionNumber,
        String decidedOn,
        String shortfall,
        String key,
        long version) {

    /** An empty form about a subject. */
    static RecognitionForm blank(String year, String unit, String place) {
        return new RecognitionForm(year, unit, place, "", "", "", "", "", "", OnceOnly.newKey(), 0);
    }

    /** The recognition as it stands. */
    static RecognitionForm of(RecognitionView recognition, Words authorities) {
        Result result = recognition.result();
        Long authority = recognition.authorityId();
        return new RecognitionForm(
                "",
                "",
                "",
                VietnameseDate.format(recognition.registeredOn()),
                result == null ? "" : result.key(),
                authority == null ? "" : authorities.get(authority).key(),
                text(recognition.decisionNumber()),
                recognition.decidedOn() == null ? "" : VietnameseDate.format(recognition.decidedOn()),
                text(recognition.shortfall()),
                "",
                recognition.version());
    }

    static RecognitionForm sent(Sent sent) {
        return new RecognitionForm(
                sent.text("year"),
                sent.text("unit"),
                sent.text("place"),
                sent.text("registeredOn"),
                sent.text("result"),
                sent.text("authority"),
                sent.text("decisionNumber"),
                sent.text("decidedOn"),
                sent.text("shortfall"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param window the days of which the recognition judges
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<RecognitionDetails> read(DateRange window, Words authorities, LocalDate today, FormReading reading) {
        LocalDate registered = reading.requiredDay("registeredOn", Recognition.REGISTERED_ON, registeredOn);
        if (registered != null) {
            reading.check(() -> Recognition.requireRegistered(registered, window, today));
        }
        Result read = reading.choice("result", Recognition.RESULT, result, Result::asked);
        Word by = reading.choice("authority", Recognition.AUTHORITY, authority, authorities::find);
        String number = reading.text(Recognition.DECISION_NUMBER, decisionNumber);
        LocalDate decided = reading.day("decidedOn", Recognition.DECIDED_ON, decidedOn);
        if (decided != null && registered != null) {
            reading.check(() -> Recognition.requireDecided(decided, registered, today));
        }
        String why = reading.text(Recognition.SHORTFALL, shortfall);
        requireWhole(read, authority, decisionNumber, decidedOn, shortfall, reading);
        return reading.isRefused() || registered == null
                ? Optional.empty()
                : Optional.of(
                        new RecognitionDetails(registered, read, by == null ? null : by.key(), number, decided, why));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(RecognitionView saved, Words authorities) {
        RecognitionForm theirs = of(saved, authorities);
        return List.of(
                new Versus(Recognition.REGISTERED_ON, registeredOn, theirs.registeredOn),
                new Versus(Recognition.RESULT, told(result), told(theirs.result)),
                new Versus(Recognition.AUTHORITY, told(authorities, authority), told(authorities, theirs.authority)),
                new Versus(Recognition.DECISION_NUMBER.name(), decisionNumber, theirs.decisionNumber),
                new Versus(Recognition.DECIDED_ON, decidedOn, theirs.decidedOn),
                new Versus(Recognition.SHORTFALL.name(), shortfall, theirs.shortfall));
    }

    /** Names every field that the result asks for and that is empty. */
    static void requireWhole(
            @Nullable Result read,
            String authority,
            String decisionNumber,
            String decidedOn,
            String shortfall,
            FormReading reading) {
        if (read == Result.MET) {
            requireTyped("authority", authority, Recognition.AUTHORITY, reading);
            requireTyped("decisionNumber", decisionNumber, Recognition.DECISION_NUMBER.name(), reading);
            requireTyped("decidedOn", decidedOn, Recognition.DECIDED_ON, reading);
        } else if (read == Result.NOT_MET && shortfall.isBlank()) {
            reading.refuse("shortfall", Message.of("recognition.rule.not-met", Recognition.SHORTFALL.name()));
        }
    }

    private static void requireTyped(String field, String typed, Message name, FormReading reading) {
        if (typed.isBlank()) {
            reading.refuse(field, Message.of("recognition.rule.met", name));
        }
    }

    private static Object told(String result) {
        return Result.asked(result).<Object>map(Result::label).orElse(result);
    }

    private static Object told(Words words, String key) {
        return words.find(key).<Object>map(word -> word).orElse(key);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
