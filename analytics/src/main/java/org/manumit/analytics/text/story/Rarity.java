package org.manumit.analytics.text.story;

import java.util.stream.IntStream;

/**
 * How seldom tips say a fact of one kind, in bits. The tip at hand is left out: a fact that two tips say was said once by all
 * others.
 *
 * <p><b>Method</b> the share of what others say often is their share of all tips. What is said seldom is reckoned from how seldom
 * facts of its kind come back: what one other says, by the estimate of Good and Turing (Good 1953, doi:10.1093/biomet/40.3-4.237), 2
 * N(2) / (N(1) n), N(r) being how many facts r tips say; what a few others say, so many times that. For a tip that tells of its own
 * story adds to the count without being common. So an address that two of ten thousand tips name is rarer than a number that two
 * name, where numbers often come twice and addresses hardly ever do. Thread-safe (immutable).
 */
final class Rarity {

    /** Said by so many others, and more, a fact's own count is the better estimate. */
    private static final int OFTEN = 6;

    /** Facts that one tip says from which it can be told how seldom they come back. */
    private static final int FEWEST_FACTS = 20;

    private final double tips;
    private final double once;

    /** @param counts of tips for each fact of the kind, 1 and more */
    Rarity(int tips, IntStream counts) {
        this.tips = Math.max(PairBits.FEWEST_TIPS, tips);
        int[] said = new int[3];
        counts.filter(count -> count <= 2).forEach(count -> said[count]++);
        // One more than was seen, so that what never came twice yet is not held for impossible.
        double turing = 2 * (said[2] + 1) / (Math.max(1, said[1]) * this.tips);
        double own = 1 / this.tips;
        once = said[1] < FEWEST_FACTS ? own : Math.min(own, turing);
    }

    /** Bits of a fact that so many tips say, one of them left out. */
    double bits(int count) {
        int others = Math.max(1, count - 1);
        return -PairBits.log2(others < OFTEN ? others * once : others / tips);
    }
}
