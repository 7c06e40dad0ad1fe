package org.manumit.analytics.linkage.weight;

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
 * and without that column, and averaged by the pairs of one that were found. With these for a start, the same is counted
 * again with what depends on what (Chow and Liu 1968), on pairs weighted by how probable they are. Deterministic for a seed.
 */
public final class WeightLearner {

    private static final int MOST_COLUMNS = 6;
    private static final int FEWEST_PAIRS = 50;
    private static final double LEAST = 1e-5;

    private final List<FieldComparison> comparisons;
    private final CandidatePairs candidates;
    private final Patterns strangers;

    public WeightLearner(List<FieldComparison> comparisons, CandidatePairs candidates, long seed) {
        this.comparisons = List.copyOf(comparisons);
        this.candidates = candidates;
        this.strangers = RandomAgreement.patterns(
                this.comparisons, this.comparisons.get(0).fields().get(0).size(), seed);
    }

    /** What the comparisons are worth if each errs on its own. */
    public AgreementWeights learn(BooleanSupplier cancelled) {
        double[][] random = RandomAgreement.shares(strangers, comparisons);
        List<MatchingAgreement> estimates = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        for (int kind = 0; kind < candidates.kinds() && used.size() < MOST_COLUMNS; kind++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int out = candidates.respect(kind);
            long[] pairs = used.contains(out) ? new long[0] : candidates.of(kind);
            if (pairs.length >= FEWEST_PAIRS) {
                used.add(out);
                estimates.add(new MatchingAgreement(Patterns.of(comparisons, pairs), random, out));
            }
        }
        return AgreementWeights.independent(average(random, estimates, used), random);
    }

    /**
     * What they are worth together: as one they may err, and as one they may agree by chance.
     *
     * @param pairs that may be of one
     * @param probabilities that each of them is
     */
    public AgreementWeights learn(PairPatterns pairs, float[] probabilities) {
        int[] levels = comparisons.stream().mapToInt(FieldComparison::levels).toArray();
        double[] matches = pairs.sums(probabilities);
        double[] share = pairs.means(matches);
        double[] others = new double[strangers.size()];
        for (int p = 0; p < others.length; p++) {
            // Some pairs taken at random are of one; among few records they would make up all rare agreements.
            int number = pairs.number(strangers.pattern(p));
            others[p] = strangers.count(p) * (number < 0 ? 1 : 1 - share[number]);
        }
        return new AgreementWeights(
                DependencyTree.of(pairs.distinct(), matches, levels),
                DependencyTree.of(strangers.all(), others, levels));
    }

    private static double[][] average(double[][] random, List<MatchingAgreement> estimates, List<Integer> out) {
        double[][] average = new double[random.length][];
        for (int i = 0; i < average.length; i++) {
            average[i] = new double[random[i].length];
            double all = 0;
            for (int e = 0; e < estimates.size(); e++) {
                double matches = out.get(e) == i ? 0 : estimates.get(e).matches();
                all += matches;
                for (int level = 1; level < average[i].length; level++) {
                    average[i][level] += matches * estimates.get(e).matching(i, level);
                }
            }
            for (int level = 1; level < average[i].length; level++) {
                average[i][level] = all < 1 ? random[i][level] : Math.max(LEAST, average[i][level] / all);
            }
        }
        return average;
    }
}
