package org.manumit.analytics.network;

import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.BitSet;

/** Networks as they grow, selector by selector. Confined to one thread. */
final class Growth {

    /** Most groups among which a common selector is considered as a bridge; keeps the pairs bounded. */
    private static final int BRIDGED_GROUPS = 64;

    private final Mentions mentions;
    private final int[] spread;
    private final BitSet leaves;
    private final SharedSelectorsParameters parameters;
    private final DisjointSets sets;
    private final BitSet bounded = new BitSet();

    Growth(Mentions mentions, int[] spread, BitSet leaves, SharedSelectorsParameters parameters) {
        this.mentions = mentions;
        this.spread = spread;
        this.leaves = leaves;
        this.parameters = parameters;
        this.sets = new DisjointSets(mentions.records());
    }

    DisjointSets sets() {
        return sets;
    }

    /** Selectors that would have made a network too large. */
    BitSet bounded() {
        return bounded;
    }

    private boolean holdsNothing(int record) {
        return leaves.get(record) || mentions.selectorsIn(record) > parameters.listSelectors();
    }

    void join(int selector) {
        int first = -1;
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            int record = mentions.recordAt(at);
            if (holdsNothing(record)) {
                continue;
            }
            if (first >= 0 && !unite(first, record)) {
                bounded.set(selector);
                continue;
            }
            first = first < 0 ? record : first;
        }
    }

    private boolean unite(int a, int b) {
        if (sets.rootOf(a) == sets.rootOf(b)) {
            return true;
        }
        if (sets.sizeOf(a) + sets.sizeOf(b) > parameters.maximumRecords()) {
            return false;
        }
        sets.union(a, b);
        return true;
    }

    void gatherLoose(int selector) {
        int first = -1;
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            int record = mentions.recordAt(at);
            if (sets.sizeOf(record) > 1 || holdsNothing(record)) {
                continue;
            }
            if (first < 0) {
                first = record;
            } else if (sets.sizeOf(first) < parameters.maximumRecords()) {
                // unite() would see a grown set; a loose record joins the selector's own gathering only
                sets.union(first, record);
            }
        }
    }

    void joinBridgedTwice(int[] order) {
        Long2IntOpenHashMap bridges = new Long2IntOpenHashMap();
        for (int selector : order) {
            if (spread[selector] > parameters.strongSpread()) {
                countBridges(selector, bridges);
            }
        }
        long[] pairs = bridges.keySet().toLongArray();
        LongArrays.quickSort(pairs);
        LongArrays.stableSort(pairs, (a, b) -> Integer.compare(bridges.get(b), bridges.get(a)));
        for (long pair : pairs) {
            if (bridges.get(pair) >= 2) {
                unite((int) (pair >>> 32), (int) pair);
            }
        }
    }

    private void countBridges(int selector, Long2IntOpenHashMap bridges) {
        IntRBTreeSet groups = new IntRBTreeSet();
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            int record = mentions.recordAt(at);
            if (!holdsNothing(record)) {
                groups.add(sets.rootOf(record));
            }
        }
        if (groups.size() > BRIDGED_GROUPS) {
            return;
        }
        int[] roots = groups.toIntArray();
        for (int i = 0; i < roots.length; i++) {
            for (int j = i + 1; j < roots.length; j++) {
                bridges.addTo(((long) roots[i] << 32) | roots[j], 1);
            }
        }
    }

    /** Hangs each leaf on the group of its most surprising selector. */
    void hangLeaves() {
        for (int leaf = leaves.nextSetBit(0);
                leaf >= 0 && leaf < mentions.records();
                leaf = leaves.nextSetBit(leaf + 1)) {
            int best = -1;
            for (int at = mentions.firstSelector(leaf); at < mentions.endSelector(leaf); at++) {
                int selector = mentions.selectorAt(at);
                boolean strong = spread[selector] > 0 && spread[selector] <= parameters.strongSpread();
                best = strong && (best < 0 || spread[selector] < spread[best]) ? selector : best;
            }
            if (best >= 0) {
                unite(leaf, holder(best));
            }
        }
    }

    private int holder(int selector) {
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            if (!holdsNothing(mentions.recordAt(at))) {
                return mentions.recordAt(at);
            }
        }
        return mentions.recordAt(mentions.firstRecord(selector));
    }
}
