package org.manumit.analytics.linkage.record;

/**
 * How probable it is of two records, nothing else known, that they are of one.
 *
 * <p><b>Method</b> The share at which the expected number of pairs of one agrees with the share itself: expectation
 * maximisation with the weights held fast. <b>Assumes</b> that hardly any pair of one was never brought together.
 */
final class MatchPrior {

    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-6;
    private static final double LOG_2 = Math.log(2);

    private MatchPrior() {}

    /** Logarithm of the odds, in bits; negative. */
    static double bits(float[] evidence, int rows) {
        double all = Math.max(1, rows * (rows - 1.0) / 2);
        double matches = Math.max(1, rows / 10.0);
        for (int round = 0; round < ROUNDS; round++) {
            double odds = matches / all;
            double expected = 0;
            for (float bits : evidence) {
                expected += 1 / (1 + Math.exp(-bits * LOG_2) / odds);
            }
            if (Math.abs(expected - matches) < ENOUGH * matches) {
                break;
            }
            // One pair at least: a file without duplicates must not make the odds nothing.
            matches = Math.max(1, expected);
        }
        return Math.log(matches / all) / LOG_2;
    }
}
