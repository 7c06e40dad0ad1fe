package org.manumit.analytics.linkage.record;

/**
 * How records are linked.
 *
 * @param largestBlock records that share a key and are all compared with each other at most; from 2. Greater finds more and
 *     takes longer
 * @param leastAverageBits bits, as third records bear them out, that the pairs of two groups must speak for their being one on
 *     average; negative since records of one contradict each other where they err
 * @param seed of the random pairs on which it is counted how often strangers agree
 */
public record RecordLinkageParameters(int largestBlock, double leastAverageBits, long seed) {

    /** Chosen on the odd clusters of 50,000 historical figures and two synthetic worlds; see docs/benchmarks.md. */
    public static final RecordLinkageParameters DEFAULT = new RecordLinkageParameters(10, -1, 1);

    public RecordLinkageParameters {
        if (largestBlock < 2) {
            throw new IllegalArgumentException(
                    "largestBlock must be at least 2 but was " + largestBlock + ": a block of one record has no pair");
        }
        if (!Double.isFinite(leastAverageBits)) {
            throw new IllegalArgumentException("leastAverageBits must be a number but was " + leastAverageBits);
        }
    }
}
