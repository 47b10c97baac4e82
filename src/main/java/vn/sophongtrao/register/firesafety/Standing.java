package vn.sophongtrao.register.firesafety;

import java.util.Optional;

/** Where a group or a point stands today, as the schema derives it. */
public enum Standing {
    /** Lives and counts. */
    ACTIVE,
    /** Counts until the day before it ended. */
    ENDED,
    /** Entered by mistake and taken out with a reason: stays readable, counts nowhere. */
    WITHDRAWN;

    /** As a filter sends it; those that live are what a list shows unasked. */
    public static Optional<Standing> asked(String text) {
        return switch (text) {
            case "ended" -> Optional.of(ENDED);
            case "withdrawn" -> Optional.of(WITHDRAWN);
            default -> Optional.empty();
        };
    }
}
