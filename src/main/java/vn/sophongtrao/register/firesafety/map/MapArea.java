package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the map, its edges included, in degrees.
 *
 * @param south not north of {@code north}
 * @param west not east of {@code east}
 */
record MapArea(BigDecimal south, BigDecimal west, BigDecimal north, BigDecimal east) {

    private static final Pattern DEGREES = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,6})?");
    private static final int EDGES = 4;

    MapArea {
        if (south.compareTo(north) > 0 || west.compareTo(east) > 0) {
            throw new IllegalArgumentException(
                    "edges in a wrong order: " + south + " " + west + " " + north + " " + east);
        }
    }

    /** Reads what {@link #text()} writes. */
    static Optional<MapArea> read(String text) {
        String[] edges = text.split("_", -1);
        if (edges.length != EDGES) {
            return Optional.empty();
        }
        BigDecimal[] degrees = new BigDecimal[EDGES];
        for (int edge = 0; edge < EDGES; edge++) {
            if (!DEGREES.matcher(edges[edge]).matches()) {
                return Optional.empty();
            }
            degrees[edge] = new BigDecimal(edges[edge]);
        }
        return degrees[0].compareTo(degrees[2]) > 0 || degrees[1].compareTo(degrees[3]) > 0
                ? Optional.empty()
                : Optional.of(new MapArea(degrees[0], degrees[1], degrees[2], degrees[3]));
    }

    /** As it stands in an address. */
    String text() {
        return south.toPlainString() + "_" + west.toPlainString() + "_" + north.toPlainString() + "_"
                + east.toPlainString();
    }

    /** The smallest area that holds both. */
    MapArea with(MapArea other) {
        return new MapArea(south.min(other.south), west.min(other.west), north.max(other.north), east.max(other.east));
    }
}
