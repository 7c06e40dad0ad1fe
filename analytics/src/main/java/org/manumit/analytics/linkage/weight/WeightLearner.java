package org.manumit.analytics.linkage.weight;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.linkage.candidate.CandidatePairs;
import org.manumit.analytics.linkage.field.FieldComparison;

/**
 * Learns what agreements are worth, without labels.
 *
 * <p><b>Method</b> Fellegi and Sunter 1969 (doi:10.1080/01621459.1969.10501049). How often strangers agree is counted on
 * random pairs. How often records of one agree is estimated several times, each on the pairs that one column brings together
 * and without that column, and averaged by the pairs of one that were found. Deterministic for a seed.
 */
public final class WeightLearner {

    private static final int MOST_COLUMNS = 6;
    private static final int FEWEST_PAIRS = 50;
    private static final double LEAST = 1e-5;
    private static final double LOG_2 = Math.log(2);

    private final List<FieldComparison> comparisons;
    private final CandidatePairs candidates;
    private final long seed;

    public WeightLearner(List<FieldComparison> comparisons, CandidatePairs candidates, long seed) {
        this.comparisons = List.copyOf(comparisons);
        this.candidates = candidates;
        this.seed = seed;
    }

    public AgreementWeights learn(BooleanSupplier cancelled) {
        double[][] random = RandomAgreement.of(
                comparisons, comparisons.get(0).fields().get(0).size(), seed);
        List<MatchingAgreement> estimates = new ArrayList<>();
        IntSet tried = new IntOpenHashSet();
        for (int kind = 0; kind < candidates.kinds() && tried.size() < MOST_COLUMNS; kind++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int out = candidates.respect(kind);
            long[] pairs = tried.contains(out) ? new long[0] : candidates.of(kind);
            if (pairs.length >= FEWEST_PAIRS) {
                tried.add(out);
                MatchingAgreement estimate = new MatchingAgreement(Patterns.of(comparisons, pairs), random, out);
                if (recognisable(estimate)) {
                    estimates.add(estimate);
                }
            }
        }
        return new AgreementWeights(average(random, estimates), random);
    }

    /*
     * Pairs of one must be expected to say more for it than stands against it before they are looked at; otherwise they could not
     * be told from strangers. A file without duplicates has such a class all the same: firms of one town and one street.
     */
    private boolean recognisable(MatchingAgreement estimate) {
        double rows = comparisons.get(0).fields().get(0).size();
        double against = Math.log(rows * (rows - 1) / 2 / Math.max(1, estimate.matches())) / LOG_2;
        return estimate.expectedBits() > against;
    }

    private static double[][] average(double[][] random, List<MatchingAgreement> estimates) {
        double[][] usual = MatchingAgreement.usual(random);
        double[][] average = new double[random.length][];
        for (int i = 0; i < average.length; i++) {
            average[i] = new double[random[i].length];
            double all = 0;
            for (MatchingAgreement estimate : estimates) {
                double matches = estimate.leavesOut(i) ? 0 : estimate.matches();
                all += matches;
                for (int level = 1; level < average[i].length; level++) {
                    average[i][level] += matches * estimate.matching(i, level);
                }
            }
            for (int level = 1; level < average[i].length; level++) {
                average[i][level] = all < 1 ? usual[i][level] : Math.max(LEAST, average[i][level] / all);
            }
        }
        return average;
    }
}
