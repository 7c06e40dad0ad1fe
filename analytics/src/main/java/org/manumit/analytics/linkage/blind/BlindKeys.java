package org.manumit.analytics.linkage.blind;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.List;

/**
 * The match keys of one side: each different one once, as 128 bits, and which persons have it. Keys that too many persons of
 * this side have are left out. Thread-safe (immutable).
 */
public final class BlindKeys {

    private final Parts parts;
    private final int persons;
    private final int partners;
    private final BlindParameters parameters;

    private long[] upper = {};
    private long[] lower = {};
    private int[] starts = {};
    private int[] holders = {};
    private MatchKey[] keys = {};

    BlindKeys(Parts parts, List<KeyBatch> batches, int persons, int partners, BlindParameters parameters) {
        this.parts = parts;
        this.persons = persons;
        this.partners = partners;
        this.parameters = parameters;
        int count = batches.stream().mapToInt(batch -> batch.keys.size()).sum();
        long[] high = new long[count];
        long[] low = new long[count];
        int[] person = new int[count];
        MatchKey[] made = new MatchKey[count];
        int at = 0;
        for (KeyBatch batch : batches) {
            int size = batch.keys.size();
            System.arraycopy(batch.upper, 0, high, at, size);
            System.arraycopy(batch.lower, 0, low, at, size);
            System.arraycopy(batch.person, 0, person, at, size);
            for (MatchKey key : batch.keys) {
                made[at++] = key;
            }
        }
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        LongArrays.radixSortIndirect(order, high, low, true);
        gather(order, high, low, person, made);
    }

    /** Takes what stands in order, each different key once, without those that too many have. */
    private void gather(int[] order, long[] high, long[] low, int[] person, MatchKey[] made) {
        upper = new long[order.length];
        lower = new long[order.length];
        starts = new int[order.length + 1];
        holders = new int[order.length];
        keys = new MatchKey[order.length];
        int distinct = 0;
        int taken = 0;
        for (int from = 0, to; from < order.length; from = to) {
            long ofHigh = high[order[from]];
            long ofLow = low[order[from]];
            to = from;
            while (to < order.length && high[order[to]] == ofHigh && low[order[to]] == ofLow) {
                to++;
            }
            if (to - from <= parameters.mostHolders()) {
                upper[distinct] = ofHigh;
                lower[distinct] = ofLow;
                for (int i = from; i < to; i++) {
                    holders[taken] = person[order[i]];
                    keys[taken++] = made[order[i]];
                }
                starts[++distinct] = taken;
            }
        }
        upper = Arrays.copyOf(upper, distinct);
        lower = Arrays.copyOf(lower, distinct);
        starts = Arrays.copyOf(starts, distinct + 1);
        holders = Arrays.copyOf(holders, taken);
        keys = Arrays.copyOf(keys, taken);
    }

    /** How many different keys there are. */
    public int size() {
        return upper.length;
    }

    /** The first 64 bits of all keys, in ascending order of the whole. */
    public long[] upper() {
        return upper.clone();
    }

    /** The last 64 bits of all keys. */
    public long[] lower() {
        return lower.clone();
    }

    /** The persons that have a key. */
    public int[] holders(int key) {
        return Arrays.copyOfRange(holders, starts[key], starts[key + 1]);
    }

    int from(int key) {
        return starts[key];
    }

    int holder(int at) {
        return holders[at];
    }

    MatchKey made(int at) {
        return keys[at];
    }

    int held() {
        return holders.length;
    }

    Parts parts() {
        return parts;
    }

    int persons() {
        return persons;
    }

    int partners() {
        return partners;
    }

    BlindParameters parameters() {
        return parameters;
    }
}
