package org.manumit.analytics.linkage;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Goes through many pairs on all processors. */
public final class PairLoop {

    private static final int BLOCK = 1 << 12;

    private PairLoop() {}

    /**
     * Does something with the number of each pair, in no order.
     *
     * @throws CancellationException if cancelled
     */
    public static void each(int pairs, BooleanSupplier cancelled, IntConsumer work) {
        IntStream.range(0, (pairs + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            for (int pair = block * BLOCK; pair < Math.min(pairs, (block + 1) * BLOCK); pair++) {
                work.accept(pair);
            }
        });
    }

    /** Does something with the number of each pair, in no order, to the end. */
    public static void each(int pairs, IntConsumer work) {
        each(pairs, () -> false, work);
    }
}
