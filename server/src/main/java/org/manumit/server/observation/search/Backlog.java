package org.manumit.server.observation.search;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that follows the load in the background, on one thread. It lies queued in the database, written by the loading
 * transaction itself, so that a crash loses none; this class only says when to look. While a load is under way it rests
 * between turns, so that the load has most of the machine; the lag grows and is made up for afterwards. Thread-safe.
 */
@NamedInterface("search")
public final class Backlog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final long STOP_SECONDS = 20;
    private static final long AGAIN_SECONDS = 5;
    /** A load is under way when it has committed something within this time. */
    private static final long LOADING_NANOS = TimeUnit.SECONDS.toNanos(2);

    /**
     * While a load is under way, rests last so many times the turn before. A ninth of one thread still follows several
     * thousand records a second, more than live feeds bring.
     */
    private static final long REST_TURNS = 8;

    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long REST_STEP_MILLIS = 50;

    private final String name;
    private final BooleanSupplier work;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean poked = new AtomicBoolean();
    private final AtomicLong lastCommit = new AtomicLong(System.nanoTime() - LOADING_NANOS);

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
                    lastCommit.set(System.nanoTime());
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

    /** Looks for work after a while. */
    public void pokeIn(Duration rest) {
        if (!thread.isShutdown()) {
            thread.schedule(this::poke, rest.toMillis(), TimeUnit.MILLISECONDS);
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
            long began = System.nanoTime();
            // Each turn commits what it has done.
            while (!thread.isShutdown() && work.getAsBoolean()) {
                rest(System.nanoTime() - began);
                began = System.nanoTime();
            }
        } catch (RuntimeException failure) {
            // The queue still holds the work. Type only: messages may quote rows.
            LOG.warn(
                    "The {} backlog waits {} s: {}",
                    name,
                    AGAIN_SECONDS,
                    failure.getClass().getName());
            pokeIn(Duration.ofSeconds(AGAIN_SECONDS));
        }
    }

    private void rest(long turnNanos) {
        long end = System.nanoTime() + Math.min(REST_TURNS * turnNanos, LONGEST_REST_NANOS);
        try {
            while (!thread.isShutdown() && loading() && System.nanoTime() < end) {
                Thread.sleep(REST_STEP_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean loading() {
        return System.nanoTime() - lastCommit.get() < LOADING_NANOS;
    }

    /** Lets the work at hand end and takes up no more. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
