package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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

    /** Keys that a block has in common at most. */
    static final int MOST_KEYS = 3;

    private final List<KeyKind> kinds;
    private final int rows;
    private final int largestBlock;
    private long leftOut;

    /**
     * Reads the keys.
     *
     * @param largestBlock records of one block that are compared with each other at most
     */
    public CandidatePairs(List<FieldComparison> comparisons, int largestBlock) {
        this.rows = comparisons.get(0).fields().get(0).size();
        if (rows > KeyKind.ROW) {
            throw new IllegalArgumentException(
                    "at most " + KeyKind.ROW + " records can be linked at once but there are " + rows);
        }
        this.largestBlock = largestBlock;
        this.kinds = KeyKinds.of(comparisons).stream()
                .map(reader -> KeyKind.of(reader, largestBlock))
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

    /** Number of the comparison whose columns a kind of key is read from. */
    public int respect(int kind) {
        return kinds.get(kind).respect();
    }

    /** Pairs that share a key of one kind that few have, sorted, each once. */
    public long[] of(int kind) {
        PairCollector pairs = new PairCollector();
        long[] keys = kinds.get(kind).keysOf(everybody(), KeyKind.ANY);
        eachBlock(keys, (from, to) -> {
            if (to - from <= largestBlock) {
                pairs.addAll(keys, from, to, KeyKind.ROW);
            }
        });
        return pairs.pairs();
    }

    /** All pairs, each once, sorted: the lower row in the upper half. */
    public long[] find(BooleanSupplier cancelled) {
        int[] everybody = everybody();
        List<Search> searches = IntStream.range(0, kinds.size())
                .parallel()
                .mapToObj(kind -> new Search(kind, everybody, cancelled))
                .toList();
        leftOut = searches.stream().mapToLong(search -> search.leftOut).sum();
        long[] all = {};
        for (Search search : searches) {
            all = PairCollector.union(all, search.found);
            search.found = new long[0];
        }
        return all;
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
        LongArrays.radixSort(keys);
        int start = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] >>> KeyKind.ROW_BITS != keys[start] >>> KeyKind.ROW_BITS) {
                block.take(start, i);
                start = i;
            }
        }
    }

    /** The pairs of which the rarest key is of one kind. */
    private final class Search {
        private final BooleanSupplier cancelled;
        private final PairCollector pairs = new PairCollector();
        private long[] found;
        private long leftOut;

        Search(int kind, int[] everybody, BooleanSupplier cancelled) {
            this.cancelled = cancelled;
            blocks(everybody, kind, 0, KeyKind.ANY);
            found = pairs.pairs();
        }

        private void blocks(int[] block, int kind, int depth, long besides) {
            if (depth < 2 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            long[] keys = kinds.get(kind).keysOf(block, besides);
            eachBlock(keys, (from, to) -> take(keys, from, to, kind, depth + 1));
        }

        private void take(long[] keys, int from, int to, int kind, int depth) {
            int size = to - from;
            int next = kinds.get(kind).severalEach() ? kind : kind + 1;
            if (size <= largestBlock) {
                pairs.addAll(keys, from, to, KeyKind.ROW);
            } else if (depth == MOST_KEYS || next == kinds.size()) {
                leftOut += (long) size * (size - 1) / 2;
            } else {
                int[] block = new int[size];
                for (int i = 0; i < size; i++) {
                    block[i] = (int) (keys[from + i] & KeyKind.ROW);
                }
                for (int further = next; further < kinds.size(); further++) {
                    blocks(block, further, depth, further == kind ? keys[from] >>> KeyKind.ROW_BITS : KeyKind.FREQUENT);
                }
            }
        }
    }
}
