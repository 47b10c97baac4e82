package vn.sophongtrao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import vn.sophongtrao.platform.time.ActingClock;
import vn.sophongtrao.platform.time.ClockConfiguration;

/** A clock that stands where a test puts it: at first on 16 November 2023, ten o'clock in Viet Nam. */
public final class TestClock extends Clock {

    /** Where the clock stands when a test class begins. */
    public static final Instant USUAL = Instant.parse("2023-11-16T03:00:00Z");

    private final ZoneId zone;
    private volatile Instant instant = USUAL;

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Puts the clock to a moment. */
    public void set(Instant moment) {
        instant = moment;
    }

    /** Puts the clock to a time of day in Viet Nam. */
    public void set(LocalDateTime local) {
        instant = local.atZone(ClockConfiguration.ZONE).toInstant();
    }

    /** Moves the clock on. */
    public void advance(Duration duration) {
        instant = instant.plus(duration);
    }

    /** Puts the clock back to its usual moment. */
    public void reset() {
        instant = USUAL;
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        TestClock clock = new TestClock(other);
        clock.instant = instant;
        return clock;
    }

    /** Makes the application tell its time by the test's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        TestClock testClock() {
            return new TestClock(ClockConfiguration.ZONE);
        }

        @Bean
        @Primary
        Clock applicationClock(TestClock testClock) {
            return new ActingClock(testClock);
        }
    }
}
