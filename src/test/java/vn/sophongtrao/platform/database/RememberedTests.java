package vn.sophongtrao.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedTests {

    /** What others see of the row. */
    private final AtomicReference<String> committed = new AtomicReference<>("old");

    private final AtomicInteger readings = new AtomicInteger();
    private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());

    @Test
    void theRowsAreReadOnceUntilTheyChange() {
        Remembered<String> remembered = new Remembered<>(this::read);

        assertThat(remembered.get()).isEqualTo("old");
        assertThat(remembered.get()).isEqualTo("old");
        assertThat(readings).hasValue(1);
        committed.set("new");
        remembered.forget();
        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void aReaderThatBeganBeforeAChangeDoesNotLeaveTheOldStateBehind() throws InterruptedException {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Remembered<String> remembered = new Remembered<>(() -> {
            String row = read();
            hasRead.countDown();
            await(mayGoOn);
            return row;
        });
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(remembered::get);
        hasRead.await();

        transaction.executeWithoutResult(status -> {
            remembered.forget();
            committed.set("new");
        });
        mayGoOn.countDown();

        assertThat(reader.join()).isEqualTo("old");
        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void aChangeIsSeenInItsOwnTransactionAndByOthersOnceItHasCommitted() {
        AtomicReference<String> row = new AtomicReference<>("old");
        Thread changing = Thread.currentThread();
        Remembered<String> remembered =
                new Remembered<>(() -> Thread.currentThread() == changing ? row.get() : committed.get());

        transaction.executeWithoutResult(status -> {
            for (String change : new String[] {"half", "new"}) {
                row.set(change);
                remembered.forget();
                assertThat(remembered.get()).isEqualTo(change);
            }
            assertThat(CompletableFuture.supplyAsync(remembered::get).join()).isEqualTo("old");
            assertThat(remembered.get()).isEqualTo("new");
            committed.set("new");
        });

        assertThat(CompletableFuture.supplyAsync(remembered::get).join()).isEqualTo("new");
    }

    @Test
    void whatATransactionReadOfItsOwnChangeIsGoneWhenItRollsBack() {
        AtomicReference<String> row = new AtomicReference<>("never");
        Remembered<String> remembered = new Remembered<>(row::get);

        transaction.executeWithoutResult(status -> {
            remembered.forget();
            assertThat(remembered.get()).isEqualTo("never");
            status.setRollbackOnly();
        });
        row.set("old");

        assertThat(remembered.get()).isEqualTo("old");
    }

    private String read() {
        readings.incrementAndGet();
        return committed.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Transactions of nothing, which begin and end. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object one, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
