package vn.sophongtrao.register.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;

/**
 * What the officer typed of a session, kept as text so that a refused form comes back as it was.
 *
 * @param key made with the form, so that sent twice it enters one session
 * @param version the version that was read
 */
record OutreachForm(
        String kind,
        String topic,
        String heldOn,
        String audience,
        String place,
        String attendance,
        String households,
        String key,
        long version) {

    static final Message KIND = Message.of("outreach.field.kind");
    static final Message HELD_ON = Message.of("outreach.field.heldOn");
    static final Message AUDIENCE = Message.of("outreach.field.audience");
    static final Message ATTENDANCE = Message.of("outreach.field.attendance");
    static final Message HOUSEHOLDS = Message.of("outreach.field.households");

    /** An empty form. */
    static OutreachForm blank() {
        return new OutreachForm("", "", "", "", "", "", "", OnceOnly.newKey(), 0);
    }

    /** The same under a new key: a session of its own. */
    OutreachForm anew() {
        return new OutreachForm(
                kind, topic, heldOn, audience, place, attendance, households, OnceOnly.newKey(), version);
    }

    /** The session as it stands. */
    static OutreachForm of(OutreachView outreach, OutreachWords words) {
        return new OutreachForm(
                words.kinds().get(outreach.kindId()).key(),
                outreach.topic(),
                VietnameseDate.format(outreach.heldOn()),
                words.audiences().get(outreach.audienceId()).key(),
                outreach.place() == null ? "" : outreach.place(),
                text(outreach.attendance()),
                text(outreach.households()),
                "",
                outreach.version());
    }

    static OutreachForm sent(Sent sent) {
        return new OutreachForm(
                sent.text("kind"),
                sent.text("topic"),
                sent.text("heldOn"),
                sent.text("audience"),
                sent.text("place"),
                sent.text("attendance"),
                sent.text("households"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<OutreachDetails> read(OutreachWords words, LocalDate today, FormReading reading) {
        Word ofKind = reading.requiredChoice("kind", KIND, kind, words.kinds()::find);
        LocalDate held = reading.requiredDay("heldOn", HELD_ON, heldOn);
        if (held != null) {
            reading.check(() -> OutreachSession.requireHeld(held, today));
        }
        String about = reading.requiredText(OutreachSession.TOPIC, topic);
        String where = reading.text(OutreachSession.PLACE, place);
        Word forWhom = reading.requiredChoice("audience", AUDIENCE, audience, words.audiences()::find);
        Integer came = reading.whole("attendance", ATTENDANCE, attendance, OutreachSession.MOST);
        Integer reached = reading.whole("households", HOUSEHOLDS, households, OutreachSession.MOST);
        return reading.isRefused() || ofKind == null || about == null || held == null || forWhom == null
                ? Optional.empty()
                : Optional.of(new OutreachDetails(ofKind.key(), forWhom.key(), about, held, where, came, reached));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(OutreachView saved, OutreachWords words) {
        OutreachForm theirs = of(saved, words);
        return List.of(
                new Versus(KIND, chosen(words.kinds(), kind), chosen(words.kinds(), theirs.kind)),
                new Versus(OutreachSession.TOPIC.name(), topic, theirs.topic),
                new Versus(HELD_ON, heldOn, theirs.heldOn),
                new Versus(AUDIENCE, chosen(words.audiences(), audience), chosen(words.audiences(), theirs.audience)),
                new Versus(OutreachSession.PLACE.name(), place, theirs.place),
                new Versus(ATTENDANCE, attendance, theirs.attendance),
                new Versus(HOUSEHOLDS, households, theirs.households));
    }

    private static Object chosen(Words words, String key) {
        return words.find(key).<Object>map(word -> word).orElse("");
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : VietnameseNumber.format(number);
    }
}
