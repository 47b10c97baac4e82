package vn.sophongtrao.register.movement;

import java.util.Arrays;
import java.util.Optional;

/** What belongs to a model and can be taken back as a mistake, by its name in addresses. */
public enum Part {
    SITES("sites"),
    EVENTS("events"),
    ACTIVITIES("activities");

    private final String path;

    Part(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    static Optional<Part> find(String path) {
        return Arrays.stream(values()).filter(part -> part.path.equals(path)).findFirst();
    }
}
