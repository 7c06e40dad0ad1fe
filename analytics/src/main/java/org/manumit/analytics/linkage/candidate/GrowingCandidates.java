package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.manumit.analytics.linkage.IntLists;
import org.manumit.analytics.linkage.field.FieldComparison;

/**
 * Finds the earlier records that are worth comparing with a new one.
 *
 * <p><b>Method</b> The rule of {@link CandidatePairs}, whose outcome depends on no order: two records are compared if at most
 * three keys that both have are had by few records together. The bearers of the new record's keys are gone through, the rarest
 * keys first; each is known by which of the keys it shares ({@link SharedKeys}). What few had when a record came is compared
 * with it and stays so, also if many have it later. <b>Error</b> bearers of a key that more than {@link #MOST_READ} have are
 * not gone through, only those of them that share a rarer key, so that three keys that are all so common bring nothing
 * together. In files of up to 1.8 million records ten or more have any three such together, unless the keys depend on each
 * other. Of a record's keys the {@value #MOST_KEYS} rarest count. Both are counted ({@link #unread()}). <b>Cost</b> in
 * the number of records that share keys, at most {@link #MOST_READ} for each key. Confined to one thread.
 */
public final class GrowingCandidates {

    /** Bearers of one key that are gone through for one record. Judgement: a tenth of a millisecond. */
    public static final int MOST_READ = 1 << 15;

    /** Keys of a record are bits of a number. */
    private static final int MOST_KEYS = Long.SIZE;

    private final List<KeyReader> readers;
    private final List<KeyBearers> bearers;
    private final boolean[] severalEach;
    private final int largestBlock;
    private final KeySink sink = new KeySink();

    private int rows;
    private long[] shared;
    private long leftOut;
    private long unread;

    /** A key of the new record that others have. */
    private record Known(int kind, int number, int count) {}

    /**
     * Reads the keys of the records that there are.
     *
     * @param largestBlock records of one block that are compared with each other at most
     */
    public GrowingCandidates(List<FieldComparison> comparisons, int largestBlock) {
        this(comparisons, largestBlock, MOST_READ);
    }

    GrowingCandidates(List<FieldComparison> comparisons, int largestBlock, int mostRead) {
        this.largestBlock = largestBlock;
        readers = KeyKinds.of(comparisons);
        rows = comparisons.get(0).fields().get(0).size();
        bearers = readers.parallelStream().map(reader -> read(reader, mostRead)).toList();
        severalEach = new boolean[readers.size()];
        for (int kind = 0; kind < severalEach.length; kind++) {
            // Too few records tell nothing.
            severalEach[kind] =
                    rows < 2 || KeyKind.severalEach(bearers.get(kind).all(), rows);
        }
        shared = new long[rows];
    }

    private static KeyBearers read(KeyReader reader, int mostRead) {
        KeyBearers bearers = new KeyBearers(mostRead);
        KeySink sink = new KeySink();
        for (int row = 0; row < reader.rows(); row++) {
            int count = reader.read(row, sink);
            for (int i = 0; i < count; i++) {
                bearers.add(sink.key(i), row);
            }
        }
        return bearers;
    }

    /** Pairs of added records that share keys with too many others and have no further one, counted once a block. */
    public long leftOut() {
        return leftOut;
    }

    /** Keys of added records whose bearers were not gone through, since they were more than {@link #MOST_READ}. */
    public long unread() {
        return unread;
    }

    /** Takes in the record that the columns were given last; the earlier ones worth comparing with it, ascending. */
    public int[] add() {
        int row = rows++;
        shared = LongArrays.grow(shared, rows);
        List<Known> known = new ArrayList<>();
        IntArrayList kinds = new IntArrayList();
        LongArrayList keys = new LongArrayList();
        for (int kind = 0; kind < readers.size(); kind++) {
            int count = readers.get(kind).read(row, sink);
            for (int i = 0; i < count; i++) {
                int number = bearers.get(kind).number(sink.key(i));
                if (number != KeyBearers.UNKNOWN) {
                    known.add(new Known(kind, number, bearers.get(kind).count(number)));
                }
                kinds.add(kind);
                keys.add(sink.key(i));
            }
        }
        known.sort(
                Comparator.comparingInt(Known::count).thenComparing(Known::kind).thenComparing(Known::number));
        unread += Math.max(0, known.size() - MOST_KEYS);
        int[] found = find(known.subList(0, Math.min(MOST_KEYS, known.size())));
        for (int i = 0; i < keys.size(); i++) {
            bearers.get(kinds.getInt(i)).add(keys.getLong(i), row);
        }
        return found;
    }

    private int[] find(List<Known> known) {
        IntArrayList touched = new IntArrayList();
        long rare = 0;
        long listed = 0;
        for (int bit = 0; bit < known.size(); bit++) {
            Known key = known.get(bit);
            BitSet many = bearers.get(key.kind).many(key.number);
            if (many == null) {
                goThrough(bearers.get(key.kind).listed(), key.number, 1L << bit, touched);
                listed |= 1L << bit;
            } else {
                ask(many, 1L << bit, touched);
                unread++;
            }
            rare |= key.count < largestBlock ? 1L << bit : 0;
        }
        int[] kinds = known.stream().mapToInt(Known::kind).toArray();
        SharedKeys keys = new SharedKeys(kinds, severalEach, listed & ~rare, largestBlock);
        for (int i = 0; i < touched.size(); i++) {
            keys.count(shared[touched.getInt(i)] & ~rare);
        }
        leftOut += keys.split();
        IntArrayList found = new IntArrayList();
        for (int i = 0; i < touched.size(); i++) {
            int other = touched.getInt(i);
            if ((shared[other] & rare) != 0 || keys.isOfFew(shared[other] & ~rare)) {
                found.add(other);
            }
            shared[other] = 0;
        }
        int[] rowsFound = found.toIntArray();
        IntArrays.quickSort(rowsFound);
        return rowsFound;
    }

    private void goThrough(IntLists listed, int number, long bit, IntArrayList touched) {
        int[] elements = listed.elements();
        int start = listed.start(number);
        int end = start + listed.size(number);
        for (int at = start; at < end; at++) {
            int other = elements[at];
            if (shared[other] == 0) {
                touched.add(other);
            }
            shared[other] |= bit;
        }
    }

    private void ask(BitSet many, long bit, IntArrayList touched) {
        for (int i = 0; i < touched.size(); i++) {
            int other = touched.getInt(i);
            if (many.get(other)) {
                shared[other] |= bit;
            }
        }
    }
}
