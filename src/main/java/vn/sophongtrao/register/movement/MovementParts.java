package vn.sophongtrao.register.movement;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.record.RecordUnits;

/** Tells access rules whose a site, event or activity is. */
@Component("movementParts")
class MovementParts {

    private final RecordUnits units;

    MovementParts(RecordUnits units) {
        this.units = units;
    }

    /** @throws vn.sophongtrao.platform.NotFoundException where there is none that the acting person may see */
    public long unitOf(Part part, long id) {
        return units.unitOf(
                switch (part) {
                    case SITES -> "movement_site";
                    case EVENTS -> "movement_event";
                    case ACTIVITIES -> "movement_activity";
                },
                id);
    }
}
