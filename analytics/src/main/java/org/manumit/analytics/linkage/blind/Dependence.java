package org.manumit.analytics.linkage.blind;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;

/**
 * How much less two parts together say than each alone, since one follows from the other in part, as a town does from its
 * postcode.
 *
 * <p><b>Method</b> For each pair of kinds of parts: how many pairs of own strangers share both, over how many would if the
 * two were independent. Pairs that may be of one person do not count as strangers. On at most {@value #MOST} records, evenly
 * taken, each of another person. <b>Units</b> bits. Thread-safe once built.
 */
final class Dependence {

    private static final int MOST = 20_000;
    /** Pairs that are put in by hand to either count: below a few, a quotient says nothing. */
    private static final double SMOOTHING = 5;

    private static final int KINDS = PartKind.values().length;

    private final float[] bits = new float[KINDS * KINDS];

    /**
     * Counts.
     *
     * @param entities of each record the first record of the same person
     * @param mayBeOne pairs of records that may be of one person, the lower in the upper half
     */
    Dependence(Parts parts, int[] entities, LongSet mayBeOne) {
        int[] rows = sample(entities);
        IntOpenHashSet sampled = new IntOpenHashSet(rows);
        LongSet likely = new LongOpenHashSet();
        for (long pair : mayBeOne) {
            if (sampled.contains((int) (pair >>> 32)) && sampled.contains((int) pair)) {
                likely.add(pair);
            }
        }
        double[] alone = new double[KINDS];
        double all = Math.max(1, rows.length * (rows.length - 1.0) / 2);
        for (int a = 0; a < KINDS; a++) {
            alone[a] = sharing(parts, rows, likely, a, a);
        }
        for (int a = 0; a < KINDS; a++) {
            for (int b = a + 1; b < KINDS; b++) {
                double expected = alone[a] * alone[b] / all;
                double both = alone[a] == 0 || alone[b] == 0 ? 0 : sharing(parts, rows, likely, a, b);
                double lost = Math.log((both + SMOOTHING) / (expected + SMOOTHING)) / Math.log(2);
                bits[a * KINDS + b] = (float) Math.max(0, lost);
                bits[b * KINDS + a] = bits[a * KINDS + b];
            }
        }
    }

    /** Bits to take off where parts of two kinds come together. */
    float lost(PartKind a, PartKind b) {
        return bits[a.ordinal() * KINDS + b.ordinal()];
    }

    private static int[] sample(int[] entities) {
        int persons = 0;
        for (int row = 0; row < entities.length; row++) {
            persons += entities[row] == row ? 1 : 0;
        }
        int step = (persons + MOST - 1) / MOST;
        int[] rows = new int[step == 0 ? 0 : (persons + step - 1) / step];
        int seen = 0;
        for (int row = 0; row < entities.length; row++) {
            if (entities[row] == row) {
                if (seen % step == 0) {
                    rows[seen / step] = row;
                }
                seen++;
            }
        }
        return rows;
    }

    /** Pairs of strangers that share a part of one kind and a part of another. */
    private static double sharing(Parts parts, int[] rows, LongSet likely, int a, int b) {
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
        LongOpenHashSet own = new LongOpenHashSet();
        for (int row : rows) {
            joint(parts, row, a, b, own);
            own.forEach(key -> counts.addTo(key, 1));
        }
        double pairs = 0;
        for (int count : counts.values()) {
            pairs += count * (count - 1.0) / 2;
        }
        LongOpenHashSet other = new LongOpenHashSet();
        for (long pair : likely) {
            joint(parts, (int) (pair >>> 32), a, b, own);
            joint(parts, (int) pair, a, b, other);
            for (long key : own) {
                pairs -= other.contains(key) ? 1 : 0;
            }
        }
        return Math.max(0, pairs);
    }

    private static void joint(Parts parts, int row, int a, int b, LongOpenHashSet into) {
        into.clear();
        int count = parts.count(row);
        for (int i = 0; i < count; i++) {
            int first = parts.part(row, i);
            if (parts.kind(first).ordinal() != a) {
                continue;
            }
            if (a == b) {
                into.add(first);
                continue;
            }
            for (int j = 0; j < count; j++) {
                int second = parts.part(row, j);
                if (parts.kind(second).ordinal() == b && parts.apart(row, i, j)) {
                    into.add((long) first << 32 | second);
                }
            }
        }
    }
}
