package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A part of a column by which records are brought together: the whole value, its beginning, a word of it. Thread-safe
 * once built.
 */
final class KeyKind {

    /** The number of a record stands in the lowest bits of a key. */
    static final int ROW_BITS = 24;

    static final long ROW = (1L << ROW_BITS) - 1;
    /** Every key. */
    static final long ANY = -1;
    /** Only those that many have. */
    static final long FREQUENT = -2;

    private final int respect;
    private final int[] starts;
    private final long[] keys;
    private final double agreeing;
    private final BitSet frequent;

    private KeyKind(int respect, int[] starts, long[] keys, int largestBlock) {
        this.respect = respect;
        this.starts = starts;
        this.keys = keys;
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap(keys.length);
        for (long key : keys) {
            counts.addTo(key, 1);
        }
        this.agreeing = agreeing(counts, starts.length - 1);
        this.frequent = new BitSet(keys.length);
        for (int i = 0; i < keys.length; i++) {
            frequent.set(i, counts.get(keys[i]) > largestBlock);
        }
    }

    /**
     * Reads the keys of all records.
     *
     * @param largestBlock records that may share a key before it takes a further one
     */
    static KeyKind of(KeyReader reader, int largestBlock) {
        int rows = reader.rows();
        int[] starts = new int[rows + 1];
        long[] keys = new long[rows];
        KeySink sink = new KeySink();
        for (int row = 0; row < rows; row++) {
            int count = reader.read(row, sink);
            if (starts[row] + count > keys.length) {
                keys = Arrays.copyOf(keys, keys.length * 2 + count);
            }
            for (int i = 0; i < count; i++) {
                keys[starts[row] + i] = sink.key(i);
            }
            starts[row + 1] = starts[row] + count;
        }
        return new KeyKind(reader.respect(), starts, Arrays.copyOf(keys, starts[rows]), largestBlock);
    }

    /** Chance that two records taken at random share a key. */
    private static double agreeing(Long2IntOpenHashMap counts, int rows) {
        double sum = 0;
        for (int count : counts.values()) {
            sum += (double) count * (count - 1);
        }
        return rows < 2 ? 0 : Math.min(1, sum / ((double) rows * (rows - 1)));
    }

    /** Number of the comparison that the columns belong to. */
    int respect() {
        return respect;
    }

    /** Whether a record may have several keys of this kind. */
    boolean severalEach() {
        return severalEach(keys.length, starts.length - 1);
    }

    /** The same, told from how many keys of the kind there are. */
    static boolean severalEach(int keys, int rows) {
        return keys > rows + 1;
    }

    double agreeing() {
        return agreeing;
    }

    /**
     * Keys of some records, with the number of the record in the lowest {@link #ROW_BITS} bits.
     *
     * @param which {@link #ANY}, {@link #FREQUENT}, or frequent ones besides that whose upper bits these are
     */
    long[] keysOf(int[] block, long which) {
        int count = 0;
        for (int row : block) {
            count += starts[row + 1] - starts[row];
        }
        long[] read = new long[count];
        int taken = 0;
        for (int row : block) {
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                long key = keys[at] >>> 1 & ~ROW | row;
                if (which == ANY || frequent.get(at) && key >>> ROW_BITS != which) {
                    read[taken++] = key;
                }
            }
        }
        return Arrays.copyOf(read, taken);
    }
}
