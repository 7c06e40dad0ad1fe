package org.manumit.analytics.linkage.weight;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.manumit.analytics.linkage.PairLoop;
import org.manumit.analytics.linkage.field.FieldComparison;

/** Which combination of levels each of some pairs has. Thread-safe (immutable). */
public final class PairPatterns {

    private final long[] distinct;
    private final int[] of;
    private final Long2IntOpenHashMap numbers;

    private PairPatterns(long[] distinct, int[] of, Long2IntOpenHashMap numbers) {
        this.distinct = distinct;
        this.of = of;
        this.numbers = numbers;
    }

    /**
     * Compares.
     *
     * @param pairs of records, the lower one in the upper half
     */
    public static PairPatterns of(List<FieldComparison> comparisons, long[] pairs) {
        long[] read = new long[pairs.length];
        PairLoop.each(read.length, i -> read[i] = Patterns.read(comparisons, (int) (pairs[i] >>> 32), (int) pairs[i]));
        Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
        numbers.defaultReturnValue(-1);
        int[] of = new int[pairs.length];
        for (int i = 0; i < of.length; i++) {
            int number = numbers.putIfAbsent(read[i], numbers.size());
            of[i] = number < 0 ? numbers.size() - 1 : number;
        }
        long[] distinct = new long[numbers.size()];
        numbers.long2IntEntrySet().forEach(entry -> distinct[entry.getIntValue()] = entry.getLongKey());
        return new PairPatterns(distinct, of, numbers);
    }

    /** Bits of each pair, without rarity and prior. */
    public float[] bits(AgreementWeights weights) {
        return ofPairs(weights::bits);
    }

    /** Odds of each pair in bits that it is of two that look like one rather than of strangers, without rarity. */
    public float[] lookalikeBits(AgreementWeights weights) {
        return ofPairs(weights::lookalikeBits);
    }

    private float[] ofPairs(LongToDoubleFunction number) {
        double[] bits = Arrays.stream(distinct).mapToDouble(number).toArray();
        float[] ofPairs = new float[of.length];
        for (int i = 0; i < ofPairs.length; i++) {
            ofPairs[i] = (float) bits[of[i]];
        }
        return ofPairs;
    }

    long[] distinct() {
        return distinct;
    }

    /** How many pairs have each pattern. */
    double[] counts() {
        double[] counts = new double[distinct.length];
        for (int number : of) {
            counts[number]++;
        }
        return counts;
    }

    /** Sum over the pairs of each pattern. */
    double[] sums(float[] ofPairs) {
        double[] sums = new double[distinct.length];
        for (int i = 0; i < of.length; i++) {
            sums[of[i]] += ofPairs[i];
        }
        return sums;
    }

    /** Mean over the pairs of one pattern, of sums; 0 if no pair has it. */
    double[] means(double[] sums) {
        double[] means = sums.clone();
        double[] counts = counts();
        for (int i = 0; i < means.length; i++) {
            means[i] /= counts[i];
        }
        return means;
    }

    /** Number of a pattern, or −1. */
    int number(long pattern) {
        return numbers.get(pattern);
    }
}
