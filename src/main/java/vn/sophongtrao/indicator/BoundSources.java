package vn.sophongtrao.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.CountedSources;

/** The sources to which the catalogue binds indicators. */
@Component
class BoundSources implements CountedSources {

    private final IndicatorCatalogue catalogue;
    private final ReportingCalendar calendar;
    private final Clock clock;

    BoundSources(IndicatorCatalogue catalogue, ReportingCalendar calendar, Clock clock) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public boolean isCounted(String source, LocalDate day) {
        LocalDate asked = calendar.holding(day).map(ReportingPeriod::lastDay).orElse(day);
        return catalogue.inForce(asked).indicators().stream()
                .map(Indicator::counting)
                .anyMatch(question -> question != null && question.source().equals(source));
    }

    @Override
    public boolean isCountedToday(String... sources) {
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(sources).anyMatch(source -> isCounted(source, today));
    }
}
