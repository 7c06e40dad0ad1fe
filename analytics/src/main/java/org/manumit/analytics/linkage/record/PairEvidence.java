package org.manumit.analytics.linkage.record;

import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.weight.AgreementWeights;
import org.manumit.analytics.linkage.weight.Patterns;

/** What two records say for and against their being of one. Thread-safe. */
final class PairEvidence {

    /** Fewer bits are not worth a step. */
    private static final double TELLING = 0.005;

    private final List<FieldComparison> comparisons;
    private final AgreementWeights weights;

    PairEvidence(List<FieldComparison> comparisons, AgreementWeights weights) {
        this.comparisons = comparisons;
        this.weights = weights;
    }

    /** Sum of what the comparisons say, without the prior. */
    double bits(int a, int b) {
        long pattern = Patterns.read(comparisons, a, b);
        double rarity = rarity(pattern, a, b);
        return weights.bits(pattern) + rarity - AgreementWeights.lostBits(weights.lookalikeBits(pattern) + rarity);
    }

    private double rarity(long pattern, int a, int b) {
        double rarity = 0;
        for (int i = 0; i < comparisons.size(); i++) {
            int level = Patterns.level(pattern, i);
            rarity += level == FieldComparison.UNKNOWN ? 0 : comparisons.get(i).rarity(a, b, level);
        }
        return rarity;
    }

    /** What the rarity of the values says alone. */
    double rarity(int a, int b) {
        return rarity(Patterns.read(comparisons, a, b), a, b);
    }

    /** The same as {@link #bits}, step by step. */
    List<WaterfallStep> steps(int a, int b) {
        long pattern = Patterns.read(comparisons, a, b);
        List<WaterfallStep> steps = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            FieldComparison comparison = comparisons.get(i);
            int level = Patterns.level(pattern, i);
            boolean known = level != FieldComparison.UNKNOWN;
            List<String> given = weights.given(i, pattern).stream()
                    .flatMap(other -> columns(comparisons.get(other)).stream())
                    .toList();
            steps.add(new WaterfallStep(
                    columns(comparison),
                    comparison.levelName(level),
                    weights.bits(i, pattern),
                    known ? comparison.rarity(a, b, level) : 0,
                    known ? given : List.of()));
        }
        double lost = AgreementWeights.lostBits(weights.lookalikeBits(pattern) + rarity(pattern, a, b));
        if (lost >= TELLING) {
            steps.add(new WaterfallStep(List.of(), WaterfallStep.LOOKALIKES, -lost, 0, List.of()));
        }
        return steps;
    }

    private static List<String> columns(FieldComparison comparison) {
        return comparison.fields().stream().map(Field::name).toList();
    }

    List<FieldComparison> comparisons() {
        return comparisons;
    }

    AgreementWeights weights() {
        return weights;
    }
}
