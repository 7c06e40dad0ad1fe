package org.manumit.analytics.linkage.weight;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.FieldComparison;

/** How often each combination of levels occurs among pairs: millions of pairs make some thousand patterns. Of at most twelve comparisons. */
final class Patterns {

    private static final int LEVEL_BITS = 5;
    private static final int LEVEL = (1 << LEVEL_BITS) - 1;
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
                        counts.addTo(pattern(comparisons, pairs[i]), 1);
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

    private static long pattern(List<FieldComparison> comparisons, long pair) {
        long pattern = 0;
        for (int i = 0; i < comparisons.size(); i++) {
            pattern |= (long) comparisons.get(i).level((int) (pair >>> 32), (int) pair) << LEVEL_BITS * i;
        }
        return pattern;
    }

    static int level(long pattern, int comparison) {
        return (int) (pattern >>> LEVEL_BITS * comparison) & LEVEL;
    }
}
