package org.manumit.cli;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.record.RecordLinkageResult;

/**
 * How far probabilities are from what was so, over the pairs that are neither clear nor excluded.
 *
 * <p><b>Method</b> Expected calibration error (Naeini, Cooper and Hauskrecht 2015) in {@value #BINS} bins of equally many pairs: the
 * mean distance of the probability told and the share that was so. Pairs are ambiguous from {@value #LEAST} to {@value #MOST}. Few
 * pairs miss by chance even if every probability is right; how much is told beside it.
 *
 * @param pairs ambiguous ones
 * @param error share, 0 to 1
 * @param byChance what the error would be about if every probability were right
 */
record CalibrationError(int pairs, double error, double byChance) {

    private static final int BINS = 10;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.95;

    /**
     * Measures.
     *
     * @param truth entity of each record
     * @param which pairs count
     */
    static CalibrationError of(RecordLinkageResult result, int[] truth, IntPredicate which) {
        int[] ambiguous = IntStream.range(0, result.pairs())
                .filter(pair ->
                        result.probability(pair) >= LEAST && result.probability(pair) <= MOST && which.test(pair))
                .toArray();
        double[] told = IntStream.of(ambiguous).mapToDouble(result::probability).toArray();
        boolean[] one = new boolean[told.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = truth[result.first(ambiguous[i])] == truth[result.second(ambiguous[i])];
        }
        return of(told, one);
    }

    static CalibrationError of(double[] told, boolean[] one) {
        int[] order = IntStream.range(0, told.length).toArray();
        IntArrays.mergeSort(order, (a, b) -> Double.compare(told[a], told[b]));
        double error = 0;
        double byChance = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double off = 0;
            double variance = 0;
            for (int i = at(bin, told.length); i < at(bin + 1, told.length); i++) {
                off += told[order[i]] - (one[order[i]] ? 1 : 0);
                variance += told[order[i]] * (1 - told[order[i]]);
            }
            error += Math.abs(off);
            // Mean distance of a normal variable from its middle.
            byChance += Math.sqrt(2 / Math.PI * variance);
        }
        int all = Math.max(1, told.length);
        return new CalibrationError(told.length, error / all, byChance / all);
    }

    private static int at(int bin, int all) {
        return (int) ((long) all * bin / BINS);
    }
}
