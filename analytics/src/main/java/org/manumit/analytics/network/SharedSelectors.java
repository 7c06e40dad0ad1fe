package org.manumit.analytics.network;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Finds records that rare shared selectors hold together, without chaining the world together through common ones.
 *
 * <p><b>Method</b> A selector's surprise is the log-likelihood ratio of two records sharing it under one hand against
 * chance, log2(repeatProbability × records / unrelated groups that name it): the frequency-based weight of record
 * linkage (Fellegi and Sunter 1969, doi:10.1080/01621459.1969.10501049; Winkler 1989), counted over unrelated groups
 * rather than records. Components grow as in Kruskal's algorithm, most surprising selector first; a common selector
 * gathers loose records but joins two groups only together with a second one; hubs and selectors known to be shared
 * join nothing; no component passes its bound.
 *
 * <p><b>Assumes</b> normalised selectors. <b>Units</b> bits. <b>Error</b> none by itself: the same columns give the same
 * networks in any order of mentions; what a network means is for people to judge. <b>Cost</b> O(m log m) for m mentions,
 * about 40 bytes a mention. <b>Not for</b> calling people a ring: two who share a safety phone are not one.
 *
 * <p>Thread-safe (stateless).
 */
public final class SharedSelectors {

    private static final int CANCEL_CHECK_SELECTORS = 4096;

    /** Most groups among which a common selector is considered as a bridge; keeps the pairs bounded. */
    private static final int BRIDGED_GROUPS = 64;

    private final SharedSelectorsParameters parameters;

    public SharedSelectors(SharedSelectorsParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Finds the networks.
     *
     * @param knownShared selectors that someone recorded as innocently shared
     * @param context for each record, a number that records of one author or series have in common, or −1
     * @throws CancellationException as soon as {@code cancelled} says so
     */
    public SharedSelectorsResult find(Mentions mentions, BitSet knownShared, int[] context, BooleanSupplier cancelled) {
        if (context.length != mentions.records()) {
            throw new IllegalArgumentException(
                    "context must hold one value a record (" + mentions.records() + ") but held " + context.length);
        }
        int[] spread = spreads(mentions, knownShared, context, cancelled);
        DisjointSets sets = new DisjointSets(mentions.records());
        BitSet bounded = new BitSet();
        int[] order = order(mentions, spread);
        for (int selector : order) {
            check(cancelled, selector);
            if (spread[selector] <= parameters.strongSpread()) {
                join(mentions, selector, sets, bounded);
            }
        }
        for (int selector : order) {
            if (spread[selector] > parameters.strongSpread()) {
                gatherLoose(mentions, selector, sets);
            }
        }
        joinBridgedTwice(mentions, order, spread, sets);
        return new NetworkReport(mentions, knownShared, spread, bounded, parameters).of(sets, cancelled);
    }

    private int[] spreads(Mentions mentions, BitSet knownShared, int[] context, BooleanSupplier cancelled) {
        SelectorSpread spreads = new SelectorSpread(mentions, knownShared, context, parameters);
        int[] spread = new int[mentions.selectors()];
        for (int selector = 0; selector < spread.length; selector++) {
            check(cancelled, selector);
            int records = mentions.recordsNaming(selector);
            boolean joins = records >= 2 && records <= parameters.hubRecords() && !knownShared.get(selector);
            int groups = joins ? spreads.of(selector) : NetworkReport.JOINS_NOTHING;
            spread[selector] = groups > parameters.hubSpread() ? -groups : groups;
        }
        return spread;
    }

    /** Selectors that may join, most surprising first: fewest groups, then fewest records, then number. */
    private static int[] order(Mentions mentions, int[] spread) {
        int count = 0;
        int[] order = new int[spread.length];
        for (int selector = 0; selector < spread.length; selector++) {
            if (spread[selector] > 0) {
                order[count++] = selector;
            }
        }
        int[] joining = java.util.Arrays.copyOf(order, count);
        IntArrays.quickSort(joining, (a, b) -> {
            int bySpread = Integer.compare(spread[a], spread[b]);
            int byRecords = Integer.compare(mentions.recordsNaming(a), mentions.recordsNaming(b));
            return bySpread != 0 ? bySpread : byRecords != 0 ? byRecords : Integer.compare(a, b);
        });
        return joining;
    }

    private boolean isList(Mentions mentions, int record) {
        return mentions.selectorsIn(record) > parameters.listSelectors();
    }

    private void join(Mentions mentions, int selector, DisjointSets sets, BitSet bounded) {
        int first = -1;
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            int record = mentions.recordAt(at);
            if (isList(mentions, record)) {
                continue;
            }
            if (first >= 0 && !unite(sets, first, record)) {
                bounded.set(selector);
                continue;
            }
            first = first < 0 ? record : first;
        }
    }

    private boolean unite(DisjointSets sets, int a, int b) {
        if (sets.rootOf(a) == sets.rootOf(b)) {
            return true;
        }
        if (sets.sizeOf(a) + sets.sizeOf(b) > parameters.maximumRecords()) {
            return false;
        }
        sets.union(a, b);
        return true;
    }

    private void gatherLoose(Mentions mentions, int selector, DisjointSets sets) {
        int first = -1;
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            int record = mentions.recordAt(at);
            if (sets.sizeOf(record) > 1 || isList(mentions, record)) {
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

    private void joinBridgedTwice(Mentions mentions, int[] order, int[] spread, DisjointSets sets) {
        Long2IntOpenHashMap bridges = new Long2IntOpenHashMap();
        for (int selector : order) {
            if (spread[selector] > parameters.strongSpread()) {
                countBridges(mentions, selector, sets, bridges);
            }
        }
        long[] pairs = bridges.keySet().toLongArray();
        LongArrays.quickSort(pairs);
        LongArrays.stableSort(pairs, (a, b) -> Integer.compare(bridges.get(b), bridges.get(a)));
        for (long pair : pairs) {
            if (bridges.get(pair) >= 2) {
                unite(sets, (int) (pair >>> 32), (int) pair);
            }
        }
    }

    private void countBridges(Mentions mentions, int selector, DisjointSets sets, Long2IntOpenHashMap bridges) {
        IntRBTreeSet groups = new IntRBTreeSet();
        for (int at = mentions.firstRecord(selector); at < mentions.endRecord(selector); at++) {
            int record = mentions.recordAt(at);
            if (!isList(mentions, record)) {
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

    private static void check(BooleanSupplier cancelled, int step) {
        if (step % CANCEL_CHECK_SELECTORS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException("shared selectors cancelled");
        }
    }
}
