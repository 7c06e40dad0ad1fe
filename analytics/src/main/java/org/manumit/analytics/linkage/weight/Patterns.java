package org.manumit.analytics.linkage.weight;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.FieldComparison;

/**
 * How often each combination of levels occurs among pairs: millions of pairs make some thousand patterns. Of at most twelve
 * comparisons, the first (of names, if there are any) with up to 64 levels, the others with up to 32.
 */
public final class Patterns {

    private static final int LEVEL_BITS = 5;
    private static final int LEVEL = (1 << LEVEL_BITS) - 1;
    private static final int LEVEL_OF_FIRST = (1 << LEVEL_BITS + 1) - 1;
    private static final int BLOCK = 1 << 14;

    private final long[] patterns;
    private final int[] counts;

    private Patterns(long[] patterns, int[] counts) {
        this.patterns = patterns;
        this.counts = counts;
    }

    static Patterns of(List<FieldComparison> comparisons, long[] pairs) {
        List<Long2IntOpenHashMap> parts = IntStream.range(0, (pairs.length + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> {
                    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
                    for (int i = block * BLOCK; i < Math.min(pairs.length, (block + 1) * BLOCK); i++) {
                        counts.addTo(read(comparisons, (int) (pairs[i] >>> 32), (int) pairs[i]), 1);
                    }
                    return counts;
                })
                .toList();
        Long2IntOpenHashMap all = new Long2IntOpenHashMap();
        parts.forEach(
                part -> part.long2IntEntrySet().forEach(entry -> all.addTo(entry.getLongKey(), entry.getIntValue())));
        long[] patterns = all.keySet().toLongArray();
        Arrays.sort(patterns);
        int[] counts = new int[patterns.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = all.get(patterns[i]);
        }
        return new Patterns(patterns, counts);
    }

    /** All of them, sorted. */
    long[] all() {
        return patterns;
    }

    /** How many there are. */
    int size() {
        return patterns.length;
    }

    long pattern(int at) {
        return patterns[at];
    }

    /** How many pairs have it. */
    int count(int at) {
        return counts[at];
    }

    /** The levels of all comparisons of two records in one number. */
    public static long read(List<FieldComparison> comparisons, int a, int b) {
        long pattern = 0;
        for (int i = 0; i < comparisons.size(); i++) {
            pattern |= (long) comparisons.get(i).level(a, b) << shift(i);
        }
        return pattern;
    }

    /** The level of one comparison. */
    public static int level(long pattern, int comparison) {
        return (int) (pattern >>> shift(comparison)) & (comparison == 0 ? LEVEL_OF_FIRST : LEVEL);
    }

    private static int shift(int comparison) {
        return comparison == 0 ? 0 : LEVEL_BITS * comparison + 1;
    }
}
