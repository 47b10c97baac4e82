package vn.sophongtrao.platform.database;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small, rarely changing whole read from the database and kept for some seconds: what every page asks for should
 * cost no statement. A change made by this instance is seen at once, one made by another after {@link #KEPT}.
 *
 * @param <T> an immutable picture of the rows
 */
public final class Remembered<T> {

    /** How long a picture is believed. */
    public static final Duration KEPT = Duration.ofSeconds(10);

    private final Supplier<T> reader;
    private volatile @Nullable Picture<T> picture;

    public Remembered(Supplier<T> reader) {
        this.reader = reader;
    }

    private record Picture<T>(T content, long readAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - readAtNanos < KEPT.toNanos();
        }
    }

    public T get() {
        Picture<T> known = picture;
        if (known == null || !known.isFresh()) {
            known = new Picture<>(reader.get(), System.nanoTime());
            picture = known;
        }
        return known.content();
    }

    /** Says that the rows have just been changed, in the running transaction where there is one. */
    public void forget() {
        picture = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // A reader in between may have put the old state back; after the commit the new one is there to be read.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    picture = null;
                }
            });
        }
    }
}
