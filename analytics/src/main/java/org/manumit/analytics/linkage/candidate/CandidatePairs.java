package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.linkage.field.FieldComparison;

/**
 * Brings together the records that are worth comparing.
 *
 * <p><b>Method</b> Dynamic blocking (McNeill, Kardes and Borthwick 2012): records that share a key are compared with each
 * other if they are few; if they are many, those of them that share a further key, which is one that many share too, and so
 * on. Rare keys come first. What shares three keys with too many others is counted, not dropped in silence. <b>Cost</b>
 * O(k² n log n) for k kinds of keys at most, mostly far less. Deterministic.
 */
public final class CandidatePairs {

    private static final int ROW_BITS = 24;
    private static final long ROW = (1L << ROW_BITS) - 1;
    private static final int MOST_KEYS = 3;
    private static final int CHUNK = 1 << 22;

    private final List<KeyKind> kinds;
    private final int rows;
    private final int largestBlock;
    private final LongArrayList collected = new LongArrayList();
    private long[] pairs = {};
    private long leftOut;

    /**
     * Reads the keys.
     *
     * @param largestBlock records of one block that are compared with each other at most
     */
    public CandidatePairs(List<FieldComparison> comparisons, int largestBlock) {
        this.rows = comparisons.get(0).fields().get(0).size();
        if (rows > ROW) {
            throw new IllegalArgumentException(
                    "at most " + ROW + " records can be linked at once but there are " + rows);
        }
        this.largestBlock = largestBlock;
        this.kinds = KeyKinds.of(comparisons).stream()
                .sorted(Comparator.comparingDouble(KeyKind::agreeing))
                .toList();
    }

    /** Pairs of records that share keys with too many others and have no further one, counted once a block. */
    public long leftOut() {
        return leftOut;
    }

    /** How many kinds of keys there are, the rarest first. */
    public int kinds() {
        return kinds.size();
    }

    /** Numbers of the comparisons that a kind of key is read from. */
    public BitSet respects(int kind) {
        BitSet respects = new BitSet();
        respects.set(kinds.get(kind).respect());
        return respects;
    }

    /** Pairs that share a key of one kind that few have, sorted, each once. */
    public long[] of(int kind) {
        long[] keys = kinds.get(kind).keysOf(everybody(), rows, false);
        eachBlock(keys, (from, to) -> {
            if (to - from <= largestBlock) {
                compare(keys, from, to);
            }
        });
        merge();
        long[] found = pairs;
        pairs = new long[0];
        return found;
    }

    /** All pairs, each once, sorted: the lower row in the upper half. */
    public long[] find(BooleanSupplier cancelled) {
        leftOut = 0;
        kinds.forEach(kind -> kind.findFrequent(largestBlock));
        split(everybody(), rows, 0, 0, cancelled);
        merge();
        long[] found = pairs;
        pairs = new long[0];
        return found;
    }

    private int[] everybody() {
        int[] everybody = new int[rows];
        Arrays.setAll(everybody, row -> row);
        return everybody;
    }

    private interface Block {
        void take(int from, int to);
    }

    private static void eachBlock(long[] keys, Block block) {
        LongArrays.parallelRadixSort(keys);
        int start = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] >>> ROW_BITS != keys[start] >>> ROW_BITS) {
                block.take(start, i);
                start = i;
            }
        }
    }

    /** Compares the records of a block that share one key more, from a kind on. */
    private void split(int[] block, int size, int from, int depth, BooleanSupplier cancelled) {
        for (int kind = from; kind < kinds.size(); kind++) {
            if (depth < 2 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            long[] keys = kinds.get(kind).keysOf(block, size, depth > 0);
            int shared = kind;
            eachBlock(keys, (start, end) -> take(keys, start, end, shared, depth + 1, cancelled));
        }
    }

    private void take(long[] keys, int from, int to, int kind, int depth, BooleanSupplier cancelled) {
        int size = to - from;
        if (size < 2) {
            return;
        }
        if (size <= largestBlock) {
            compare(keys, from, to);
        } else if (depth == MOST_KEYS
                || kind == kinds.size() - 1 && !kinds.get(kind).severalEach()) {
            leftOut += (long) size * (size - 1) / 2;
        } else {
            int[] block = new int[size];
            for (int i = 0; i < size; i++) {
                block[i] = (int) (keys[from + i] & ROW);
            }
            split(block, size, kinds.get(kind).severalEach() ? kind : kind + 1, depth, cancelled);
        }
    }

    private void compare(long[] keys, int from, int to) {
        for (int i = from; i < to; i++) {
            long row = keys[i] & ROW;
            for (int j = i + 1; j < to; j++) {
                long other = keys[j] & ROW;
                collected.add(row << 32 | other);
            }
        }
        if (collected.size() > Math.max(CHUNK, pairs.length)) {
            merge();
        }
    }

    private void merge() {
        long[] all = Arrays.copyOf(pairs, pairs.length + collected.size());
        collected.getElements(0, all, pairs.length, collected.size());
        collected.clear();
        LongArrays.parallelRadixSort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept == 0 || all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        pairs = Arrays.copyOf(all, kept);
    }
}
