package vn.sophongtrao.settings;

import java.time.LocalDate;

/**
 * A module's word on a setting that may not change on any day: it says from which day a change holds, whatever day the
 * administrator asks for.
 */
public interface SettingStart {

    /** The setting spoken of. */
    SettingKey key();

    /** First day on which a change made today holds. */
    LocalDate startsOn(LocalDate today);
}
