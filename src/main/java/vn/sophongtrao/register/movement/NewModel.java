package vn.sophongtrao.register.movement;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A model about to enter the register with what is known of it.
 *
 * @param unitId the unit that owns it, for good: a ward, or the district office for one of the whole district
 * @param ratings key of the rating by reporting year
 * @param dissolved how it ended, null while it is active
 */
public record NewModel(
        long unitId,
        ModelDetails details,
        List<NewSite> sites,
        List<EventDetails> events,
        Map<Integer, String> ratings,
        List<NewActivity> activities,
        @Nullable Ending dissolved) {

    public NewModel {
        sites = List.copyOf(sites);
        events = List.copyOf(events);
        ratings = Map.copyOf(ratings);
        activities = List.copyOf(activities);
    }

    /** An active model of which nothing more is known. */
    public static NewModel of(long unitId, ModelDetails details) {
        return new NewModel(unitId, details, List.of(), List.of(), Map.of(), List.of(), null);
    }

    /** The same model, which also has these sites. */
    public NewModel with(List<NewSite> more) {
        return new NewModel(unitId, details, more, events, ratings, activities, dissolved);
    }
}
