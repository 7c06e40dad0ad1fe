package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiConsumer;
import org.manumit.analytics.linkage.field.Field;

/**
 * A part of a column by which records are brought together: the whole value, its beginning, a word of it. Thread-safe once
 * built.
 */
final class KeyKind {

    /** Every key. */
    static final long ANY = -1;
    /** Only those that many have. */
    static final long FREQUENT = -2;

    private final String name;
    private final int respect;
    private final int parts;
    private final int[] starts;
    private final long[] keys;
    private final double agreeing;
    private final BitSet frequent = new BitSet();

    private KeyKind(String name, int respect, int parts, int[] starts, long[] keys) {
        this.name = name;
        this.respect = respect;
        this.parts = parts;
        this.starts = starts;
        this.keys = keys;
        this.agreeing = agreeing(keys, starts.length - 1);
    }

    /**
     * Reads the keys of all records.
     *
     * @param respect number of the comparison that the columns belong to
     * @param parts a bit for each part of the value that the key holds: what holds more parts is finer
     * @param reader hands the parts of a value, none if there are none
     */
    static KeyKind of(String name, int respect, int parts, Iterable<Field> fields, BiConsumer<String, KeySink> reader) {
        int rows = fields.iterator().next().size();
        int[] starts = new int[rows + 1];
        long[] keys = new long[rows];
        KeySink sink = new KeySink();
        for (int row = 0; row < rows; row++) {
            sink.clear();
            for (Field field : fields) {
                if (field.value(row) != Field.MISSING) {
                    reader.accept(field.text(field.value(row)), sink);
                }
            }
            int count = sink.distinct();
            if (starts[row] + count > keys.length) {
                keys = Arrays.copyOf(keys, keys.length * 2 + count);
            }
            for (int i = 0; i < count; i++) {
                keys[starts[row] + i] = sink.key(i);
            }
            starts[row + 1] = starts[row] + count;
        }
        return new KeyKind(name, respect, parts, starts, Arrays.copyOf(keys, starts[rows]));
    }

    /** Chance that two records taken at random share a key. */
    private static double agreeing(long[] keys, int rows) {
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap(keys.length);
        for (long key : keys) {
            counts.addTo(key, 1);
        }
        double sum = 0;
        for (int count : counts.values()) {
            sum += (double) count * (count - 1);
        }
        return rows < 2 ? 0 : Math.min(1, sum / ((double) rows * (rows - 1)));
    }

    String name() {
        return name;
    }

    int respect() {
        return respect;
    }

    /** Whether two records that share a key of this kind always share one of the other. */
    boolean refines(KeyKind other) {
        return respect == other.respect && (parts & other.parts) == other.parts;
    }

    /** Whether a record may have several keys of this kind. */
    boolean severalEach() {
        return keys.length > starts.length;
    }

    double agreeing() {
        return agreeing;
    }

    /** Marks the keys that more records have than a block may hold: only those need a further one. */
    void findFrequent(int largestBlock) {
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap(keys.length);
        for (long key : keys) {
            counts.addTo(key, 1);
        }
        for (int i = 0; i < keys.length; i++) {
            frequent.set(i, counts.get(keys[i]) > largestBlock);
        }
    }

    /**
     * Keys of some records, with the number of the record in the lowest 24 bits.
     *
     * @param which {@link #ANY}, {@link #FREQUENT}, or frequent ones besides that whose upper bits these are
     */
    long[] keysOf(int[] block, int size, long which) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += starts[block[i] + 1] - starts[block[i]];
        }
        long[] read = new long[count];
        int taken = 0;
        for (int i = 0; i < size; i++) {
            for (int at = starts[block[i]]; at < starts[block[i] + 1]; at++) {
                long key = keys[at] >>> 1 & ~0xFFFFFFL | block[i];
                if (which == ANY || frequent.get(at) && key >>> 24 != which) {
                    read[taken++] = key;
                }
            }
        }
        return Arrays.copyOf(read, taken);
    }
}
