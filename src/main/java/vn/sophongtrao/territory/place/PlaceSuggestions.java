package vn.sophongtrao.territory.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.territory.Territory;

/**
 * What a form offers that asks where in a unit something is: a text in which a place of the directory is found as it is
 * typed. The form has the field {@code place} for the text and shows {@code territory/suggestions :: found}, which sends
 * {@link #FIELD}.
 */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
public class PlaceSuggestions {

    /** The field that says which place was meant: its id, {@link #NONE}, or nothing where the text is to say it. */
    public static final String FIELD = "directory";

    /** Sent where the place is none of the directory's. */
    public static final String NONE = "none";

    private static final int MOST = 8;

    private final PlaceDirectory directory;
    private final Territory territory;
    private final Clock clock;

    PlaceSuggestions(PlaceDirectory directory, Territory territory, Clock clock) {
        this.directory = directory;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * A place that can be chosen.
     *
     * @param value what the form sends
     * @param level null where it is no school
     */
    public record Suggestion(
            String value, String name, Word kind, @Nullable Word level, boolean chosen) {}

    /**
     * What can be chosen.
     *
     * @param none whether it was said that it is none of them
     */
    public record Suggestions(List<Suggestion> places, boolean none) {}

    /**
     * The places of the unit, and of those whose records it keeps, that hold the words, behind the one that is chosen.
     *
     * @param chosen what {@link #FIELD} says so far, empty for nothing
     */
    public Suggestions of(long unitId, String words, String chosen) {
        List<KnownPlace> places = new ArrayList<>();
        find(unitId, chosen).ifPresent(places::add);
        for (KnownPlace place : directory.suggested(keepers(unitId), words, MOST)) {
            if (places.stream().noneMatch(known -> known.id() == place.id())) {
                places.add(place);
            }
        }
        return new Suggestions(
                places.stream().map(place -> suggestion(place, chosen)).toList(), chosen.equals(NONE));
    }

    /**
     * The place that a form means, of the unit or of one whose records it keeps; empty where it means none.
     *
     * @param text what was typed, which may be the whole name of a place
     * @param chosen what {@link #FIELD} says
     */
    public Optional<KnownPlace> meant(long unitId, String text, String chosen) {
        if (chosen.equals(NONE)) {
            return Optional.empty();
        }
        return chosen.isEmpty() ? directory.called(keepers(unitId), text) : find(unitId, chosen);
    }

    private Optional<KnownPlace> find(long unitId, String chosen) {
        if (!chosen.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return directory
                .find(Long.parseLong(chosen))
                .filter(place -> keepers(unitId).contains(place.reportingUnitId()));
    }

    private Set<Long> keepers(long unitId) {
        return territory.withPredecessors(unitId, LocalDate.now(clock));
    }

    private Suggestion suggestion(KnownPlace place, String chosen) {
        PlaceWords words = directory.words();
        Long level = place.levelId();
        String value = String.valueOf(place.id());
        return new Suggestion(
                value,
                place.name(),
                words.kinds().get(place.kindId()),
                level == null ? null : words.levels().get(level),
                value.equals(chosen));
    }
}
