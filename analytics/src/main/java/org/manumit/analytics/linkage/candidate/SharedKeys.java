package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Which of one record's frequent keys other records share, as bits, and which of these combinations hold at most three keys that
 * few have together. Records that share the same keys are counted together: there are far fewer combinations. Confined to one
 * thread.
 */
final class SharedKeys {

    private final int[] kinds;
    private final boolean[] severalEach;
    private final long first;
    private final int largestBlock;
    private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    private final LongOpenHashSet ofFew = new LongOpenHashSet();
    private long leftOut;

    /**
     * Of no other record yet.
     *
     * @param kinds kind of each key
     * @param severalEach of each kind, whether two keys of it may make a block together
     * @param first keys that may come first in a block: frequent ones, all of whose bearers are counted
     * @param largestBlock records of one block at most, this one among them
     */
    SharedKeys(int[] kinds, boolean[] severalEach, long first, int largestBlock) {
        this.kinds = kinds;
        this.severalEach = severalEach;
        this.first = first;
        this.largestBlock = largestBlock;
    }

    /** Counts another record; one frequent key alone says nothing. */
    void count(long shared) {
        if (Long.bitCount(shared) > 1) {
            counts.addTo(shared, 1);
        }
    }

    /** Splits blocks until they are small; how many records are in those that stay too large, once a block. */
    long split() {
        Block all = new Block(counts.size());
        for (Long2IntMap.Entry entry : counts.long2IntEntrySet()) {
            all.add(entry.getLongKey(), entry.getIntValue());
        }
        for (long rest = first; rest != 0; rest &= rest - 1) {
            int key = Long.numberOfTrailingZeros(rest);
            further(all.with(key), key, 1L << kinds[key], 1);
        }
        return leftOut;
    }

    /** Splits a block; the kinds of the keys that it has in common are bits. */
    private void further(Block block, int key, long ofKinds, int depth) {
        for (int next = key + 1; next < kinds.length; next++) {
            if ((ofKinds >>> kinds[next] & 1) == 0 || severalEach[kinds[next]]) {
                take(block.with(next), next, ofKinds | 1L << kinds[next], depth + 1);
            }
        }
    }

    private void take(Block block, int key, long ofKinds, int depth) {
        if (block.records < largestBlock) {
            for (int i = 0; i < block.size; i++) {
                ofFew.add(block.shared[i]);
            }
        } else if (depth == CandidatePairs.MOST_KEYS || key == kinds.length - 1) {
            leftOut += block.records;
        } else {
            further(block, key, ofKinds, depth);
        }
    }

    /** Whether a record that shares these keys is to be compared. */
    boolean isOfFew(long shared) {
        return ofFew.contains(shared);
    }

    /** Combinations that have some keys in common, and how many records have each. */
    private static final class Block {
        private final long[] shared;
        private final int[] counts;
        private int size;
        private int records;

        Block(int most) {
            shared = new long[most];
            counts = new int[most];
        }

        void add(long combination, int count) {
            shared[size] = combination;
            counts[size++] = count;
            records += count;
        }

        /** Those with a further key. */
        Block with(int key) {
            int most = 0;
            for (int i = 0; i < size; i++) {
                most += (int) (shared[i] >>> key & 1);
            }
            Block those = new Block(most);
            for (int i = 0; i < size; i++) {
                if ((shared[i] >>> key & 1) != 0) {
                    those.add(shared[i], counts[i]);
                }
            }
            return those;
        }
    }
}
