package vn.sophongtrao.register.firesafety.group;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Position;

/**
 * What an officer says of a group.
 *
 * @param number number or name by which the ward knows it, up to 20 characters
 * @param residentialArea the residential group (tổ dân phố) it lies in, up to 120 characters
 * @param addressRange which houses, up to 200 characters, without names of residents
 * @param position where it gathers, or its middle; null where unknown
 * @param households 1–999; from 5 to 15 are usual
 * @param leader full name of who leads it, null where nobody is named
 * @param leaderPhone digits only from 0, null where unknown; restricted
 * @param bells null where nobody has counted, as the other numbers
 * @param tools breaking tools
 * @param linkedAlarm whether one press rings the bells of all houses
 * @param establishedOn first day on which it counts
 * @param lastDrillOn null where there was none
 * @param ending null while it lives
 */
public record GroupDetails(
        String number,
        String residentialArea,
        String addressRange,
        @Nullable Position position,
        int households,
        @Nullable String leader,
        @Nullable String leaderPhone,
        @Nullable Integer bells,
        @Nullable Integer buttons,
        @Nullable Integer extinguishers,
        @Nullable Integer tools,
        boolean linkedAlarm,
        LocalDate establishedOn,
        @Nullable LocalDate lastDrillOn,
        @Nullable Ending ending) {}
