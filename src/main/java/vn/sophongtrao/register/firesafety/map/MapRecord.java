package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.register.firesafety.Position;

/**
 * A group or a point as the map names it.
 *
 * @param number of a group, null of a point
 * @param place where it is
 */
record MapRecord(
        MapKind kind,
        long id,
        String code,
        long reportingUnitId,
        @Nullable String number,
        String place,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    @Nullable
    Position position() {
        return Position.of(latitude, longitude);
    }
}
