package org.manumit.analytics.linkage.entity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Puts the records of one person or firm together.
 *
 * <p><b>Method</b> Correlation clustering (Bansal, Blum and Chawla 2004, doi:10.1023/B:MACH.0000033116.57574.95) by greedy
 * agglomeration, the surest pairs first: two groups become one if a pair of theirs is more probable than not and on average
 * their pairs speak for it, those with them that no key brought together; so one strong pair does not chain two persons.
 * <b>Units</b> bits. <b>Cost</b> O(p log p) for p pairs, times at most 100 pairs that are looked at when two groups meet.
 * Deterministic.
 */
public final class EntityGrouping {

    /** Pairs of two groups that are looked at, evenly taken. */
    private static final int SAMPLED = 100;
    /** What one pair speaks against a group at most: an error in one record does not outweigh all others. */
    private static final double MOST_AGAINST = -8;

    private static final double MOST_FOR = 10;

    private final PairBits bits;
    private final double leastAverage;

    private final Long2IntOpenHashMap refused = new Long2IntOpenHashMap();
    private int[] groups = {};
    private IntArrayList[] members = {};

    /**
     * Sets the bounds.
     *
     * @param leastAverage bits that the pairs of two groups must speak for their being one on average
     */
    public EntityGrouping(PairBits bits, double leastAverage) {
        this.bits = bits;
        this.leastAverage = leastAverage;
    }

    /**
     * Groups.
     *
     * @param pairs lower row in the upper half
     * @param pairBits what speaks for each
     * @return for each record the first of its group
     */
    public int[] group(int rows, long[] pairs, float[] pairBits, BooleanSupplier cancelled) {
        int[] alone = new int[rows];
        Arrays.setAll(alone, row -> row);
        return group(alone, pairs, pairBits, cancelled);
    }

    /**
     * Goes on from groups that stand.
     *
     * @param formed for each record the first of the group that it is in already
     * @return for each record the first of its group
     */
    int[] group(int[] formed, long[] pairs, float[] pairBits, BooleanSupplier cancelled) {
        refused.clear();
        groups = formed.clone();
        members = new IntArrayList[formed.length];
        Arrays.setAll(members, row -> new IntArrayList(1));
        for (int row = 0; row < formed.length; row++) {
            members[formed[row]].add(row);
        }
        int count = 0;
        int[] order = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            if (pairBits[i] >= Math.max(0, leastAverage)) {
                order[count++] = i;
            }
        }
        IntArrays.parallelQuickSort(order, 0, count, (x, y) -> {
            int byBits = Float.compare(pairBits[y], pairBits[x]);
            return byBits != 0 ? byBits : Integer.compare(x, y);
        });
        for (int i = 0; i < count; i++) {
            if ((i & 0xFFF) == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            meet(groups[(int) (pairs[order[i]] >>> 32)], groups[(int) pairs[order[i]]]);
        }
        return firstOfEach();
    }

    private void meet(int a, int b) {
        if (a == b) {
            return;
        }
        long key = Math.min(a, b) * (long) groups.length + Math.max(a, b);
        int size = members[a].size() + members[b].size();
        // What was refused is looked at again only when one of the two has grown by half.
        if (refused.get(key) * 3 > size * 2) {
            return;
        }
        if (average(members[a], members[b]) < leastAverage) {
            refused.put(key, size);
            return;
        }
        int into = members[a].size() >= members[b].size() ? a : b;
        int from = into == a ? b : a;
        for (int i = 0; i < members[from].size(); i++) {
            groups[members[from].getInt(i)] = into;
        }
        members[into].addAll(members[from]);
        members[from] = new IntArrayList(0);
    }

    private double average(IntArrayList first, IntArrayList second) {
        long all = (long) first.size() * second.size();
        long step = Math.max(1, all / SAMPLED);
        double sum = 0;
        int count = 0;
        for (long at = 0; at < all; at += step) {
            int a = first.getInt((int) (at / second.size()));
            int b = second.getInt((int) (at % second.size()));
            double pair = bits.of(Math.min(a, b), Math.max(a, b));
            sum += Math.max(MOST_AGAINST, Math.min(MOST_FOR, pair));
            count++;
        }
        return sum / count;
    }

    private int[] firstOfEach() {
        int[] first = new int[groups.length];
        int[] of = new int[groups.length];
        Arrays.fill(of, -1);
        for (int row = 0; row < first.length; row++) {
            if (of[groups[row]] < 0) {
                of[groups[row]] = row;
            }
            first[row] = of[groups[row]];
        }
        return first;
    }
}
