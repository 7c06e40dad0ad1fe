package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What speaks for and against two hands being of one organisation, in bits, for the pairs that share anything. At most {@code hubHands}
 * squared pairs a trait. Confined to one thread.
 */
final class Ties {
    /** No pair counts for more than so many bits above even odds: what is shared often goes together. */
    private static final double MOST_BITS = 8;

    /** A number lies idle at least so long before another gets it (United States: FCC 18-177, 47 CFR 52.15(f)(1)(ii)). */
    private static final int AGING_DAYS = 45;

    private final OrganisationsInput input;
    private final Traits traits;
    private final Hands hands;
    private final Rarity rarity;
    private final OrganisationsParameters parameters;

    Ties(OrganisationsInput input, Traits traits, Hands hands, Rarity rarity, OrganisationsParameters parameters) {
        this.input = input;
        this.traits = traits;
        this.hands = hands;
        this.rarity = rarity;
        this.parameters = parameters;
    }

    /** Key of a pair, the lower hand first, with its bits above even odds. */
    Long2DoubleOpenHashMap weigh(StyleWeights style, BooleanSupplier cancelled) {
        Long2DoubleOpenHashMap pairs = new Long2DoubleOpenHashMap();
        for (int trait = 0; trait < traits.size(); trait++) {
            if (cancelled.getAsBoolean()) {
                throw new java.util.concurrent.CancellationException("cancelled while ties were weighed");
            }
            if (rarity.bits(trait) > 0) {
                weigh(trait, pairs);
            }
        }
        double prior = rarity.priorBits(parameters.handsOfOne());
        for (Long2DoubleMap.Entry pair : pairs.long2DoubleEntrySet()) {
            int one = hands.firstDocument((int) (pair.getLongKey() >>> 32));
            int other = hands.firstDocument((int) pair.getLongKey());
            double habits = style.bits(input.habits[one], input.habits[other]);
            double far = areFar((int) (pair.getLongKey() >>> 32), (int) pair.getLongKey()) ? parameters.farBits() : 0;
            pair.setValue(Math.min(MOST_BITS, pair.getDoubleValue() + habits - far - prior));
        }
        return pairs;
    }

    /** Whether all places of one are far from all of the other; no, where one has none. */
    private boolean areFar(int one, int other) {
        for (int here : hands.places(one)) {
            for (int there : hands.places(other)) {
                if (input.kilometers(here, there) <= parameters.farKilometers()) {
                    return false;
                }
            }
        }
        return hands.places(one).length > 0 && hands.places(other).length > 0;
    }

    private void weigh(int trait, Long2DoubleOpenHashMap pairs) {
        int[] with = hands.with(trait);
        boolean contact = traits.kind(trait) == BondKind.CONTACT;
        int[] days = contact ? Gaps.days(hands, with) : new int[0];
        for (int i = 0; i < with.length; i++) {
            for (int j = i + 1; j < with.length; j++) {
                double bits = rarity.bits(trait);
                if (contact) {
                    int silence = Gaps.longest(hands, with[i], with[j], days) - AGING_DAYS;
                    bits -= Math.max(0, silence) / parameters.gapDaysPerBit();
                }
                if (bits > 0) {
                    pairs.addTo((long) with[i] << 32 | with[j], bits);
                }
            }
        }
    }

    /** Days on which a contact's use begins or ends, and the silence between two of its users. */
    static final class Gaps {
        private Gaps() {}

        static int[] days(Hands hands, int[] with) {
            return Arrays.stream(with)
                    .filter(hands::isTimed)
                    .flatMap(hand -> IntStream.of(hands.firstDay(hand), hands.lastDay(hand)))
                    .sorted()
                    .toArray();
        }

        /** Longest silence between the last use by one and the first by the other; 0 if they overlap or one is untimed. */
        static int longest(Hands hands, int one, int other, int[] days) {
            if (!hands.isTimed(one) || !hands.isTimed(other)) {
                return 0;
            }
            int from = Math.min(hands.lastDay(one), hands.lastDay(other));
            int to = Math.max(hands.firstDay(one), hands.firstDay(other));
            int longest = 0;
            for (int i = 1; i < days.length; i++) {
                if (days[i - 1] >= from && days[i] <= to) {
                    longest = Math.max(longest, days[i] - days[i - 1]);
                }
            }
            return longest;
        }
    }
}
