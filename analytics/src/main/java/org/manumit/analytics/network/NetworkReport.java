package org.manumit.analytics.network;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.network.SharedSelectorsResult.Cut;
import org.manumit.analytics.network.SharedSelectorsResult.Network;
import org.manumit.analytics.network.SharedSelectorsResult.Reason;
import org.manumit.analytics.network.SharedSelectorsResult.Tie;

/** Turns joined sets into networks with their ties and cuts. Confined to one thread. */
final class NetworkReport {

    /** Marks a selector that stands alone, is known to be shared, or stands in too many records. */
    static final int JOINS_NOTHING = 0;

    private static final double HIGHEST_BITS = 30;

    private final Mentions mentions;
    private final BitSet knownShared;
    private final int[] spread;
    private final BitSet bounded;
    private final SharedSelectorsParameters parameters;
    private final int linkable;

    /** @param spread groups of each selector, negative for a hub, {@link #JOINS_NOTHING} when it was not counted */
    NetworkReport(
            Mentions mentions, BitSet knownShared, int[] spread, BitSet bounded, SharedSelectorsParameters parameters) {
        this.mentions = mentions;
        this.knownShared = knownShared;
        this.spread = spread;
        this.bounded = bounded;
        this.parameters = parameters;
        this.linkable = linkable(mentions);
    }

    private static int linkable(Mentions mentions) {
        int count = 0;
        for (int record = 0; record < mentions.records(); record++) {
            count += mentions.selectorsIn(record) > 0 ? 1 : 0;
        }
        return count;
    }

    SharedSelectorsResult of(DisjointSets sets, BooleanSupplier cancelled) {
        Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
        numbers.defaultReturnValue(-1);
        List<IntArrayList> members = new ArrayList<>();
        for (int record = 0; record < mentions.records(); record++) {
            if (sets.sizeOf(record) < 2) {
                continue;
            }
            int root = sets.rootOf(record);
            int number = numbers.get(root);
            if (number < 0) {
                number = members.size();
                numbers.put(root, number);
                members.add(new IntArrayList());
            }
            members.get(number).add(record);
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("shared selectors cancelled");
        }
        List<Network> networks = members.stream()
                .map(this::network)
                .sorted(Comparator.comparingInt((Network n) -> -n.records().size())
                        .thenComparingInt(n -> n.records().getInt(0)))
                .toList();
        return new SharedSelectorsResult(networks, linkable);
    }

    private Network network(IntArrayList records) {
        Int2IntOpenHashMap inside = new Int2IntOpenHashMap();
        for (int record : records) {
            for (int at = mentions.firstSelector(record); at < mentions.endSelector(record); at++) {
                inside.addTo(mentions.selectorAt(at), 1);
            }
        }
        List<Tie> ties = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        inside.int2IntEntrySet().fastForEach(e -> {
            if (e.getIntValue() >= 2) {
                sort(e.getIntKey(), e.getIntValue(), ties, cuts);
            }
        });
        ties.sort(Comparator.comparingDouble((Tie t) -> -t.bits()).thenComparingInt(Tie::selector));
        cuts.sort(Comparator.comparingInt(Cut::selector));
        return new Network(records, ties, cuts);
    }

    private void sort(int selector, int inside, List<Tie> ties, List<Cut> cuts) {
        int everywhere = mentions.recordsNaming(selector);
        int groups = spread[selector];
        if (groups > 0 && !bounded.get(selector)) {
            ties.add(new Tie(selector, inside, everywhere, groups, bits(groups)));
            return;
        }
        Reason reason =
                knownShared.get(selector) ? Reason.KNOWN_SHARED : bounded.get(selector) ? Reason.BOUND : Reason.HUB;
        cuts.add(new Cut(selector, inside, everywhere, Math.abs(groups), reason));
    }

    private double bits(int groups) {
        double ratio = parameters.repeatProbability() * linkable / groups;
        return Math.max(0, Math.min(HIGHEST_BITS, Math.log(ratio) / Math.log(2)));
    }
}
