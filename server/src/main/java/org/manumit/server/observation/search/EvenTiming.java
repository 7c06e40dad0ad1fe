package org.manumit.server.observation.search;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets an answer out only at whole steps of time, so that the little that hidden rows cost cannot be told from the clock.
 * Thread-safe.
 */
final class EvenTiming {

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    <T> T evened(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            long spent = System.nanoTime() - start;
            long rest = STEP_NANOS - spent % STEP_NANOS;
            try {
                TimeUnit.NANOSECONDS.sleep(rest);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
