package vn.sophongtrao.register.firesafety.point;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Position;

/**
 * What an officer says of a point.
 *
 * @param address where it stands, up to 200 characters
 * @param position null where unknown
 * @param keeper full name of who looks after it, null where nobody is named
 * @param keeperPhone digits only from 0, null where unknown; restricted
 * @param equipment quantities, greater than zero, by the key of their kind and in its unit
 * @param establishedOn first day on which it counts
 * @param lastInspectionOn null where there was none
 * @param ending null while it is there
 */
public record PointDetails(
        String address,
        @Nullable Position position,
        @Nullable String keeper,
        @Nullable String keeperPhone,
        Map<String, Integer> equipment,
        LocalDate establishedOn,
        @Nullable LocalDate lastInspectionOn,
        @Nullable Ending ending) {

    public PointDetails {
        equipment = Map.copyOf(equipment);
    }
}
