package org.manumit.analytics.linkage.probability;

import java.util.stream.IntStream;
import org.manumit.analytics.linkage.PairLoop;

/**
 * How probable pairs are if third records have their say: two that agree little are of one if both agree with others, and two
 * that agree much are of two if one of them has companions that the other contradicts.
 *
 * <p><b>Method</b> The companions of a record are those that speak for being of one with it by {@value #COMPANION} bits.
 * For each companion of either of two records the weaker of its two ties counts; the mean over them, their number, and how
 * many companions records of this file have at all are weighed together with the bits of the pair by a logistic function
 * ({@link ContextOdds}). That they tell of a pair without its own bits is what makes it possible to ask how far those can be
 * trusted, without labels. <b>Units</b> bits. <b>Cost</b> at most {@value #MOST} companions a record are asked.
 * Deterministic. Thread-safe (immutable).
 */
public final class ThirdRecords {

    /** Four to one; judgement. */
    private static final double COMPANION = 2;

    private static final int MOST = 32;
    private static final double LEAST_TIE = -8;
    private static final double MOST_TIE = 10;

    private final long[] pairs;
    private final Neighbours neighbours;

    /**
     * Reads who was compared with whom.
     *
     * @param rows number of records
     * @param pairs of records, the lower one in the upper half, sorted
     */
    public ThirdRecords(int rows, long[] pairs) {
        this.pairs = pairs;
        this.neighbours = new Neighbours(rows, pairs);
    }

    /**
     * Probability of each pair.
     *
     * @param bits that speak for each
     */
    public float[] probabilities(float[] bits) {
        int[][] companions = companions(bits);
        ContextOdds odds = new ContextOdds(companionsOfEach(bits));
        float[] probabilities = new float[pairs.length];
        PairLoop.each(pairs.length, pair -> probabilities[pair] = (float) probability(pair, bits, companions, odds));
        return probabilities;
    }

    private double probability(int pair, float[] bits, int[][] companions, ContextOdds odds) {
        int a = (int) (pairs[pair] >>> 32);
        int b = (int) pairs[pair];
        double ties = 0;
        int count = 0;
        for (int third : companions[a]) {
            if (third != b) {
                ties += Math.min(tie(a, third, bits), tie(b, third, bits));
                count++;
            }
        }
        for (int third : companions[b]) {
            // Whoever is a companion of both was asked already.
            if (third != a && tie(a, third, bits) < COMPANION) {
                ties += Math.min(tie(a, third, bits), tie(b, third, bits));
                count++;
            }
        }
        return odds.probability(bits[pair], count, count == 0 ? 0 : ties / count);
    }

    private double tie(int one, int other, float[] bits) {
        int pair = neighbours.pair(one, other);
        return pair < 0 ? LEAST_TIE : Math.max(LEAST_TIE, Math.min(MOST_TIE, bits[pair]));
    }

    private int[][] companions(float[] bits) {
        int[][] companions = new int[neighbours.rows()][];
        for (int row = 0; row < companions.length; row++) {
            companions[row] = IntStream.range(neighbours.from(row), neighbours.to(row))
                    .filter(at -> bits[neighbours.pair(at)] >= COMPANION)
                    .limit(MOST)
                    .map(neighbours::record)
                    .toArray();
        }
        return companions;
    }

    /** Expected number of other records of one of a record that has any; from 1. */
    private double companionsOfEach(float[] bits) {
        double companions = 0;
        double notAlone = 0;
        for (int row = 0; row < neighbours.rows(); row++) {
            double alone = 1;
            for (int at = neighbours.from(row); at < neighbours.to(row); at++) {
                double probability = ProbabilityCurve.probability(bits[neighbours.pair(at)]);
                companions += probability;
                alone *= 1 - probability;
            }
            notAlone += 1 - alone;
        }
        return notAlone == 0 ? 1 : Math.max(1, companions / notAlone);
    }
}
