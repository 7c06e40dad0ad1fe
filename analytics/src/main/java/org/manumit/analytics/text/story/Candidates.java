package org.manumit.analytics.text.story;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Weighs the pairs of tips that share a selector or a place: signs alone bring nobody together, since what is alleged is alike everywhere,
 * nor does anything bring two tips together of which neither alleges anything: a number that two people call about is no story yet.
 * Each tip meets at most {@code nearest} tips after it in time for each fact, so that the work is linear in what is said. Confined to one
 * thread.
 */
final class Candidates {

    private final StoriesInput input;
    private final FactIndex index;
    private final PairBits bits;
    private final StoriesParameters parameters;
    private final Long2DoubleOpenHashMap pairs = new Long2DoubleOpenHashMap();
    private final List<StoriesResult.Left> left = new ArrayList<>();
    /** Tips that something speaks for being of a story with another. */
    private final BitSet drawn = new BitSet();

    Candidates(StoriesInput input, FactIndex index, PairBits bits, StoriesParameters parameters) {
        this.input = input;
        this.index = index;
        this.bits = bits;
        this.parameters = parameters;
    }

    /**
     * Bits of the pairs, the lower tip in the upper half of the key: all that speak for one story, and those against it between two tips
     * that something speaks for. What speaks against the others would never be asked, and would be most of what there is to keep.
     */
    Long2DoubleOpenHashMap weigh(BooleanSupplier cancelled) {
        sweep(cancelled, true);
        sweep(cancelled, false);
        return pairs;
    }

    private void sweep(BooleanSupplier cancelled, boolean first) {
        for (int fact = 0; fact < input.facts(); fact++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled while pairs of tips were weighed");
            }
            if (input.kind(fact) != TipFact.SIGN) {
                sweep(fact, first);
            }
        }
    }

    private void sweep(int fact, boolean first) {
        int count = index.count(fact);
        long met = 0;
        for (int i = 0; i < count && count <= parameters.mostTipsOfAFact(); i++) {
            int to = Math.min(count - 1, i + parameters.nearest());
            for (int j = i + 1; j <= to; j++) {
                int one = index.tip(fact, i);
                int other = index.tip(fact, j);
                if (first ? bits.allege(one, other) : drawn.get(one) && drawn.get(other)) {
                    meet(Math.min(one, other), Math.max(one, other), first);
                }
            }
            met += to - i;
        }
        long all = (long) count * (count - 1) / 2;
        if (first && met < all) {
            left.add(new StoriesResult.Left(input.kind(fact), input.value(fact), count, all - met));
        }
    }

    private void meet(int low, int high, boolean onlyFor) {
        double weight = bits.of(low, high);
        if (weight > 0 || !onlyFor) {
            pairs.put((long) low << 32 | high, weight);
            drawn.set(low);
            drawn.set(high);
        }
    }

    /** Facts of which not all pairs met. */
    List<StoriesResult.Left> left() {
        return left;
    }
}
