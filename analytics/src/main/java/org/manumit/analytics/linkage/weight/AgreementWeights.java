package org.manumit.analytics.linkage.weight;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What each level of each comparison is worth. <b>Units</b> bits: the binary logarithm of how much likelier it is among
 * records of one than among records of two, given the level of what it depends on. Thread-safe (immutable).
 */
public final class AgreementWeights {

    private static final double LOG_2 = Math.log(2);
    /** One in a thousand million: less changes nothing. */
    private static final double NOTHING = -30;

    /** Of no comparison. */
    public static final AgreementWeights NONE = independent(new double[0][], new double[0][]);

    private final DependencyTree matching;
    private final DependencyTree random;
    private final Lookalikes lookalikes;

    AgreementWeights(DependencyTree matching, DependencyTree random, Lookalikes lookalikes) {
        this.matching = matching;
        this.random = random;
        this.lookalikes = lookalikes;
    }

    static AgreementWeights independent(double[][] matching, double[][] random) {
        return independent(matching, random, Lookalikes.NONE);
    }

    static AgreementWeights independent(double[][] matching, double[][] random, Lookalikes lookalikes) {
        return new AgreementWeights(
                DependencyTree.independent(matching), DependencyTree.independent(random), lookalikes);
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

    /**
     * Odds in bits that a pair that agrees so is of two that look like one rather than of two strangers; −∞ if nothing is
     * known of such pairs.
     */
    public double lookalikeBits(long pattern) {
        if (lookalikes == Lookalikes.NONE) {
            return Double.NEGATIVE_INFINITY;
        }
        double bits = lookalikes.bits(pattern);
        for (int i = 0; i < random.comparisons(); i++) {
            bits -= random.bits(i, pattern);
        }
        return bits;
    }

    /**
     * What a pair loses since pairs that only look like one agree so too, in bits from 0 on.
     *
     * @param lookalikeBits see {@link #lookalikeBits}, with what the values' rarity adds
     */
    public static double lostBits(double lookalikeBits) {
        if (lookalikeBits < NOTHING) {
            return 0;
        }
        return Math.max(0, lookalikeBits) + Math.log1p(Math.pow(2, -Math.abs(lookalikeBits))) / LOG_2;
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

    double[][] matchingShares() {
        return matching.shares();
    }

    Lookalikes lookalikes() {
        return lookalikes;
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
