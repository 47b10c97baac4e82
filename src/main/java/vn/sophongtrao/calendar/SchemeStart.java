package vn.sophongtrao.calendar;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.SettingStart;

/** The way months are cut changes only with a reporting year that has not begun. */
@Component
class SchemeStart implements SettingStart {

    private final ReportingCalendar calendar;

    SchemeStart(ReportingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public SettingKey key() {
        return SettingKey.CUT_OFF_SCHEME;
    }

    @Override
    public LocalDate startsOn(LocalDate today) {
        return LocalDate.of(calendar.firstUnpreparedYear(today), 1, 1);
    }
}
