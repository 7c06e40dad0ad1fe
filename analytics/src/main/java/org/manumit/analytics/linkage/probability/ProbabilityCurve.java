package org.manumit.analytics.linkage.probability;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import org.manumit.analytics.linkage.PairLoop;

/**
 * From bits to probabilities: the more bits, the more probable, without ties.
 *
 * <p><b>Method</b> Isotonic regression by pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955; Zadrozny and
 * Elkan 2002 for calibration) on steps of bits, of what third records make of the pairs of each step; between the
 * steps straight lines on the odds, beyond the last the odds grow with the bits. Each step begins with
 * {@value #AS_IF} pairs as probable as their bits say, so that few pairs move nothing. Third records may make pairs more
 * probable than their bits, not less: what only looks like one is counted in the bits. <b>Units</b> bits, and shares from 0 to 1.
 * Thread-safe (immutable).
 */
public final class ProbabilityCurve {

    /** Of nothing that was seen: bits as they stand. */
    public static final ProbabilityCurve PLAIN = new ProbabilityCurve(new double[] {0}, new double[] {0});

    private static final double WIDTH = 0.5;
    private static final double REACH = 16;
    private static final int STEPS = (int) (2 * REACH / WIDTH);
    private static final double AS_IF = 5;
    private static final double LOG_2 = Math.log(2);

    /** What bits grow into at least, so that no two differ in vain. */
    private static final double LEAST_SLOPE = 1e-3;

    private final double[] bits;
    private final double[] odds;

    private ProbabilityCurve(double[] bits, double[] odds) {
        this.bits = bits;
        this.odds = odds;
    }

    /**
     * Fits.
     *
     * @param bits of pairs
     * @param probabilities of the same, told from more than their bits
     */
    public static ProbabilityCurve of(float[] bits, float[] probabilities) {
        double[] weights = new double[STEPS];
        double[] bitSums = new double[STEPS];
        double[] sums = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            double middle = (step + 0.5) * WIDTH - REACH;
            weights[step] = AS_IF;
            bitSums[step] = AS_IF * middle;
            sums[step] = AS_IF * probability(middle);
        }
        for (int i = 0; i < bits.length; i++) {
            int step = (int) Math.floor((bits[i] + REACH) / WIDTH);
            if (step >= 0 && step < STEPS) {
                weights[step]++;
                bitSums[step] += bits[i];
                sums[step] += probabilities[i];
            }
        }
        return pooled(weights, bitSums, sums);
    }

    private static ProbabilityCurve pooled(double[] weights, double[] bitSums, double[] sums) {
        int pools = 0;
        for (int step = 0; step < weights.length; step++) {
            weights[pools] = weights[step];
            bitSums[pools] = bitSums[step];
            sums[pools] = sums[step];
            while (pools > 0 && sums[pools - 1] * weights[pools] >= sums[pools] * weights[pools - 1]) {
                weights[pools - 1] += weights[pools];
                bitSums[pools - 1] += bitSums[pools];
                sums[pools - 1] += sums[pools];
                pools--;
            }
            pools++;
        }
        DoubleArrayList knots = new DoubleArrayList();
        DoubleArrayList odds = new DoubleArrayList();
        for (int pool = 0; pool < pools; pool++) {
            double share = sums[pool] / weights[pool];
            knots.add(bitSums[pool] / weights[pool]);
            odds.add(Math.log(share / (1 - share)) / LOG_2);
        }
        return new ProbabilityCurve(knots.toDoubleArray(), odds.toDoubleArray());
    }

    /** Probability of a pair, from 0 to 1. */
    public double probabilityOf(double ofPair) {
        return probability(oddsOf(ofPair));
    }

    /** Odds of a pair in bits, as third records bear them out. */
    public double oddsOf(double ofPair) {
        return Math.max(ofPair, between(ofPair) + LEAST_SLOPE * ofPair);
    }

    /** Odds of each of some pairs, see {@link #oddsOf(double)}. */
    public float[] oddsOf(float[] ofPairs) {
        float[] borne = new float[ofPairs.length];
        PairLoop.each(borne.length, pair -> borne[pair] = (float) oddsOf(ofPairs[pair]));
        return borne;
    }

    private double between(double ofPair) {
        int last = bits.length - 1;
        if (ofPair <= bits[0]) {
            return odds[0] + ofPair - bits[0];
        }
        if (ofPair >= bits[last]) {
            return odds[last] + ofPair - bits[last];
        }
        int above = 1;
        while (bits[above] < ofPair) {
            above++;
        }
        double part = (ofPair - bits[above - 1]) / (bits[above] - bits[above - 1]);
        return odds[above - 1] + part * (odds[above] - odds[above - 1]);
    }

    /** What odds in bits are as a probability. */
    public static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * LOG_2));
    }
}
