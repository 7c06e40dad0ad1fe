package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import org.manumit.analytics.network.DisjointSets;

/**
 * What sharing a trait is worth: minus the binary logarithm of the share of hands that have it, less doubts; nothing for hubs. Hands
 * are rounded up to a power of two, so that a few documents more change nothing. Thread-safe (immutable).
 */
final class Rarity {
    private static final int FEWEST_HANDS = 64;

    private final double[] bits;
    private final int[] hands;
    private final double handsBits;

    Rarity(Traits traits, Hands all, OrganisationsParameters parameters) {
        handsBits = Math.ceil(log2(Math.max(FEWEST_HANDS, all.size())));
        bits = new double[traits.size()];
        hands = new int[traits.size()];
        for (int trait = 0; trait < bits.length; trait++) {
            hands[trait] = all.with(trait).length;
            if (hands[trait] >= 2 && hands[trait] <= parameters.hubHands()) {
                bits[trait] = Math.max(0, handsBits - log2(hands[trait]) - doubt(traits, all, trait, parameters));
            }
        }
    }

    private static double doubt(Traits traits, Hands all, int trait, OrganisationsParameters parameters) {
        double owners = parameters.ownerBits() * Math.max(0, owners(traits, all, trait) - 1);
        return switch (traits.kind(trait)) {
            case PICTURE -> parameters.pictureDoubtBits() + owners;
            case TEMPLATE -> parameters.templateDoubtBits() + owners;
            default -> owners;
        };
    }

    /** People with contacts of their own who share this trait: hands joined by other contacts, where they have any. */
    private static int owners(Traits traits, Hands all, int shared) {
        int[] hands = all.with(shared);
        DisjointSets sets = new DisjointSets(hands.length);
        Int2IntOpenHashMap firstWith = new Int2IntOpenHashMap();
        firstWith.defaultReturnValue(-1);
        boolean[] named = new boolean[hands.length];
        for (int i = 0; i < hands.length; i++) {
            for (int trait : all.traits(hands[i])) {
                if (trait == shared || traits.kind(trait) != BondKind.CONTACT) {
                    continue;
                }
                named[i] = true;
                int first = firstWith.putIfAbsent(trait, i);
                if (first >= 0) {
                    sets.union(first, i);
                }
            }
        }
        int owners = 0;
        for (int i = 0; i < hands.length; i++) {
            owners += named[i] && sets.rootOf(i) == i ? 1 : 0;
        }
        return owners;
    }

    double bits(int trait) {
        return bits[trait];
    }

    int hands(int trait) {
        return hands[trait];
    }

    /** What it takes to believe that two hands are of one organisation of so many hands. */
    double priorBits(int handsOfOne) {
        return handsBits - log2(handsOfOne);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
