package org.manumit.analytics.network;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.BitSet;

/**
 * Counts the unrelated groups of records that name a selector.
 *
 * <p>Two of its records are related when they also share another selector, or when they stand in the same context
 * (one author, one series). Forty adverts of one hand repeat a number forty times and are one group; forty strangers
 * who call the same shelter are forty. Rarity counts groups, because a loud hand must not look like a public number.
 *
 * <p>Confined to one thread. <b>Cost</b> for one selector, its records times the selectors in each.
 */
final class SelectorSpread {

    private final Mentions mentions;
    private final BitSet ignored;
    private final int[] context;
    private final BitSet leaves;
    private final SharedSelectorsParameters parameters;
    private final Int2IntOpenHashMap firstBySelector = new Int2IntOpenHashMap();
    private final Int2IntOpenHashMap firstByContext = new Int2IntOpenHashMap();

    SelectorSpread(
            Mentions mentions, BitSet ignored, int[] context, BitSet leaves, SharedSelectorsParameters parameters) {
        this.mentions = mentions;
        this.ignored = ignored;
        this.context = context;
        this.leaves = leaves;
        this.parameters = parameters;
        firstBySelector.defaultReturnValue(-1);
        firstByContext.defaultReturnValue(-1);
    }

    /** Records naming the selector that may hold a network together. */
    int holding(int selector) {
        int holding = 0;
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            holding += leaves.get(mentions.recordAt(at)) ? 0 : 1;
        }
        return holding;
    }

    int of(int selector) {
        int size = mentions.recordsNaming(selector);
        if (size < 2) {
            return size;
        }
        firstBySelector.clear();
        firstByContext.clear();
        DisjointSets groups = new DisjointSets(size);
        int first = mentions.firstRecord(selector);
        for (int local = 0; local < size; local++) {
            if (!leaves.get(mentions.recordAt(first + local))) {
                relate(groups, selector, mentions.recordAt(first + local), local);
            }
        }
        int spread = 0;
        for (int local = 0; local < size; local++) {
            boolean counts = groups.rootOf(local) == local && !leaves.get(mentions.recordAt(first + local));
            spread += counts ? 1 : 0;
        }
        return spread;
    }

    private void relate(DisjointSets groups, int selector, int record, int local) {
        if (context[record] >= 0) {
            join(groups, firstByContext, context[record], local);
        }
        if (mentions.selectorsIn(record) > parameters.listSelectors()) {
            return;
        }
        for (int at = mentions.firstSelector(record); at < mentions.endSelector(record); at++) {
            int other = mentions.selectorAt(at);
            if (other != selector && !ignored.get(other) && mentions.recordsNaming(other) > 1) {
                join(groups, firstBySelector, other, local);
            }
        }
    }

    private static void join(DisjointSets groups, Int2IntOpenHashMap firsts, int key, int local) {
        int earlier = firsts.putIfAbsent(key, local);
        if (earlier >= 0) {
            groups.union(earlier, local);
        }
    }
}
