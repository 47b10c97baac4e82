package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;

/**
 * What the officer typed of a model, kept as text so that a refused form comes back as it was.
 *
 * @param unit slug of the unit that is to own it; asked of a new model only, and of who writes for several units
 * @param withSite whether its first site is entered with it, at the same unit and on the same day; of a new model only
 * @param key made with the form, so that sent twice it enters one model
 * @param version the version that was read
 */
record ModelForm(
        String unit,
        String name,
        String kind,
        String lead,
        String launchedOn,
        boolean withSite,
        String scheme,
        String programmeFrom,
        String programmeTo,
        String partners,
        String about,
        String key,
        long version) {

    static final Message PROGRAMME_FROM = Message.of("movement.field.programme-from");
    static final Message PROGRAMME_TO = Message.of("movement.field.programme-to");

    /** An empty form for the unit. */
    static ModelForm blank(String unit) {
        return new ModelForm(unit, "", "", "", "", true, "", "", "", "", "", OnceOnly.newKey(), 0);
    }

    /** The same under a new key: a model of its own. */
    ModelForm anew() {
        return new ModelForm(
                unit,
                name,
                kind,
                lead,
                launchedOn,
                withSite,
                scheme,
                programmeFrom,
                programmeTo,
                partners,
                about,
                OnceOnly.newKey(),
                version);
    }

    /** The model as it stands. */
    static ModelForm of(ModelView model, MovementWords words) {
        Long scheme = model.schemeId();
        return new ModelForm(
                "",
                model.name(),
                words.kinds().get(model.kindId()).key(),
                words.leads().get(model.leadId()).key(),
                VietnameseDate.format(model.launchedOn()),
                false,
                scheme == null ? "" : words.schemes().get(scheme).key(),
                year(model.programmeFrom()),
                year(model.programmeTo()),
                model.partners() == null ? "" : model.partners(),
                model.about() == null ? "" : model.about(),
                "",
                model.version());
    }

    static ModelForm sent(Sent sent) {
        return new ModelForm(
                sent.text("unit"),
                sent.text("name"),
                sent.text("kind"),
                sent.text("lead"),
                sent.text("launchedOn"),
                sent.ticked("withSite"),
                sent.text("scheme"),
                sent.text("programmeFrom"),
                sent.text("programmeTo"),
                sent.text("partners"),
                sent.text("about"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone, so that all there is to mend is said at once.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<ModelDetails> read(MovementWords words, LocalDate today, FormReading reading) {
        String called = reading.requiredText(MovementModel.NAME, name);
        Word ofKind = reading.requiredChoice("kind", MovementModel.KIND, kind, words.kinds()::find);
        Word ledBy = reading.requiredChoice("lead", MovementModel.LEAD, lead, words.leads()::find);
        LocalDate launched = reading.requiredDay("launchedOn", MovementModel.LAUNCHED_ON, launchedOn);
        if (launched != null) {
            reading.check(() -> MovementModel.requireLaunched(launched, today));
        }
        Word ofScheme = reading.choice("scheme", MovementModel.SCHEME, scheme, words.schemes()::find);
        Integer from = reading.whole("programmeFrom", PROGRAMME_FROM, programmeFrom, MovementModel.LAST_YEAR);
        Integer to = reading.whole("programmeTo", PROGRAMME_TO, programmeTo, MovementModel.LAST_YEAR);
        reading.check(() -> MovementModel.requireProgramme(from, to));
        String with = reading.text(MovementModel.PARTNERS, partners);
        String does = reading.text(MovementModel.ABOUT, about);
        return reading.isRefused() || called == null || ofKind == null || ledBy == null || launched == null
                ? Optional.empty()
                : Optional.of(new ModelDetails(
                        called,
                        ofKind.key(),
                        ledBy.key(),
                        launched,
                        ofScheme == null ? null : ofScheme.key(),
                        from,
                        to,
                        with,
                        does));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(ModelView saved, MovementWords words) {
        ModelForm theirs = of(saved, words);
        return List.of(
                new Versus(MovementModel.NAME.name(), name, theirs.name),
                new Versus(MovementModel.KIND, chosen(words.kinds(), kind), chosen(words.kinds(), theirs.kind)),
                new Versus(MovementModel.LEAD, chosen(words.leads(), lead), chosen(words.leads(), theirs.lead)),
                new Versus(MovementModel.LAUNCHED_ON, launchedOn, theirs.launchedOn),
                new Versus(
                        MovementModel.SCHEME, chosen(words.schemes(), scheme), chosen(words.schemes(), theirs.scheme)),
                new Versus(PROGRAMME_FROM, programmeFrom, theirs.programmeFrom),
                new Versus(PROGRAMME_TO, programmeTo, theirs.programmeTo),
                new Versus(MovementModel.PARTNERS.name(), partners, theirs.partners),
                new Versus(MovementModel.ABOUT.name(), about, theirs.about));
    }

    /** The word behind a key that was sent; empty where there is none. */
    static Object chosen(Words words, String key) {
        return words.find(key).<Object>map(word -> word).orElse("");
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : String.valueOf(year);
    }
}
