package vn.sophongtrao.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.time.ClockConfiguration;
import vn.sophongtrao.starter.StarterPack;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/**
 * Fills an empty demo database with the district of the article before the first page is answered. It calls the
 * modules' services as the demo's persons would.
 */
@Component
class DemoLoader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final boolean wanted;
    private final Installation installation;
    private final StarterPack starter;
    private final DemoPersons persons;
    private final DemoStory story;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final Clock clock;
    private volatile boolean running;

    DemoLoader(
            @Value("${sophongtrao.demo:false}") boolean wanted,
            Installation installation,
            StarterPack starter,
            DemoPersons persons,
            DemoStory story,
            ReportingCalendar calendar,
            Territory territory,
            Clock clock) {
        this.wanted = wanted;
        this.installation = installation;
        this.starter = starter;
        this.persons = persons;
        this.story = story;
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!installation.isSettled()) {
            if (wanted) {
                load();
            } else {
                installation.settleAsReal();
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server begins to answer, which is one of the last things to start. */
    @Override
    public int getPhase() {
        return 0;
    }

    void load() {
        long begun = System.nanoTime();
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        installation.beginDemo();
        starter.install(DemoTotals.FIRST_YEAR, today);
        for (int year = DemoTotals.FIRST_YEAR; year <= calendar.yearOf(today); year++) {
            calendar.prepareYear(year, today);
        }
        persons.create();
        List<ReportingPeriod> open = calendar.periods().stream()
                .filter(period -> period.isOpenOn(today))
                .toList();
        calendar.lastEnded(today).ifPresent(lastEnded -> {
            DemoPlan plan = new DemoPlan(lastEnded, now);
            open.stream().findFirst().ifPresent(this::tellBefore);
            open.forEach(period -> tell(period, plan, today, now));
        });
        installation.completeDemo();
        log.info(
                "Demo data of {} months loaded in {} s",
                open.size(),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    /** On the day before the first month. */
    private void tellBefore(ReportingPeriod first) {
        Instant moment = first.firstDay()
                .minusDays(1)
                .atTime(LocalTime.of(16, 30))
                .atZone(ClockConfiguration.ZONE)
                .toInstant();
        story.tellBefore(territory.unitsDuring(first.window()), moment);
    }

    private void tell(ReportingPeriod period, DemoPlan plan, LocalDate today, Instant now) {
        for (ReportingUnit unit : territory.unitsDuring(period.window())) {
            if (period.hasEndedOn(today)) {
                story.tell(unit, period, plan);
            } else {
                story.bringUpToDate(unit, new ToldMonth(period, today.minusDays(1), now, false));
            }
        }
    }
}
