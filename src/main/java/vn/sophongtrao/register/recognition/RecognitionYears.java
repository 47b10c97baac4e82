package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.NotFoundException;

/** The reporting years for which subjects are recognised. */
@Component
class RecognitionYears {

    private final ReportingCalendar calendar;
    private final Clock clock;

    RecognitionYears(ReportingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The years there are, the oldest first. */
    List<Integer> all() {
        return calendar.years();
    }

    /** The year in which today lies. */
    int current() {
        return calendar.yearOf(LocalDate.now(clock));
    }

    Optional<Integer> find(String typed) {
        return all().stream().filter(year -> String.valueOf(year).equals(typed)).findFirst();
    }

    /** @throws NotFoundException where the calendar has no such year */
    int asked(String typed) {
        return find(typed).orElseThrow(() -> new NotFoundException("reporting year"));
    }
}
