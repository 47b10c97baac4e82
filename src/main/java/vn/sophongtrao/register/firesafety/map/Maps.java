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
    private final GroundPictures pictures;
    private final Territory territory;
    private final Clock clock;

    Maps(MapReading reading, GroundPictures pictures, Territory territory, Clock clock) {
        this.reading = reading;
        this.pictures = pictures;
        this.territory = territory;
        this.clock = clock;
    }

    /** Offers to pick a position among those that the reader sees today, or on the picture of the district; without either there is no ground. */
    public void offerPicking(Model model) {
        MapReading.Found known = reading.find(MapFilter.of(LocalDate.now(clock)));
        GroundPicture picture = pictures.current().orElse(null);
        MapArea area = known.area() == null && picture != null ? picture.area() : known.area();
        model.addAttribute("ground", draw(known, area, AROUND_KNOWN, picture, null));
    }

    /**
     * Draws what was found, null where nothing of it is placed.
     *
     * @param area null for what holds it
     */
    @Nullable
    MapGround draw(MapReading.Found found, @Nullable MapArea area, Function<MapCluster, String> open) {
        GroundPicture picture = pictures.current().orElse(null);
        return draw(found, found.placed() == 0 ? null : area == null ? found.area() : area, AROUND, picture, open);
    }

    private @Nullable MapGround draw(
            MapReading.Found found,
            @Nullable MapArea area,
            double margin,
            @Nullable GroundPicture picture,
            @Nullable Function<MapCluster, String> open) {
        return area == null
                ? null
                : MapGround.draw(
                        found, area, margin, picture, id -> territory.unit(id).name(), open);
    }
}
