package org.manumit.analytics.linkage.record;

import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.weight.AgreementWeights;

/**
 * What was learned of one level of agreement.
 *
 * @param columns that are compared
 * @param agreement name of the level
 * @param matching share of the pairs of one that agree so
 * @param random share of the pairs of two that agree so
 * @param bits what it is worth
 */
public record LearnedWeight(List<String> columns, String agreement, double matching, double random, double bits) {

    public LearnedWeight {
        columns = List.copyOf(columns);
    }

    static List<LearnedWeight> of(List<FieldComparison> comparisons, AgreementWeights weights) {
        List<LearnedWeight> learned = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            List<String> columns =
                    comparisons.get(i).fields().stream().map(Field::name).toList();
            for (int level = 1; level < comparisons.get(i).levels(); level++) {
                learned.add(new LearnedWeight(
                        columns,
                        comparisons.get(i).levelName(level),
                        weights.matching(i, level),
                        weights.random(i, level),
                        weights.bits(i, level)));
            }
        }
        return learned;
    }
}
