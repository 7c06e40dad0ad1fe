package org.manumit.cli;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * What pairs were put together, what pairs there are, and how many both.
 *
 * @param told pairs that were put together
 * @param ofOne pairs that are of one
 * @param both pairs that are both
 */
record PairScore(long told, long ofOne, long both) {

    static PairScore of(int[] groups, int[] truth, IntPredicate which) {
        return new PairScore(
                pairs(truth.length, which, record -> groups[record]),
                pairs(truth.length, which, record -> truth[record]),
                pairs(truth.length, which, record -> (long) groups[record] << 32 | truth[record]));
    }

    static long pairs(int records, IntPredicate which, IntToLongFunction group) {
        Long2IntOpenHashMap sizes = new Long2IntOpenHashMap();
        for (int record = 0; record < records; record++) {
            if (which.test(record)) {
                sizes.addTo(group.applyAsLong(record), 1);
            }
        }
        return sizes.values()
                .intStream()
                .mapToLong(size -> size * (size - 1L) / 2)
                .sum();
    }

    /** Of the pairs of which one record is below a number and the other not. */
    static PairScore across(int[] groups, int[] truth, int first) {
        return new PairScore(
                pairsAcross(truth.length, first, record -> true, record -> groups[record]),
                pairsAcross(truth.length, first, record -> true, record -> truth[record]),
                pairsAcross(
                        truth.length, first, record -> true, record -> (long) groups[record] << 32 | truth[record]));
    }

    static long pairsAcross(int records, int first, IntPredicate which, IntToLongFunction group) {
        return pairs(records, which, group)
                - pairs(records, record -> record < first && which.test(record), group)
                - pairs(records, record -> record >= first && which.test(record), group);
    }

    double precision() {
        return told == 0 ? 1 : both / (double) told;
    }

    double recall() {
        return ofOne == 0 ? 1 : both / (double) ofOne;
    }

    double f1() {
        return told + ofOne == 0 ? 1 : 2.0 * both / (told + ofOne);
    }
}
