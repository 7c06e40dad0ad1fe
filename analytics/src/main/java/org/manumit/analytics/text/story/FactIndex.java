package org.manumit.analytics.text.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which tips say a fact, in the order of their days, and what that is worth. Thread-safe (immutable). */
final class FactIndex {

    private final StoriesInput input;
    private final int[] starts;
    private final int[] tips;
    private final double[] bits;

    FactIndex(StoriesInput input) {
        this.input = input;
        starts = new int[input.facts() + 1];
        int said = input.tips() == 0 ? 0 : input.behind(input.tips() - 1);
        for (int position = 0; position < said; position++) {
            starts[input.at(position) + 1]++;
        }
        for (int fact = 0; fact < input.facts(); fact++) {
            starts[fact + 1] += starts[fact];
        }
        tips = new int[said];
        int[] next = starts.clone();
        for (int tip : byDay()) {
            for (int at = input.first(tip); at < input.behind(tip); at++) {
                tips[next[input.at(at)]++] = tip;
            }
        }
        bits = new double[input.facts()];
        Rarity[] rarities = Arrays.stream(TipFact.values()).map(this::rarity).toArray(Rarity[]::new);
        Arrays.setAll(bits, fact -> rarities[input.kind(fact).ordinal()].bits(count(fact)));
    }

    private Rarity rarity(TipFact kind) {
        return new Rarity(
                input.tips(),
                IntStream.range(0, input.facts())
                        .filter(fact -> input.kind(fact) == kind)
                        .map(this::count));
    }

    private int[] byDay() {
        Integer[] order = new Integer[input.tips()];
        Arrays.setAll(order, tip -> tip);
        Arrays.sort(
                order, Comparator.<Integer>comparingInt(tip -> input.days[tip]).thenComparingInt(tip -> tip));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** How many tips say it. */
    int count(int fact) {
        return starts[fact + 1] - starts[fact];
    }

    /** The tip at a place in the order of days, from 0. */
    int tip(int fact, int place) {
        return tips[starts[fact] + place];
    }

    /** Minus the binary logarithm of the share of tips that say it, see {@link Rarity}. */
    double bits(int fact) {
        return bits[fact];
    }
}
