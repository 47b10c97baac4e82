package vn.sophongtrao.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A clock that answers another moment on a thread that acts at one: the demo tells of past years and its rows must carry
 * the moments of the story. Everywhere else it is the clock it was made of.
 */
public final class ActingClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> MOMENT = new ThreadLocal<>();

    private final Clock clock;

    public ActingClock(Clock clock) {
        this.clock = clock;
    }

    /**
     * Does the work on this thread as if it were the given moment; the moment around it comes back afterwards.
     *
     * @param moment null leaves the time as it is
     */
    public static <T extends @Nullable Object> T at(@Nullable Instant moment, Supplier<T> work) {
        if (moment == null) {
            return work.get();
        }
        Instant around = MOMENT.get();
        MOMENT.set(moment);
        try {
            return work.get();
        } finally {
            if (around == null) {
                MOMENT.remove();
            } else {
                MOMENT.set(around);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant moment = MOMENT.get();
        return moment != null ? moment : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ActingClock(clock.withZone(zone));
    }
}
