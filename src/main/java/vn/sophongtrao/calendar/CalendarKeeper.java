package vn.sophongtrao.calendar;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.SettingsChanged;

/** Sees to it that the current reporting year stands in the calendar as the settings say; several instances may do so at once. */
@Component
class CalendarKeeper {

    private final ReportingCalendar calendar;
    private final Clock clock;

    CalendarKeeper(ReportingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Scheduled(cron = "30 0 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void prepareCurrentYear() {
        LocalDate today = LocalDate.now(clock);
        calendar.prepareYear(calendar.yearOf(today), today);
    }

    @EventListener
    void renewDueDays(SettingsChanged change) {
        if (change.keys().contains(SettingKey.DUE_DAY)) {
            calendar.renewDueDays(LocalDate.now(clock));
        }
    }
}
