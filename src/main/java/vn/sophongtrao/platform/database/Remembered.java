package vn.sophongtrao.platform.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small, rarely changing whole read from the database and kept for some seconds: what every page asks for should
 * cost no statement. A change made by this instance is seen at once, one made by another after {@link #KEPT}. What a
 * transaction reads of its own change is its own until it has committed.
 *
 * @param <T> an immutable picture of the rows
 */
public final class Remembered<T> {

    /** How long a picture is believed. */
    public static final Duration KEPT = Duration.ofSeconds(10);

    private final Supplier<T> reader;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Picture<T> picture;

    public Remembered(Supplier<T> reader) {
        this.reader = reader;
    }

    /** @param change how many changes were known before it was read; one more, and it may show the rows before that */
    private record Picture<T>(T content, long readAtNanos, long change) {
        boolean isFresh(long changes) {
            return change == changes && System.nanoTime() - readAtNanos < KEPT.toNanos();
        }
    }

    public T get() {
        Changing own = changingHere();
        if (own != null) {
            return own.get();
        }
        Picture<T> known = picture;
        if (known == null || !known.isFresh(changes.get())) {
            long before = changes.get();
            known = new Picture<>(reader.get(), System.nanoTime(), before);
            picture = known;
        }
        return known.content();
    }

    /** Says that the rows have just been changed, in the running transaction where there is one. */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
            return;
        }
        Changing own = changingHere();
        if (own == null) {
            TransactionSynchronizationManager.registerSynchronization(new Changing());
        } else {
            own.content = null;
        }
    }

    /** The running transaction, where it has changed the rows. */
    private @Nullable Changing changingHere() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
                if (one instanceof Remembered<?>.Changing changing && changing.changes() == changes) {
                    @SuppressWarnings("unchecked")
                    Changing own = (Changing) changing;
                    return own;
                }
            }
        }
        return null;
    }

    /** What one transaction sees after its own change; nobody else does before it has committed. */
    private final class Changing implements TransactionSynchronization {

        private @Nullable T content;

        private AtomicLong changes() {
            return changes;
        }

        private T get() {
            T known = content;
            if (known == null) {
                known = reader.get();
                content = known;
            }
            return known;
        }

        @Override
        public void afterCompletion(int status) {
            changes.incrementAndGet();
        }
    }
}
