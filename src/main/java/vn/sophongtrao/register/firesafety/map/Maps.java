package vn.sophongtrao.register.firesafety.map;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.territory.Territory;

/** Draws maps. */
@Component
public class Maps {

    /** Metres that a map shows around what stands on it. */
    private static final double AROUND = 150;

    /** Metres that a map shows around what is known where something new is to be placed. */
    private static final double AROUND_KNOWN = 400;

    private final MapReading reading;
    private final Territory territory;
    private final Clock clock;

    Maps(MapReading reading, Territory territory, Clock clock) {
        this.reading = reading;
        this.territory = territory;
        this.clock = clock;
    }

    /** Offers to pick a position among those that the reader sees today; without any there is no ground to pick on. */
    public void offerPicking(Model model) {
        MapReading.Found known = reading.find(MapFilter.of(LocalDate.now(clock)));
        model.addAttribute("ground", draw(known, null, AROUND_KNOWN, null));
    }

    /**
     * Draws what was found, null where nothing of it is placed.
     *
     * @param area null for what holds it
     */
    @Nullable
    MapGround draw(MapReading.Found found, @Nullable MapArea area, Function<MapCluster, String> open) {
        return draw(found, area, AROUND, open);
    }

    private @Nullable MapGround draw(
            MapReading.Found found,
            @Nullable MapArea asked,
            double margin,
            @Nullable Function<MapCluster, String> open) {
        MapArea area = asked == null ? found.area() : asked;
        return area == null || found.placed() == 0
                ? null
                : MapGround.draw(found, area, margin, id -> territory.unit(id).name(), open);
    }
}
