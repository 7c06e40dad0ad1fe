package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/** Gathers pairs of records, many of them several times, in bounded memory beyond those that differ. Confined to one thread. */
final class PairCollector {

    private static final int CHUNK = 1 << 20;

    private final LongArrayList collected = new LongArrayList();
    private long[] pairs = {};

    /** Takes all pairs of records whose numbers stand in some bits of keys, in ascending order. */
    void addAll(long[] keys, int from, int to, long row) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                collected.add((keys[i] & row) << 32 | keys[j] & row);
            }
        }
        if (collected.size() > Math.max(CHUNK, pairs.length)) {
            merge();
        }
    }

    /** What was taken, each once, sorted. */
    long[] pairs() {
        merge();
        return pairs;
    }

    private void merge() {
        long[] more = collected.toLongArray();
        collected.clear();
        LongArrays.radixSort(more);
        pairs = union(pairs, more);
    }

    /** All of two sorted lists, each once. */
    static long[] union(long[] a, long[] b) {
        long[] all = new long[a.length + b.length];
        int i = 0;
        int j = 0;
        int kept = 0;
        while (i < a.length || j < b.length) {
            long next = j == b.length || i < a.length && a[i] <= b[j] ? a[i++] : b[j++];
            if (kept == 0 || all[kept - 1] != next) {
                all[kept++] = next;
            }
        }
        return kept == all.length ? all : Arrays.copyOf(all, kept);
    }
}
