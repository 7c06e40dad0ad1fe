package org.manumit.analytics.linkage.record;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.linkage.PairLoop;
import org.manumit.analytics.linkage.probability.ProbabilityCurve;
import org.manumit.analytics.linkage.probability.ThirdRecords;
import org.manumit.analytics.linkage.weight.AgreementWeights;
import org.manumit.analytics.linkage.weight.PairPatterns;
import org.manumit.analytics.linkage.weight.WeightLearner;

/**
 * The pairs that may be of one, a small part of those that were brought together, weighed again with what they say of each
 * other. Confined to one thread.
 */
final class LivePairs {

    /** A pair with fewer bits, if all comparisons are taken to err on their own, is not looked at again: one in a million. */
    static final double LEAST_BITS = -20;

    private final int rows;
    private final long[] pairs;
    private final PairPatterns patterns;
    private final float[] rarity;
    private final ThirdRecords thirds;
    private final AgreementWeights plain;
    /** Of each pair, how probable it is that it is of one rather than of two that look like it. */
    private final float[] notLookalike;

    private float[] bits;
    private float[] probabilities;
    private double prior;

    LivePairs(int rows, long[] pairs, PairEvidence evidence) {
        this.rows = rows;
        this.pairs = pairs;
        this.patterns = PairPatterns.of(evidence.comparisons(), pairs);
        this.rarity = ofPairs(pairs, evidence::rarity, () -> false);
        this.thirds = new ThirdRecords(rows, pairs);
        this.plain = evidence.weights();
        this.notLookalike = new float[pairs.length];
        this.bits = new float[pairs.length];
        this.probabilities = new float[0];
        weigh(plain);
    }

    /** Those of some pairs that have at least {@link #LEAST_BITS}. */
    static long[] of(long[] pairs, float[] bits, double prior) {
        long[] live = new long[pairs.length];
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (bits[i] + prior >= LEAST_BITS) {
                live[count++] = pairs[i];
            }
        }
        return Arrays.copyOf(live, count);
    }

    /** Learns weights that know how comparisons depend on each other, each time with what third records make of the pairs. */
    AgreementWeights learn(WeightLearner learner, int rounds, BooleanSupplier cancelled) {
        AgreementWeights weights = learner.apartFromLookalikes(plain, patterns);
        weigh(weights);
        probabilities = thirds.probabilities(bits);
        for (int round = 0; round < rounds; round++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] *= notLookalike[i];
            }
            weights = learner.learn(weights, patterns, probabilities);
            weigh(weights);
            probabilities = thirds.probabilities(bits);
        }
        return weights;
    }

    private void weigh(AgreementWeights weights) {
        float[] weighed = patterns.bits(weights);
        float[] alike = patterns.lookalikeBits(weights);
        for (int i = 0; i < weighed.length; i++) {
            notLookalike[i] = (float) ProbabilityCurve.probability(prior + weighed[i] - alike[i]);
            weighed[i] += (float) (rarity[i] - AgreementWeights.lostBits(alike[i] + rarity[i]));
        }
        prior = MatchPrior.bits(weighed, rows);
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] += (float) prior;
        }
        bits = weighed;
    }

    /** Records of each pair, the lower one in the upper half, sorted. */
    long[] pairs() {
        return pairs;
    }

    /** Evidence and prior of each pair. */
    float[] bits() {
        return bits;
    }

    double prior() {
        return prior;
    }

    /** From bits to probabilities. */
    ProbabilityCurve curve() {
        return ProbabilityCurve.of(bits, probabilities);
    }

    /** A number for each pair of records. */
    interface OfPair {
        double of(int a, int b);
    }

    static float[] ofPairs(long[] pairs, OfPair number, BooleanSupplier cancelled) {
        float[] numbers = new float[pairs.length];
        PairLoop.each(
                pairs.length, cancelled, i -> numbers[i] = (float) number.of((int) (pairs[i] >>> 32), (int) pairs[i]));
        return numbers;
    }
}
