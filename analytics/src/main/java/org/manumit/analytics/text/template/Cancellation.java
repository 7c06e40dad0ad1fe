package org.manumit.analytics.text.template;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asks now and then whether the work is still wanted. */
final class Cancellation {

    private static final int TEXTS = 4096;

    private Cancellation() {}

    /** @throws CancellationException if it is not, asked once every few thousand texts */
    static void check(BooleanSupplier cancelled, int text) {
        if (text % TEXTS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException("grouping of texts cancelled");
        }
    }
}
