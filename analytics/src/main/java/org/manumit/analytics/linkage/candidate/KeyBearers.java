package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.IntLists;

/**
 * Which records have each key of one kind. Those of a key that very many have can no longer be gone through, only asked of.
 * Confined to one thread.
 */
final class KeyBearers {

    static final int UNKNOWN = -1;

    private final int mostListed;
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final IntLists listed = new IntLists();
    private final Int2ObjectOpenHashMap<Many> many = new Int2ObjectOpenHashMap<>();
    private int all;

    /** Too many to go through. */
    private static final class Many {
        private final BitSet rows = new BitSet();
        private int count;
    }

    /** @param mostListed records of one key that can be gone through */
    KeyBearers(int mostListed) {
        this.mostListed = mostListed;
        numbers.defaultReturnValue(UNKNOWN);
    }

    /** Number of a key, or {@link #UNKNOWN} if no record has it. */
    int number(long key) {
        return numbers.get(key);
    }

    /** How many records have a key. */
    int count(int number) {
        Many those = many.get(number);
        return those == null ? listed.size(number) : those.count;
    }

    /** The records that have a key, if they are too many to be gone through; null if they are {@link #listed()}. */
    @Nullable
    BitSet many(int number) {
        Many those = many.get(number);
        return those == null ? null : those.rows;
    }

    /** The records that have each key, by its number; none of a key that too many have. */
    IntLists listed() {
        return listed;
    }

    /** Keys of all records together. */
    int all() {
        return all;
    }

    void add(long key, int row) {
        all++;
        int number = numbers.putIfAbsent(key, listed.size());
        if (number == UNKNOWN) {
            number = listed.addList();
        }
        Many those = many.get(number);
        if (those == null && listed.size(number) == mostListed) {
            those = new Many();
            for (int i = 0; i < mostListed; i++) {
                those.rows.set(listed.get(number, i));
            }
            those.count = mostListed;
            listed.clear(number);
            many.put(number, those);
        }
        if (those == null) {
            listed.add(number, row);
        } else {
            those.rows.set(row);
            those.count++;
        }
    }
}
