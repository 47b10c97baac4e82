package vn.sophongtrao.starter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.DatabaseFixture;
import vn.sophongtrao.calendar.ReportingCalendar;

/** The units and the catalogue of the starter pack, from the year before the clock's, and the months of three years. */
@Component
@Order(100)
class StarterFixture implements DatabaseFixture {

    private final StarterPack pack;
    private final ReportingCalendar calendar;
    private final Clock clock;

    StarterFixture(StarterPack pack, ReportingCalendar calendar, Clock clock) {
        this.pack = pack;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void fill() {
        LocalDate today = LocalDate.now(clock);
        pack.install(2022, today);
        IntStream.rangeClosed(2022, 2024).forEach(year -> calendar.prepareYear(year, today));
    }
}
