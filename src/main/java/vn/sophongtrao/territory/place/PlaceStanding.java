package vn.sophongtrao.territory.place;

import java.util.Optional;

/** Where a place stands today, as the schema derives it. */
public enum PlaceStanding {
    /** Is there. */
    ACTIVE,
    /** Is no more. */
    ENDED,
    /** Entered by mistake and taken out with a reason: stays readable. */
    WITHDRAWN;

    /** As a filter sends it; those that are there are what a list shows unasked. */
    static Optional<PlaceStanding> asked(String text) {
        return switch (text) {
            case "ended" -> Optional.of(ENDED);
            case "withdrawn" -> Optional.of(WITHDRAWN);
            default -> Optional.empty();
        };
    }
}
