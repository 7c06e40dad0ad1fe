package org.manumit.analytics.linkage.record;

import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.weight.AgreementWeights;

/** What two records say for and against their being of one. Thread-safe. */
final class PairEvidence {

    private final List<FieldComparison> comparisons;
    private final AgreementWeights weights;

    PairEvidence(List<FieldComparison> comparisons, AgreementWeights weights) {
        this.comparisons = comparisons;
        this.weights = weights;
    }

    /** Sum of what the comparisons say, without the prior. */
    double bits(int a, int b) {
        double bits = 0;
        for (int i = 0; i < comparisons.size(); i++) {
            int level = comparisons.get(i).level(a, b);
            if (level != FieldComparison.UNKNOWN) {
                bits += weights.bits(i, level) + comparisons.get(i).rarity(a, b, level);
            }
        }
        return bits;
    }

    /** The same, step by step. */
    List<WaterfallStep> steps(int a, int b) {
        List<WaterfallStep> steps = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            FieldComparison comparison = comparisons.get(i);
            int level = comparison.level(a, b);
            boolean known = level != FieldComparison.UNKNOWN;
            steps.add(new WaterfallStep(
                    comparison.fields().stream().map(Field::name).toList(),
                    comparison.levelName(level),
                    known ? weights.bits(i, level) : 0,
                    known ? comparison.rarity(a, b, level) : 0));
        }
        return steps;
    }

    List<FieldComparison> comparisons() {
        return comparisons;
    }

    AgreementWeights weights() {
        return weights;
    }
}
