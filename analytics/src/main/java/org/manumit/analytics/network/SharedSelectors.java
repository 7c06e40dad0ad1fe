package org.manumit.analytics.network;

import it.unimi.dsi.fastutil.ints.IntArrays;
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

    private final SharedSelectorsParameters parameters;

    public SharedSelectors(SharedSelectorsParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Finds the networks.
     *
     * @param knownShared selectors that someone recorded as innocently shared
     * @param context for each record, a number that records of one author or series have in common, or −1
     * @param leaves records that may hang on a network but never hold one together (single payments: payer and payee
     *     would chain every account to every other)
     * @throws CancellationException as soon as {@code cancelled} says so
     */
    public SharedSelectorsResult find(
            Mentions mentions, BitSet knownShared, int[] context, BitSet leaves, BooleanSupplier cancelled) {
        if (context.length != mentions.records()) {
            throw new IllegalArgumentException(
                    "context must hold one value a record (" + mentions.records() + ") but held " + context.length);
        }
        int[] spread = spreads(mentions, knownShared, context, leaves, cancelled);
        Growth growth = new Growth(mentions, spread, leaves, parameters);
        int[] order = order(mentions, spread);
        for (int selector : order) {
            check(cancelled, selector);
            if (spread[selector] <= parameters.strongSpread()) {
                growth.join(selector);
            }
        }
        for (int selector : order) {
            if (spread[selector] > parameters.strongSpread()) {
                growth.gatherLoose(selector);
            }
        }
        growth.joinBridgedTwice(order);
        growth.hangLeaves();
        return new NetworkReport(mentions, knownShared, spread, growth.bounded(), parameters)
                .of(growth.sets(), cancelled);
    }

    private int[] spreads(
            Mentions mentions, BitSet knownShared, int[] context, BitSet leaves, BooleanSupplier cancelled) {
        SelectorSpread spreads = new SelectorSpread(mentions, knownShared, context, leaves, parameters);
        int[] spread = new int[mentions.selectors()];
        for (int selector = 0; selector < spread.length; selector++) {
            check(cancelled, selector);
            int holding = spreads.holding(selector);
            boolean joins = mentions.recordsNaming(selector) >= 2
                    && holding >= 1
                    && holding <= parameters.hubRecords()
                    && !knownShared.get(selector);
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

    private static void check(BooleanSupplier cancelled, int step) {
        if (step % CANCEL_CHECK_SELECTORS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException("shared selectors cancelled");
        }
    }
}
