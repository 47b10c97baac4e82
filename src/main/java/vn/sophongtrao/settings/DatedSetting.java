package vn.sophongtrao.settings;

import java.time.LocalDate;

/**
 * One value of one setting.
 *
 * @param validFrom first day on which it holds
 */
record DatedSetting(SettingKey key, String value, LocalDate validFrom) {}
