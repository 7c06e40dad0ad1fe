package org.manumit.analytics.linkage.probability;

/**
 * Weighs the bits of a pair with what third records say of it.
 *
 * <p><b>Method</b> Logistic regression, its eight constants learned on the odd clusters of 50,000 historical figures: all of
 * their records, and nine thinner or poorer files made of them (at most two or three records of each, one of most, a tenth
 * or three tenths of them, without days or postcodes, and some of these together), so that they do not know how many records
 * a person has; the file says that itself. Thread-safe (immutable).
 */
final class ContextOdds {

    private static final double MOST_BITS = 20;
    private static final double LOG_2 = Math.log(2);

    private static final double ALWAYS = 0.7;
    private static final double OF_BITS = 0.56;
    private static final double OF_BITS_WITH_THIRD = -0.3;
    private static final double WITH_THIRD = -2.68;
    private static final double OF_TIES = 0.16;
    private static final double WITH_THIRD_BY_COMPANIONS = 2.97;
    private static final double OF_TIES_BY_COMPANIONS = 0.19;
    private static final double OF_COUNT = -1.11;

    private final double companions;

    /**
     * Of one file.
     *
     * @param companionsOfEach how many other records of one a record has that is not alone, from 1
     */
    ContextOdds(double companionsOfEach) {
        companions = Math.log(companionsOfEach) / LOG_2;
    }

    /**
     * Probability of a pair, 0 to 1.
     *
     * @param bits that speak for it
     * @param thirds companions of either
     * @param ties mean over them of their weaker tie, in bits
     */
    double probability(double bits, int thirds, double ties) {
        double own = Math.max(-MOST_BITS, Math.min(MOST_BITS, bits));
        double odds = ALWAYS + OF_BITS * own;
        if (thirds > 0) {
            odds += WITH_THIRD
                    + OF_BITS_WITH_THIRD * own
                    + OF_TIES * ties
                    + WITH_THIRD_BY_COMPANIONS * companions
                    + OF_TIES_BY_COMPANIONS * companions * ties
                    + OF_COUNT * Math.log(thirds) / LOG_2;
        }
        return 1 / (1 + Math.exp(-odds));
    }
}
