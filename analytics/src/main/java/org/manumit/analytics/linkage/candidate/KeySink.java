package org.manumit.analytics.linkage.candidate;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;

/** Takes the parts of one record as hashed keys, each once. Confined to one thread; reused. */
final class KeySink {

    private static final int MOST = 16;

    private final long[] keys = new long[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    /** Takes a part; beyond sixteen different ones they are left out. */
    void add(String part) {
        if (part.isEmpty() || count == MOST) {
            return;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < part.length(); i++) {
            hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
        }
        long key = HashCommon.murmurHash3(hash);
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return;
            }
        }
        keys[count++] = key;
    }

    /** How many different ones were taken; sorts them. */
    int distinct() {
        Arrays.sort(keys, 0, count);
        return count;
    }

    long key(int at) {
        return keys[at];
    }
}
