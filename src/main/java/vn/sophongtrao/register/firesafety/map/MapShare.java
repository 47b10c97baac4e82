package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one kind in one unit.
 *
 * @param placed records whose position is known
 * @param latitudes sum of their latitudes
 * @param longitudes sum of their longitudes
 * @param south edges of the area that holds them, null where none is placed
 */
record MapShare(
        MapKind kind,
        long reportingUnitId,
        long records,
        long placed,
        double latitudes,
        double longitudes,
        @Nullable BigDecimal south,
        @Nullable BigDecimal west,
        @Nullable BigDecimal north,
        @Nullable BigDecimal east) {

    @Nullable
    MapArea area() {
        return south == null || west == null || north == null || east == null
                ? null
                : new MapArea(south, west, north, east);
    }
}
