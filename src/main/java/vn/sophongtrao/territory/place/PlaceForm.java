package vn.sophongtrao.territory.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;

/**
 * What the officer typed of a place, kept as text so that a refused form comes back as it was.
 *
 * @param endedOn asked only of a place that has ended, as the reason; both empty, it is there again
 * @param another whether it is another one than its namesakes
 * @param key made with the form, so that sent twice it enters one place
 * @param version the version that was read
 */
record PlaceForm(
        String name,
        String kind,
        String level,
        String address,
        String validFrom,
        String endedOn,
        String endReason,
        boolean another,
        String key,
        long version) {

    /** An empty form. */
    static PlaceForm blank() {
        return new PlaceForm("", "", "", "", "", "", "", false, OnceOnly.newKey(), 0);
    }

    /** The place as it stands. */
    static PlaceForm of(PlaceView place, PlaceWords words) {
        Long level = place.levelId();
        return new PlaceForm(
                place.name(),
                words.kinds().get(place.kindId()).key(),
                level == null ? "" : words.levels().get(level).key(),
                place.address() == null ? "" : place.address(),
                text(place.validFrom()),
                text(place.endedOn()),
                place.endReason() == null ? "" : place.endReason(),
                false,
                "",
                place.version());
    }

    static PlaceForm sent(Sent sent) {
        return new PlaceForm(
                sent.text("name"),
                sent.text("kind"),
                sent.text("level"),
                sent.text("address"),
                sent.text("validFrom"),
                sent.text("endedOn"),
                sent.text("endReason"),
                sent.ticked("another"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<PlaceDetails> read(PlaceWords words, LocalDate today, FormReading reading) {
        String called = reading.requiredText(Place.NAME, name);
        Word ofKind = reading.requiredChoice("kind", Place.KIND, kind, words.kinds()::find);
        Word ofLevel = reading.choice("level", Place.LEVEL, level, words.levels()::find);
        if (ofKind != null) {
            reading.check(() -> Place.requireLevel(ofKind, ofLevel));
        }
        String where = reading.text(Place.ADDRESS, address);
        LocalDate from = reading.day("validFrom", Place.VALID_FROM, validFrom);
        if (from != null) {
            reading.check(() -> Place.requireValidFrom(from, today));
        }
        PlaceEnding ending = ending(from, today, reading);
        return reading.isRefused() || called == null || ofKind == null
                ? Optional.empty()
                : Optional.of(new PlaceDetails(
                        called, ofKind.key(), ofLevel == null ? null : ofLevel.key(), where, from, ending));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(PlaceView saved, PlaceWords words) {
        PlaceForm theirs = of(saved, words);
        List<Versus> lines = new ArrayList<>(List.of(
                new Versus(Place.NAME.name(), name, theirs.name),
                new Versus(Place.KIND, chosen(words.kinds(), kind), chosen(words.kinds(), theirs.kind)),
                new Versus(Place.LEVEL, chosen(words.levels(), level), chosen(words.levels(), theirs.level)),
                new Versus(Place.ADDRESS.name(), address, theirs.address),
                new Versus(Place.VALID_FROM, validFrom, theirs.validFrom)));
        if (!endedOn.isEmpty() || !theirs.endedOn.isEmpty()) {
            lines.add(new Versus(PlaceEnding.ON, endedOn, theirs.endedOn));
            lines.add(new Versus(PlaceEnding.REASON.name(), endReason, theirs.endReason));
        }
        return lines;
    }

    private @Nullable PlaceEnding ending(@Nullable LocalDate from, LocalDate today, FormReading reading) {
        if (endedOn.isBlank() && endReason.isBlank()) {
            return null;
        }
        LocalDate day = reading.requiredDay("endedOn", PlaceEnding.ON, endedOn);
        String reason = reading.requiredText(PlaceEnding.REASON, endReason);
        if (day == null || reason == null) {
            return null;
        }
        reading.check(() -> PlaceEnding.requireEnded(day, from, today));
        return new PlaceEnding(day, reason);
    }

    private static Object chosen(Words words, String key) {
        return words.find(key).<Object>map(word -> word).orElse(key);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : VietnameseDate.format(day);
    }
}
