package org.manumit.server.observation.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that follows the load in the background, on one thread. It lies queued in the database, written by the loading
 * transaction itself, so that a crash loses none; this class only says when to look. Thread-safe.
 */
@NamedInterface("search")
public final class Backlog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final long STOP_SECONDS = 20;
    private static final long AGAIN_SECONDS = 5;

    private final String name;
    private final BooleanSupplier work;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean poked = new AtomicBoolean();

    /** @param work does a part of what is queued in a transaction of its own; false when nothing was left */
    public Backlog(String name, BooleanSupplier work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread named = new Thread(task, "manumit-" + name);
            named.setDaemon(true);
            return named;
        });
    }

    /** Looks for work as soon as the transaction at hand has committed; at once where there is none. */
    public void pokeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            poke();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // A commit whose answer was lost may have taken effect.
                if (status != STATUS_ROLLED_BACK) {
                    poke();
                }
            }
        });
    }

    /** Looks for work now. */
    public void poke() {
        if (!thread.isShutdown() && poked.compareAndSet(false, true)) {
            thread.execute(this::drain);
        }
    }

    /** Waits until all that was queued before the call is done. */
    public void await() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        thread.execute(() -> {
            drain();
            done.countDown();
        });
        done.await();
    }

    private void drain() {
        poked.set(false);
        try {
            while (!thread.isShutdown() && work.getAsBoolean()) {
                // Each turn commits what it has done.
            }
        } catch (RuntimeException failure) {
            // The queue still holds the work. Type only: messages may quote rows.
            LOG.warn(
                    "The {} backlog waits {} s: {}",
                    name,
                    AGAIN_SECONDS,
                    failure.getClass().getName());
            again();
        }
    }

    private void again() {
        if (!thread.isShutdown()) {
            thread.schedule(this::poke, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Lets the work at hand end and takes up no more. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
