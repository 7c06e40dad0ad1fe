package org.manumit.analytics.text.story;

import java.util.function.Predicate;

/**
 * What speaks for and against two tips telling one story, in bits above even odds. Selectors add up; of places the rarest counts, as an
 * address lies in its town; signs count up to a bound. Thread-safe (immutable).
 */
final class PairBits {

    /** Fewest tips that the prior is reckoned with: among a handful nothing is rare. */
    static final int FEWEST_TIPS = 256;

    private static final Predicate<TipFact> SIGN = kind -> kind == TipFact.SIGN;

    private final StoriesInput input;
    private final FactIndex index;
    private final StoriesParameters parameters;
    private final double priorBits;
    private final double atOnceBits;

    PairBits(StoriesInput input, FactIndex index, StoriesParameters parameters) {
        this.input = input;
        this.index = index;
        this.parameters = parameters;
        priorBits = log2(Math.max(FEWEST_TIPS, input.tips()) / parameters.partners());
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int day : input.days) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
        double span = input.tips() == 0 ? 0 : (double) last - first;
        atOnceBits = Math.max(0, log2(Math.max(1, span / (2 * parameters.daysApart()))));
    }

    /**
     * Bits of a number of days between two tips: the likelihood of so many in one story, where they are distributed exponentially,
     * against that of two days drawn from all the time looked at.
     */
    double time(int one, int other) {
        double days = Math.abs((double) input.days[one] - input.days[other]);
        return atOnceBits - days / parameters.daysApart() / Math.log(2);
    }

    double of(int one, int other) {
        double selectors = 0;
        double places = 0;
        double signs = 0;
        int a = input.first(one);
        int b = input.first(other);
        while (a < input.behind(one) && b < input.behind(other)) {
            int fact = input.at(a);
            int against = input.at(b);
            if (fact == against) {
                double bits = index.bits(fact);
                switch (input.kind(fact)) {
                    case SELECTOR -> selectors += bits;
                    case SPOT, TOWN -> places = Math.max(places, bits);
                    case SIGN -> signs = Math.min(signs + bits, parameters.mostSignBits());
                }
            }
            a += fact <= against ? 1 : 0;
            b += against <= fact ? 1 : 0;
        }
        return selectors
                + places
                + signs
                + time(one, other)
                - priorBits
                - clash(
                        places,
                        says(one, TipFact::isPlace) && says(other, TipFact::isPlace),
                        parameters.placeClashBits())
                - clash(signs, says(one, SIGN) && says(other, SIGN), parameters.signClashBits());
    }

    /** Whether one of two tips alleges anything. */
    boolean allege(int one, int other) {
        return says(one, SIGN) || says(other, SIGN);
    }

    private static double clash(double shared, boolean bothSay, double cost) {
        return shared == 0 && bothSay ? cost : 0;
    }

    private boolean says(int tip, Predicate<TipFact> kind) {
        for (int at = input.first(tip); at < input.behind(tip); at++) {
            if (kind.test(input.kind(input.at(at)))) {
                return true;
            }
        }
        return false;
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
