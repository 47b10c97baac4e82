package vn.sophongtrao.report.form;

import java.util.Optional;

/**
 * A button in a figure's row that enters something for it.
 *
 * @param key the indicator's
 * @param argument what it enters, or the version it enters over
 */
record Picked(String key, Kind kind, String argument) {

    /** What of a row it concerns. */
    enum Place {
        FIGURE,
        NOTE,
        ANSWER
    }

    /** What is entered. */
    enum Kind {
        /** One reading of an ambiguous text for the first box. */
        VALUE(Place.FIGURE, true),
        /** One reading of an ambiguous text for the second box. */
        DENOMINATOR(Place.FIGURE, true),
        /** The typed figure, over the version that somebody else saved. */
        MINE(Place.FIGURE, true),
        /** What somebody else saved. */
        THEIRS(Place.FIGURE, false),
        /** The state of last month. */
        KEEP(Place.FIGURE, false),
        /** The note as it was written here. */
        NOTE_MINE(Place.NOTE, true),
        /** The note as somebody else wrote it. */
        NOTE_THEIRS(Place.NOTE, false),
        /** The answer as it was written here. */
        ANSWER_MINE(Place.ANSWER, true),
        /** The answer as somebody else wrote it. */
        ANSWER_THEIRS(Place.ANSWER, false);

        private final Place place;
        private final boolean entersWhatWasTyped;

        Kind(Place place, boolean entersWhatWasTyped) {
            this.place = place;
            this.entersWhatWasTyped = entersWhatWasTyped;
        }

        Place place() {
            return place;
        }

        boolean entersWhatWasTyped() {
            return entersWhatWasTyped;
        }
    }

    static Optional<Picked> read(String text) {
        String[] parts = text.split("\\|", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(parts[1])) {
                return Optional.of(new Picked(parts[0], kind, parts[2]));
            }
        }
        return Optional.empty();
    }

    String written() {
        return key + "|" + kind + "|" + argument;
    }
}
