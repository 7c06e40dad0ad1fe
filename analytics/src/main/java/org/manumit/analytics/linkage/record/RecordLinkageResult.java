package org.manumit.analytics.linkage.record;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.probability.ProbabilityCurve;

/** Which records are of one, how sure that is, and why. Thread-safe. */
public final class RecordLinkageResult {

    private final PairEvidence evidence;
    private final double priorBits;
    private final long[] pairs;
    private final float[] bits;
    private final ProbabilityCurve curve;
    private final int[] entities;
    private final PairCounts counts;

    RecordLinkageResult(
            PairEvidence evidence,
            double priorBits,
            long[] pairs,
            float[] bits,
            ProbabilityCurve curve,
            int[] entities,
            PairCounts counts) {
        this.evidence = evidence;
        this.priorBits = priorBits;
        this.pairs = pairs;
        this.bits = bits;
        this.curve = curve;
        this.entities = entities;
        this.counts = counts;
    }

    PairEvidence evidence() {
        return evidence;
    }

    ProbabilityCurve curve() {
        return curve;
    }

    /** The entity of each record. */
    int[] entitiesOfRecords() {
        return entities.clone();
    }

    /** The entity of a record: the number of the first record of it. */
    public int entityOf(int record) {
        return entities[record];
    }

    /** How many entities there are; a record that stands alone is one. */
    public int entities() {
        return (int) IntStream.range(0, entities.length)
                .filter(record -> entities[record] == record)
                .count();
    }

    /** How many pairs may be of one; the others that were compared have odds below one to a million. */
    public int pairs() {
        return pairs.length;
    }

    /** How many pairs were compared. */
    public int compared() {
        return counts.compared();
    }

    /** The lower of the two records of a pair. */
    public int first(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    public int second(int pair) {
        return (int) pairs[pair];
    }

    /** Logarithm of the odds that the two are of one, prior and evidence together. */
    public double bits(int pair) {
        return bits[pair];
    }

    /** How probable it is that the two are of one: grows with the bits, but no faster than third records bear them out. */
    public double probability(int pair) {
        return curve.probabilityOf(bits[pair]);
    }

    /** What is known of two records before they are looked at, in bits. */
    public double priorBits() {
        return priorBits;
    }

    /** What each comparison adds, in the order of the columns. */
    public List<WaterfallStep> waterfall(int a, int b) {
        return evidence.steps(Math.min(a, b), Math.max(a, b));
    }

    /** Pairs in blocks that even three shared keys left too large, counted once a block. */
    public long pairsLeftOut() {
        return counts.leftOut();
    }

    /** Of the pairs that ended in one entity, the share that some key brought together; 1 if there is none. */
    public double candidateRecall() {
        Int2IntOpenHashMap sizes = new Int2IntOpenHashMap();
        for (int entity : entities) {
            sizes.addTo(entity, 1);
        }
        long all = 0;
        for (int size : sizes.values()) {
            all += (long) size * (size - 1) / 2;
        }
        return all == 0 ? 1 : counts.together() / (double) all;
    }

    /** Columns that were compared. */
    public List<String> columns() {
        return evidence.comparisons().stream()
                .flatMap(comparison -> comparison.fields().stream())
                .map(Field::name)
                .toList();
    }

    /** What the levels of each comparison are worth. */
    public List<LearnedWeight> weights() {
        return LearnedWeight.of(evidence.comparisons(), evidence.weights());
    }
}
