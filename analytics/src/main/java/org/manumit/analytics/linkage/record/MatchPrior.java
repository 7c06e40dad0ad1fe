package org.manumit.analytics.linkage.record;

import org.manumit.analytics.linkage.probability.ProbabilityCurve;

/**
 * How probable it is of two records, nothing else known, that they are of one.
 *
 * <p><b>Method</b> The share at which the expected number of pairs of one agrees with the share itself: expectation
 * maximisation with the weights held fast. <b>Assumes</b> that hardly any pair of one was never brought together.
 * <b>Error</b> pairs are counted in steps of 1/{@value #STEPS} bit.
 */
final class MatchPrior {

    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-6;
    private static final double LOG_2 = Math.log(2);
    private static final int STEPS = 64;
    private static final int REACH = 128;

    private MatchPrior() {}

    /** Logarithm of the odds, in bits; negative. */
    static double bits(float[] evidence, int rows) {
        int[] counts = new int[2 * REACH * STEPS + 1];
        for (float bits : evidence) {
            counts[Math.round(Math.max(-REACH, Math.min(REACH, bits)) * STEPS) + REACH * STEPS]++;
        }
        double all = Math.max(1, rows * (rows - 1.0) / 2);
        double matches = Math.max(1, rows / 10.0);
        for (int round = 0; round < ROUNDS; round++) {
            double expected = expected(counts, Math.log(matches / all) / LOG_2);
            if (Math.abs(expected - matches) < ENOUGH * matches) {
                break;
            }
            // One pair at least: a file without duplicates must not make the odds nothing.
            matches = Math.max(1, expected);
        }
        return Math.log(matches / all) / LOG_2;
    }

    private static double expected(int[] counts, double prior) {
        double expected = 0;
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                double bits = (at - REACH * STEPS) / (double) STEPS;
                expected += counts[at] * ProbabilityCurve.probability(bits + prior);
            }
        }
        return expected;
    }
}
