package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.KnownPlace;
import vn.sophongtrao.territory.place.PlaceDirectory;

/** The places of the directory that sites point to. */
@Component
class SitePlaces {

    private final PlaceDirectory directory;
    private final Territory territory;
    private final Clock clock;

    SitePlaces(PlaceDirectory directory, Territory territory, Clock clock) {
        this.directory = directory;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * The place that is said of a site, null where none of the directory is.
     *
     * @param unitId the site's unit
     * @throws RuleViolation where it is a place of another unit
     */
    @Nullable
    KnownPlace of(long unitId, SiteDetails details) {
        Long id = details.placeId();
        if (id == null) {
            return null;
        }
        return directory
                .find(id)
                .filter(place ->
                        territory.withPredecessors(unitId, LocalDate.now(clock)).contains(place.reportingUnitId()))
                .orElseThrow(() -> RuleViolation.at("place", "movement.rule.site.elsewhere"));
    }
}
