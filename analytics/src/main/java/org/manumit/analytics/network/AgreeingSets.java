package org.manumit.analytics.network;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Joins what agrees as a whole: two sets become one while all their pairs together speak for it, pairs that share nothing speaking
 * against by a little each. So one shared number does not chain two large sets.
 *
 * <p><b>Method</b> correlation clustering (Bansal, Blum, Chawla 2004, doi:10.1023/B:MACH.0000033116.57574.95) by greedy additive
 * contraction of the strongest edge (Keuper et al. 2015, doi:10.1109/ICCV.2015.204). <b>Cost</b> O(pairs log pairs). <b>Error</b>
 * greedy: no bound. Ties go to the lower numbers. Confined to one thread.
 */
public final class AgreeingSets {
    private final int[] setOf;
    private final int[] sizes;
    private final Int2ObjectOpenHashMap<Sum>[] neighbours;
    private final double unseen;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>(Comparator.comparingDouble(Offer::negated)
            .thenComparingInt(Offer::low)
            .thenComparingInt(Offer::high));

    /** Bits of the pairs seen between two sets, and how many they are; shared by both sets' maps. */
    private static final class Sum {
        private double bits;
        private long pairs;
    }

    private record Offer(double negated, int low, int high) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic maps
    private AgreeingSets(int size, Long2DoubleMap pairs, double unseen) {
        this.unseen = unseen;
        setOf = new int[size];
        Arrays.setAll(setOf, i -> i);
        sizes = new int[size];
        Arrays.fill(sizes, 1);
        neighbours = new Int2ObjectOpenHashMap[size];
        pairs.long2DoubleEntrySet().forEach(pair -> {
            Sum sum = new Sum();
            sum.bits = pair.getDoubleValue();
            sum.pairs = 1;
            int one = (int) (pair.getLongKey() >>> 32);
            int other = (int) pair.getLongKey();
            of(one).put(other, sum);
            of(other).put(one, sum);
            offer(one, other, sum);
        });
    }

    private Int2ObjectOpenHashMap<Sum> of(int set) {
        if (neighbours[set] == null) {
            neighbours[set] = new Int2ObjectOpenHashMap<>();
        }
        return neighbours[set];
    }

    private double worth(int one, int other, Sum sum) {
        return sum.bits - unseen * ((double) sizes[one] * sizes[other] - sum.pairs);
    }

    private void offer(int one, int other, Sum sum) {
        double worth = worth(one, other, sum);
        if (worth > 0) {
            offers.add(new Offer(-worth, Math.min(one, other), Math.max(one, other)));
        }
    }

    /**
     * The set of each element, named by its lowest element.
     *
     * @param size how many elements there are, numbered from 0
     * @param pairs bits above even odds that two elements belong together, negative against it; the lower element in the upper 32
     *     bits of the key
     * @param unseen bits by which each pair that is not named speaks against joining its two sets, 0 or more
     */
    public static int[] join(int size, Long2DoubleMap pairs, double unseen) {
        AgreeingSets sets = new AgreeingSets(size, pairs, unseen);
        while (!sets.offers.isEmpty()) {
            Offer offer = sets.offers.poll();
            if (sets.setOf[offer.low] == offer.low && sets.setOf[offer.high] == offer.high) {
                Sum sum = sets.of(offer.low).get(offer.high);
                // An offer made before one of the two grew is out of date; a newer one stands in the queue.
                if (sum != null && -offer.negated == sets.worth(offer.low, offer.high, sum)) {
                    sets.merge(offer.low, offer.high);
                }
            }
        }
        int[] named = new int[size];
        for (int i = 0; i < size; i++) {
            int at = i;
            while (sets.setOf[at] != at) {
                at = sets.setOf[at];
            }
            named[i] = at;
        }
        return named;
    }

    private void merge(int low, int high) {
        Int2ObjectOpenHashMap<Sum> mine = of(low);
        Int2ObjectOpenHashMap<Sum> theirs = of(high);
        mine.remove(high);
        theirs.remove(low);
        setOf[high] = low;
        sizes[low] += sizes[high];
        theirs.int2ObjectEntrySet().forEach(entry -> {
            int other = entry.getIntKey();
            of(other).remove(high);
            Sum sum = mine.get(other);
            if (sum == null) {
                mine.put(other, entry.getValue());
                of(other).put(low, entry.getValue());
            } else {
                sum.bits += entry.getValue().bits;
                sum.pairs += entry.getValue().pairs;
            }
        });
        neighbours[high] = null;
        mine.int2ObjectEntrySet().forEach(entry -> offer(low, entry.getIntKey(), entry.getValue()));
    }
}
