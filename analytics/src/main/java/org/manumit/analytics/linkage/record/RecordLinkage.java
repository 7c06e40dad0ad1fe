package org.manumit.analytics.linkage.record;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.linkage.candidate.CandidatePairs;
import org.manumit.analytics.linkage.entity.EntityGrouping;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.field.FieldComparisons;
import org.manumit.analytics.linkage.probability.ProbabilityCurve;
import org.manumit.analytics.linkage.weight.WeightLearner;

/**
 * Finds which records are of one person or firm.
 *
 * <p><b>Method</b> Record linkage by Fellegi and Sunter 1969 with weights that are learned from the records themselves
 * ({@link WeightLearner}), rarer values weighing more, on pairs that dynamic blocking brings together ({@link CandidatePairs}).
 * Pairs that may be of one are weighed again: beside pairs of two that look like one, such as twins; comparisons by how they
 * depend on each other; and what third records make of the pairs tells which of them to learn from, and how far bits can be
 * trusted ({@link LivePairs}). Then correlation clustering ({@link EntityGrouping}). <b>Units</b> bits. <b>Error</b> docs/benchmarks.md; probabilities are least sure where
 * persons have hardly more than one record each. <b>Not for</b> deciding anything on a person: what comes out is asked of a
 * human.
 * Deterministic for a seed, whatever the number of threads.
 */
public final class RecordLinkage {

    /** Times that weights and what third records say are learned from each other; a third moves hardly anything. */
    private static final int ROUNDS = 2;

    private final RecordLinkageParameters parameters;

    public RecordLinkage(RecordLinkageParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Links.
     *
     * @param fields columns of the records, all of one length
     * @throws IllegalArgumentException if no column can be compared
     * @throws CancellationException if cancelled
     */
    public RecordLinkageResult link(List<Field> fields, BooleanSupplier cancelled) {
        List<FieldComparison> comparisons = FieldComparisons.of(fields);
        if (comparisons.isEmpty()) {
            throw new IllegalArgumentException("no column can be compared: give at least one a role other than NONE");
        }
        int rows = fields.get(0).size();
        CandidatePairs candidates = new CandidatePairs(comparisons, parameters.largestBlock());
        WeightLearner learner = new WeightLearner(comparisons, candidates, parameters.seed());
        PairEvidence plain = new PairEvidence(comparisons, learner.learn(cancelled));
        long[] pairs = candidates.find(cancelled);
        float[] plainBits = LivePairs.ofPairs(pairs, plain::bits, cancelled);
        double plainPrior = MatchPrior.bits(plainBits, rows);
        LivePairs live = new LivePairs(rows, LivePairs.of(pairs, plainBits, plainPrior), plain);
        PairEvidence evidence = new PairEvidence(comparisons, live.learn(learner, ROUNDS, cancelled));
        // Where nothing was learned of records of one, nothing is known of what third ones say of them.
        ProbabilityCurve curve = learner.anyRecognisable() ? live.curve() : ProbabilityCurve.PLAIN;
        double prior = live.prior();
        int[] entities = new EntityGrouping(
                        (a, b) -> curve.oddsOf(prior + evidence.bits(a, b)), parameters.leastAverageBits())
                .group(rows, live.pairs(), curve.oddsOf(live.bits()), cancelled);
        PairCounts counts = new PairCounts(pairs.length, candidates.leftOut(), together(pairs, entities));
        return new RecordLinkageResult(evidence, prior, live.pairs(), live.bits(), curve, entities, counts);
    }

    /** How many of the pairs are of records that ended in one entity. */
    private static long together(long[] pairs, int[] entities) {
        long together = 0;
        for (long pair : pairs) {
            together += entities[(int) (pair >>> 32)] == entities[(int) pair] ? 1 : 0;
        }
        return together;
    }
}
