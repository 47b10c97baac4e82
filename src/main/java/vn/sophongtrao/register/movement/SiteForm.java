package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;
import vn.sophongtrao.territory.place.KnownPlace;
import vn.sophongtrao.territory.place.PlaceSuggestions;

/**
 * What the officer typed of a site, kept as text so that a refused form comes back as it was.
 *
 * @param unit slug of the unit it lies in; asked of a new site only, and of who writes for several units
 * @param directory which place of the directory is meant, as {@link PlaceSuggestions} says it
 * @param key made with the form, so that sent twice it enters one site
 * @param version the version that was read
 */
record SiteForm(
        String unit,
        String placeKind,
        String place,
        String directory,
        String launchedOn,
        String partner,
        String teams,
        String members,
        String key,
        long version) {

    /** An empty form for the unit. */
    static SiteForm blank(String unit) {
        return new SiteForm(unit, "", "", "", "", "", "", "", OnceOnly.newKey(), 0);
    }

    /** The site as it stands. */
    static SiteForm of(SiteView site, MovementWords words) {
        Long placeId = site.placeId();
        Long placeKind = placeId == null ? site.placeKindId() : null;
        return new SiteForm(
                "",
                placeKind == null ? "" : words.placeKinds().get(placeKind).key(),
                site.place() == null ? "" : site.place(),
                placeId == null ? "" : placeId.toString(),
                VietnameseDate.format(site.launchedOn()),
                site.partner() == null ? "" : site.partner(),
                number(site.teams()),
                number(site.members()),
                "",
                site.version());
    }

    static SiteForm sent(Sent sent) {
        return new SiteForm(
                sent.text("unit"),
                sent.text("placeKind"),
                sent.text("place"),
                sent.text(PlaceSuggestions.FIELD),
                sent.text("launchedOn"),
                sent.text("partner"),
                sent.text("teams"),
                sent.text("members"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form and asks of each field what can be asked of it alone.
     *
     * @param known the place of the directory that is meant, null for none
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<SiteDetails> read(
            ModelView model, @Nullable KnownPlace known, MovementWords words, LocalDate today, FormReading reading) {
        Word ofKind = reading.choice("placeKind", MovementSite.PLACE_KIND, placeKind, words.placeKinds()::find);
        String where = reading.text(MovementSite.PLACE, place);
        LocalDate launched = reading.requiredDay("launchedOn", MovementSite.LAUNCHED_ON, launchedOn);
        if (launched != null) {
            reading.check(() -> MovementSite.requireLaunched(launched, model.launchedOn(), today));
        }
        String with = reading.text(MovementSite.PARTNER, partner);
        Integer inTeams = reading.whole("teams", MovementSite.TEAMS, teams, MovementSite.MOST_TEAMS);
        Integer inMembers = reading.whole("members", MovementSite.MEMBERS, members, MovementSite.MOST_MEMBERS);
        return reading.isRefused() || launched == null
                ? Optional.empty()
                : Optional.of(new SiteDetails(
                        known == null ? null : known.id(),
                        ofKind == null ? null : ofKind.key(),
                        where,
                        launched,
                        with,
                        inTeams,
                        inMembers));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(SiteView saved, MovementWords words) {
        SiteForm theirs = of(saved, words);
        return List.of(
                new Versus(
                        MovementSite.PLACE_KIND,
                        ModelForm.chosen(words.placeKinds(), placeKind),
                        ModelForm.chosen(words.placeKinds(), theirs.placeKind)),
                new Versus(MovementSite.PLACE.name(), place, theirs.place),
                new Versus(MovementSite.LAUNCHED_ON, launchedOn, theirs.launchedOn),
                new Versus(MovementSite.PARTNER.name(), partner, theirs.partner),
                new Versus(MovementSite.TEAMS, teams, theirs.teams),
                new Versus(MovementSite.MEMBERS, members, theirs.members));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : VietnameseNumber.format(number);
    }
}
