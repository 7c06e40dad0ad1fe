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
 * and without that column, and averaged by the pairs of one that were found. With these for a start, the same is counted
 * again with what depends on what (Chow and Liu 1968), on pairs weighted by how probable they are. Deterministic for a seed.
 * Confined to one thread.
 */
public final class WeightLearner {

    private static final int MOST_COLUMNS = 6;
    private static final int FEWEST_PAIRS = 50;
    /** Fewer pairs of one tell nothing of how such pairs err. */
    private static final int FEWEST_MATCHES = 10;

    /** Of what stands against a pair; the comparison that was left out may say the rest. Judgement. */
    private static final double LEAST_SHARE = 2 / 3.0;

    private static final double LEAST = 1e-5;
    private static final double LOG_2 = Math.log(2);

    private final List<FieldComparison> comparisons;
    private final CandidatePairs candidates;
    private final Patterns strangers;
    private final double[][] random;
    private boolean anyRecognisable;

    public WeightLearner(List<FieldComparison> comparisons, CandidatePairs candidates, long seed) {
        this.comparisons = List.copyOf(comparisons);
        this.candidates = candidates;
        this.strangers = RandomAgreement.patterns(this.comparisons, rows(), seed);
        this.random = RandomAgreement.shares(strangers, this.comparisons);
    }

    /** What the comparisons are worth if each errs on its own. */
    public AgreementWeights learn(BooleanSupplier cancelled) {
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
                    anyRecognisable = true;
                }
            }
        }
        return AgreementWeights.independent(average(estimates), random);
    }

    /** Whether anything was learned of records of one, or {@link #learn(BooleanSupplier)} gave what is usual. */
    public boolean anyRecognisable() {
        return anyRecognisable;
    }

    /**
     * What they are worth if some pairs of two look like one for a reason, see {@link LatentClasses}. Where no records of one
     * could be told, nothing is known of those either.
     *
     * @param plain what {@link #learn(BooleanSupplier)} gave
     */
    public AgreementWeights apartFromLookalikes(AgreementWeights plain, PairPatterns pairs) {
        if (!anyRecognisable) {
            return plain;
        }
        LatentClasses classes = new LatentClasses(
                comparisons, plain.matchingShares(), random, pairs.distinct(), pairs.counts(), rows());
        return AgreementWeights.independent(classes.matching(), random, classes.lookalikes());
    }

    /**
     * What they are worth together: as one they may err, and as one they may agree by chance. Where no records of one could be
     * told, only the latter is learned: namesakes of one country, firms of one street.
     *
     * @param before whose look-alikes stay
     * @param pairs that may be of one
     * @param probabilities that each of them is
     */
    public AgreementWeights learn(AgreementWeights before, PairPatterns pairs, float[] probabilities) {
        double[] matches = pairs.sums(probabilities);
        double[] share = pairs.means(matches);
        double[] others = new double[strangers.size()];
        for (int p = 0; p < others.length; p++) {
            // Some pairs taken at random are of one; among few records they would make up all rare agreements.
            int number = pairs.number(strangers.pattern(p));
            others[p] = strangers.count(p) * (number < 0 ? 1 : 1 - share[number]);
        }
        int[] levels = comparisons.stream().mapToInt(FieldComparison::levels).toArray();
        DependencyTree matching = anyRecognisable
                ? DependencyTree.of(pairs.distinct(), matches, levels)
                : DependencyTree.independent(MatchingAgreement.usual(random));
        return new AgreementWeights(matching, DependencyTree.of(strangers.all(), others, levels), before.lookalikes());
    }

    /*
     * Pairs of one must be expected to say most of what stands against it before they are looked at; otherwise they could not be
     * told from strangers. A file without duplicates has such a class all the same: firms of one town and one street.
     */
    private boolean recognisable(MatchingAgreement estimate) {
        double rows = rows();
        double against = Math.log(rows * (rows - 1) / 2 / Math.max(1, estimate.matches())) / LOG_2;
        return estimate.matches() >= FEWEST_MATCHES && estimate.expectedBits() > LEAST_SHARE * against;
    }

    private int rows() {
        return comparisons.get(0).fields().get(0).size();
    }

    private double[][] average(List<MatchingAgreement> estimates) {
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
