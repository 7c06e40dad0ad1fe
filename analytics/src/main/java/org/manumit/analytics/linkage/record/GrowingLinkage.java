package org.manumit.analytics.linkage.record;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manumit.analytics.linkage.candidate.GrowingCandidates;
import org.manumit.analytics.linkage.entity.GrowingEntities;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.probability.ProbabilityCurve;

/**
 * Finds of one record after another whose it is, among all that came before.
 *
 * <p><b>Method</b> That of {@link RecordLinkage}, with what a batch of records taught: weights, the odds before looking, the
 * curve of probabilities, how rare values and words are, and how dates are read. None of it moves when a record comes, but for
 * a value or word that more than twenty have and whose share has more than doubled: it counts as what it has become. The rest
 * is learned anew by a new batch, best before the records have doubled. Pairs are found by {@link GrowingCandidates}, entities
 * by {@link GrowingEntities}. As long as no value becomes so common and no key comes to be had by more than
 * {@link RecordLinkageParameters#largestBlock()} records, the order in which records come changes neither pairs nor entities; a
 * pair that was found while few had the key stays, with the bits that it had. <b>Units</b> bits. <b>Error</b> against a batch of all records docs/benchmarks.md; whoever learned from fewer than
 * two records knows nothing of how often strangers agree, and puts nobody together. <b>Cost</b> docs/benchmarks.md; what
 * many share is bounded, and what is not looked at for that is counted. <b>Not for</b> deciding anything on a person.
 * Deterministic. Confined to one thread.
 */
public final class GrowingLinkage {

    private static final int FEWEST = 2;

    private final List<FieldComparison> comparisons;
    private final List<Field> fields;
    private final PairEvidence evidence;
    private final double priorBits;
    private final ProbabilityCurve curve;
    private final GrowingCandidates candidates;
    private final GrowingEntities entities;
    private final int learnedFrom;

    private GrowingLinkage(RecordLinkageResult batch, RecordLinkageParameters parameters) {
        evidence = batch.evidence();
        comparisons = evidence.comparisons();
        fields = comparisons.stream()
                .flatMap(comparison -> comparison.fields().stream())
                .toList();
        priorBits = batch.priorBits();
        curve = batch.curve();
        candidates = new GrowingCandidates(comparisons, parameters.largestBlock());
        entities = new GrowingEntities(
                batch.entitiesOfRecords(),
                (a, b) -> curve.oddsOf(priorBits + evidence.bits(a, b)),
                parameters.leastAverageBits());
        learnedFrom = entities.size();
        fields.forEach(Field::expectMore);
        comparisons.forEach(FieldComparison::grow);
    }

    /**
     * Goes on from a batch. Its columns are taken over and grow with each record: the batch is no longer to be used by itself.
     *
     * @param parameters those of the batch
     */
    public static GrowingLinkage from(RecordLinkageResult batch, RecordLinkageParameters parameters) {
        GrowingLinkage linkage = new GrowingLinkage(batch, parameters);
        for (int pair = 0; pair < batch.pairs(); pair++) {
            float odds = (float) batch.curve().oddsOf(batch.bits(pair));
            linkage.entities.tie(batch.first(pair), batch.second(pair), odds);
        }
        return linkage;
    }

    /** Columns of a record in the order in which {@link #add} takes their values: those that are compared. */
    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    /**
     * Adds a record.
     *
     * @param values as they stand in the record, in the order of {@link #columns()}; what is blank, or only says that it is
     *     unknown, is missing
     * @throws IllegalArgumentException if there are not as many values as columns; nothing is added then
     */
    public AddedRecord add(List<String> values) {
        List<String> read = List.copyOf(values);
        if (read.size() != fields.size()) {
            throw new IllegalArgumentException("a record must have a value for each of the " + fields.size()
                    + " columns that are compared but had " + read.size());
        }
        for (int column = 0; column < read.size(); column++) {
            fields.get(column).add(read.get(column));
        }
        comparisons.forEach(FieldComparison::grow);
        int record = entities.size();
        int[] others = candidates.add();
        List<FoundPair> pairs = new ArrayList<>();
        IntArrayList alive = new IntArrayList();
        FloatArrayList odds = new FloatArrayList();
        for (int i = 0; i < others.length && learnedFrom >= FEWEST; i++) {
            float bits = (float) (priorBits + evidence.bits(others[i], record));
            if (bits >= LivePairs.LEAST_BITS) {
                pairs.add(new FoundPair(others[i], bits, curve.probabilityOf(bits)));
                alive.add(others[i]);
                odds.add((float) curve.oddsOf(bits));
            }
        }
        int[] moved = entities.add(alive.toIntArray(), odds.toFloatArray());
        return new AddedRecord(
                record,
                entities.entityOf(record),
                others.length,
                pairs,
                Arrays.stream(moved).boxed().toList());
    }

    /** How many records there are, those of the batch among them. */
    public int size() {
        return entities.size();
    }

    /** How many records the batch had, from which everything was learned. */
    public int learnedFrom() {
        return learnedFrom;
    }

    /** The entity of a record: the number of the first record of it. */
    public int entityOf(int record) {
        return entities.entityOf(record);
    }

    /** What each comparison of two records adds, in the order of the columns; with the {@link #priorBits()} their bits. */
    public List<WaterfallStep> waterfall(int a, int b) {
        return evidence.steps(Math.min(a, b), Math.max(a, b));
    }

    /** What is known of two records before they are looked at, in bits; as it was learned. */
    public double priorBits() {
        return priorBits;
    }

    /** Pairs of added records in blocks that even three shared keys left too large, counted once a block. */
    public long pairsLeftOut() {
        return candidates.leftOut();
    }

    /** Keys of added records that so many had that those were not gone through, see {@link GrowingCandidates}. */
    public long keysUnread() {
        return candidates.unread();
    }

    /** Added records whose entities are so large or so many that not all were grouped anew, see {@link GrowingEntities}. */
    public long groupingsCutShort() {
        return entities.cutShort();
    }
}
