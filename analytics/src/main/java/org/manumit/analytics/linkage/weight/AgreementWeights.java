package org.manumit.analytics.linkage.weight;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What each level of each comparison is worth. <b>Units</b> bits: the binary logarithm of how much likelier it is among
 * records of one than among records of two, given the level of what it depends on. Thread-safe (immutable).
 */
public final class AgreementWeights {

    private static final double LOG_2 = Math.log(2);

    /** Of no comparison. */
    public static final AgreementWeights NONE = independent(new double[0][], new double[0][]);

    private final DependencyTree matching;
    private final DependencyTree random;

    AgreementWeights(DependencyTree matching, DependencyTree random) {
        this.matching = matching;
        this.random = random;
    }

    static AgreementWeights independent(double[][] matching, double[][] random) {
        return new AgreementWeights(DependencyTree.independent(matching), DependencyTree.independent(random));
    }

    /**
     * Bits that one comparison adds; 0 where its level is not known.
     *
     * @param pattern levels of all comparisons, see {@link Patterns#read}
     */
    public double bits(int comparison, long pattern) {
        return matching.bits(comparison, pattern) - random.bits(comparison, pattern);
    }

    /** Bits that all comparisons of a pattern add. */
    public double bits(long pattern) {
        double bits = 0;
        for (int i = 0; i < matching.comparisons(); i++) {
            bits += bits(i, pattern);
        }
        return bits;
    }

    /** Comparisons whose level was taken into account when another was weighed, in ascending order: none to two. */
    public List<Integer> given(int comparison, long pattern) {
        return IntStream.of(matching.parent(comparison), random.parent(comparison))
                .filter(parent -> parent != DependencyTree.ROOT && Patterns.level(pattern, parent) > 0)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** Bits of a level on average over the levels of what it depends on; 0 where it is not known. */
    public double bits(int comparison, int level) {
        return level == 0 ? 0 : Math.log(matching.share(comparison, level) / random.share(comparison, level)) / LOG_2;
    }

    /** Share of the pairs of one person or firm that agree so. */
    public double matching(int comparison, int level) {
        return matching.share(comparison, level);
    }

    /** Share of the pairs of two that agree so. */
    public double random(int comparison, int level) {
        return random.share(comparison, level);
    }
}
