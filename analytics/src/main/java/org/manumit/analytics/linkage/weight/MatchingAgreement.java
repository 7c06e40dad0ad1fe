package org.manumit.analytics.linkage.weight;

import org.manumit.analytics.linkage.field.FieldComparison;

/**
 * How often records of one person or firm agree, by level, estimated from pairs that were brought together in one way.
 *
 * <p><b>Method</b> Expectation maximisation (Dempster, Laird and Rubin 1977) over the patterns of agreement, as Winkler 1988
 * has it for linkage; how often strangers agree is held fast. <b>Assumes</b> independent comparisons in either class.
 */
final class MatchingAgreement {

    private static final int ROUNDS = 60;
    private static final double STARTING_SHARE = 0.1;
    private static final double STARTING_GROWTH = 2.2;
    private static final int GROWING_LEVELS = 8;
    private static final double UNSEEN = 1e-5;
    private static final double LOG_2 = Math.log(2);

    private final Patterns patterns;
    private final double[][] random;
    private final int out;
    private double[][] matching;
    private double share = STARTING_SHARE;
    private double matches;

    /**
     * Estimates.
     *
     * @param random what {@link RandomAgreement} counted
     * @param out number of the comparison that is left out since its columns brought the pairs together; −1 for none
     */
    MatchingAgreement(Patterns patterns, double[][] random, int out) {
        this.patterns = patterns;
        this.random = random;
        this.out = out;
        matching = usual(random);
        for (int round = 0; round < ROUNDS; round++) {
            improve();
        }
    }

    /** Shares of a start, and of where nothing can be learned: each further level is as much likelier among records of one. */
    static double[][] usual(double[][] random) {
        double[][] start = new double[random.length][];
        for (int i = 0; i < start.length; i++) {
            start[i] = new double[random[i].length];
            for (int level = 1; level < start[i].length; level++) {
                start[i][level] = Math.pow(STARTING_GROWTH, rank(level, start[i].length));
            }
            toShares(start[i]);
        }
        return start;
    }

    private static double rank(int level, int levels) {
        return levels - 1 <= GROWING_LEVELS ? level : 1 + (GROWING_LEVELS - 1.0) * (level - 1) / (levels - 2);
    }

    private void improve() {
        double[][] next = new double[matching.length][];
        for (int i = 0; i < next.length; i++) {
            next[i] = new double[matching[i].length];
        }
        double all = 0;
        matches = 0;
        for (int p = 0; p < patterns.size(); p++) {
            double expected = probability(patterns.pattern(p)) * patterns.count(p);
            matches += expected;
            all += patterns.count(p);
            for (int i = 0; i < next.length; i++) {
                next[i][Patterns.level(patterns.pattern(p), i)] += expected;
            }
        }
        share = matches / all;
        for (double[] levels : next) {
            toShares(levels);
        }
        matching = next;
    }

    private double probability(long pattern) {
        double same = share;
        double other = 1 - share;
        for (int i = 0; i < matching.length; i++) {
            int level = Patterns.level(pattern, i);
            if (level > 0 && i != out) {
                same *= matching[i][level];
                other *= random[i][level];
            }
        }
        return same / (same + other);
    }

    private static void toShares(double[] levels) {
        double all = 0;
        for (int level = 1; level < levels.length; level++) {
            levels[level] += UNSEEN;
            all += levels[level];
        }
        for (int level = 1; level < levels.length; level++) {
            levels[level] /= all;
        }
    }

    /** Whether nothing was learned of a comparison. */
    boolean leavesOut(int comparison) {
        return comparison == out;
    }

    /** Pairs of one among those brought together. */
    double matches() {
        return matches;
    }

    /** What a pair of one is expected to say for its being so, by the comparisons that were not left out. */
    double expectedBits() {
        double bits = 0;
        for (int i = 0; i < matching.length; i++) {
            // The level of what is unknown counts pairs, the others are shares of the rest.
            double known = 1 - matching[i][FieldComparison.UNKNOWN] / matches;
            for (int level = 1; level < matching[i].length && i != out; level++) {
                bits += known * matching[i][level] * Math.log(matching[i][level] / random[i][level]) / LOG_2;
            }
        }
        return bits;
    }

    /** Share of the pairs of one that agree at a level. */
    double matching(int comparison, int level) {
        return matching[comparison][level];
    }
}
