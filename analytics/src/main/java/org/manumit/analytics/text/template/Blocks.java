package org.manumit.analytics.text.template;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Runs over a range in parts side by side; each part may keep its own working memory. What comes out must not depend on the parts. */
final class Blocks {

    private static final int SMALLEST = 256;

    /** Working memory can be as large as the vocabulary, so there are few parts. */
    private static final int MOST = 64;

    private Blocks() {}

    /** One part of the range. */
    interface Part {
        void run(int from, int to);
    }

    static void run(int size, BooleanSupplier cancelled, Part part) {
        int block = Math.max(SMALLEST, (size + MOST - 1) / MOST);
        IntStream.range(0, (size + block - 1) / block).parallel().forEach(i -> {
            Cancellation.check(cancelled, 0);
            part.run(i * block, Math.min(size, (i + 1) * block));
        });
    }
}
