package vn.sophongtrao.platform.database;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.sophongtrao.platform.time.ActingClock;

/** Does work in a person's name and, if wanted, at a moment: for jobs, the demo and tests. Bound to the thread. */
@Component
public class ActingAs {

    private static final ThreadLocal<@Nullable Actor> ACTOR = new ThreadLocal<>();

    /**
     * Does the work as the given person; who acted before acts again afterwards.
     *
     * @param moment what the application's clock answers meanwhile; null leaves the time as it is
     * @throws IllegalStateException inside a transaction: it has been stamped at its begin, and the stamp would lie
     */
    public <T extends @Nullable Object> T call(Actor actor, @Nullable Instant moment, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("who acts cannot change within a transaction");
        }
        Actor around = ACTOR.get();
        ACTOR.set(actor);
        try {
            return ActingClock.at(moment, work);
        } finally {
            if (around == null) {
                ACTOR.remove();
            } else {
                ACTOR.set(around);
            }
        }
    }

    /** {@link #call} for work without a result. */
    public void run(Actor actor, @Nullable Instant moment, Runnable work) {
        this.<@Nullable Object>call(actor, moment, () -> {
            work.run();
            return null;
        });
    }

    static @Nullable Actor boundActor() {
        return ACTOR.get();
    }
}
