package org.manumit.server.observation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class BacklogTest {

    @Test
    void allThatIsQueuedIsDoneThoughALoadIsUnderWay() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(5);
        try (Backlog backlog = new Backlog("test", () -> left.decrementAndGet() > 0)) {
            commit(backlog);
            backlog.await();
            assertThat(left.get()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void itRestsBetweenTurnsWhileALoadIsUnderWay() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(5);
        try (Backlog backlog = new Backlog("test", () -> turn(left))) {
            long began = System.nanoTime();
            commit(backlog);
            backlog.await();
            // Five turns take half a second, each rest between them twice a turn.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    private static boolean turn(AtomicInteger left) {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return left.decrementAndGet() > 0;
    }

    private static void commit(Backlog backlog) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            backlog.pokeAfterCommit();
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }
}
