package org.manumit.analytics.linkage.record;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.candidate.CandidatePairs;
import org.manumit.analytics.linkage.entity.EntityGrouping;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.field.FieldComparisons;
import org.manumit.analytics.linkage.weight.AgreementWeights;
import org.manumit.analytics.linkage.weight.WeightLearner;

/**
 * Finds which records are of one person or firm.
 *
 * <p><b>Method</b> Record linkage by Fellegi and Sunter 1969 with weights that are learned from the records themselves
 * ({@link WeightLearner}), rarer values weighing more, on pairs that dynamic blocking brings together ({@link
 * CandidatePairs}); then correlation clustering ({@link EntityGrouping}). <b>Assumes</b> that the columns err independently
 * given who it is. <b>Units</b> bits. <b>Not for</b> deciding anything on a person: what comes out is asked of a human.
 * Deterministic for a seed, whatever the number of threads.
 */
public final class RecordLinkage {

    private static final int BLOCK = 1 << 12;

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
        if (rows == 0) {
            return new RecordLinkageResult(
                    new PairEvidence(List.of(), AgreementWeights.NONE), 0, new long[0], new float[0], new int[0], 0);
        }
        CandidatePairs candidates = new CandidatePairs(comparisons, parameters.largestBlock());
        AgreementWeights weights = new WeightLearner(comparisons, candidates, parameters.seed()).learn(cancelled);
        long[] pairs = candidates.find(cancelled);
        PairEvidence evidence = new PairEvidence(comparisons, weights);
        float[] bits = new float[pairs.length];
        IntStream.range(0, (pairs.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            for (int i = block * BLOCK; i < Math.min(pairs.length, (block + 1) * BLOCK); i++) {
                bits[i] = (float) evidence.bits((int) (pairs[i] >>> 32), (int) pairs[i]);
            }
        });
        double prior = MatchPrior.bits(bits, rows);
        for (int i = 0; i < bits.length; i++) {
            bits[i] += (float) prior;
        }
        int[] entities = new EntityGrouping((a, b) -> prior + evidence.bits(a, b), parameters.leastAverageBits())
                .group(rows, pairs, bits, cancelled);
        return new RecordLinkageResult(evidence, prior, pairs, bits, entities, candidates.leftOut());
    }
}
