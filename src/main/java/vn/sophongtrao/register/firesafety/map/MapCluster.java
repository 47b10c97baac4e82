package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;

/**
 * Records of a kind that stand close together, where there are too many to draw each.
 *
 * @param latitude the middle of them
 * @param longitude the middle of them
 */
record MapCluster(
        MapKind kind,
        long records,
        double latitude,
        double longitude,
        BigDecimal south,
        BigDecimal west,
        BigDecimal north,
        BigDecimal east) {

    /** Just what holds them. */
    MapArea area() {
        return new MapArea(south, west, north, east);
    }
}
