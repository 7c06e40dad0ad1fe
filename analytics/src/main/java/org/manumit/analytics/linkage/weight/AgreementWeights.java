package org.manumit.analytics.linkage.weight;

/**
 * What each level of each comparison is worth. <b>Units</b> bits: the binary logarithm of how much likelier it is among
 * records of one than among records of two. Thread-safe.
 */
public final class AgreementWeights {

    private static final double LOG_2 = Math.log(2);

    /** Of no comparison. */
    public static final AgreementWeights NONE = new AgreementWeights(new double[0][], new double[0][]);

    private final double[][] matching;
    private final double[][] random;
    private final double[][] bits;

    AgreementWeights(double[][] matching, double[][] random) {
        this.matching = matching;
        this.random = random;
        bits = new double[matching.length][];
        for (int comparison = 0; comparison < bits.length; comparison++) {
            bits[comparison] = new double[matching[comparison].length];
            for (int level = 1; level < bits[comparison].length; level++) {
                bits[comparison][level] = Math.log(matching[comparison][level] / random[comparison][level]) / LOG_2;
            }
        }
    }

    /** Bits of a level; 0 where it is not known. */
    public double bits(int comparison, int level) {
        return bits[comparison][level];
    }

    /** Share of the pairs of one person or firm that agree so. */
    public double matching(int comparison, int level) {
        return matching[comparison][level];
    }

    /** Share of the pairs of two that agree so. */
    public double random(int comparison, int level) {
        return random[comparison][level];
    }
}
